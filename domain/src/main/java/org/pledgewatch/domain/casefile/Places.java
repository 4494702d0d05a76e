package org.pledgewatch.domain.casefile;

import java.util.Optional;
import java.util.OptionalDouble;
import org.pledgewatch.domain.event.Data;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.figure.Tags;
import org.pledgewatch.domain.reference.Area;
import org.pledgewatch.domain.reference.Reference;

/**
 * Where an event is: its scope and settlement, by what it says and by the reference data. An
 * event's own neighbourhood stands, whatever its coordinates. Immutable and thread-safe.
 */
final class Places {
  private final Reference reference;

  Places(Reference reference) {
    this.reference = reference;
  }

  /** The scope as far as it is known, for the tags of a figure. */
  Tags scope(Event event) {
    Data data = event.data();
    if (event.type().startsWith("call.") || event.type().startsWith("agent.")) {
      return add(add(Tags.NONE, "force", data.text("force")), "centre", data.text("centre"));
    }
    Optional<Area> area = area(event);
    if (area.isPresent()) {
      return area(area.get());
    }
    Optional<String> district = data.text("district");
    Optional<String> force = district.flatMap(reference::forceOf).or(() -> data.text("force"));
    Tags tags = add(add(Tags.NONE, "force", force), "district", district);
    return add(tags, "neighbourhood", data.text("neighbourhood"));
  }

  /** The force, where it is known; of a unit's duty that of its team too. */
  Optional<String> force(Event event) {
    Optional<String> own = scope(event).get("force");
    return own.or(() -> event.data().text("team").flatMap(reference::area).map(Area::force));
  }

  /** The scope of a neighbourhood and all that holds it. */
  static Tags area(Area area) {
    return Tags.of("force", area.force())
        .with("district", area.district())
        .with("neighbourhood", area.neighbourhood());
  }

  /** Urban or rural, where it is known. */
  Optional<String> settlement(Event event) {
    Optional<String> own = event.data().text("settlement");
    Optional<String> areas = area(event).flatMap(Area::settlement);
    return event.data().text("neighbourhood").isPresent()
        ? own.or(() -> areas)
        : areas.or(() -> own);
  }

  private Optional<Area> area(Event event) {
    Optional<String> neighbourhood = event.data().text("neighbourhood");
    if (neighbourhood.isPresent()) {
      return reference.area(neighbourhood.get());
    }
    OptionalDouble lat = event.data().number("lat");
    OptionalDouble lon = event.data().number("lon");
    return lat.isPresent() && lon.isPresent()
        ? reference.locate(lat.getAsDouble(), lon.getAsDouble())
        : Optional.empty();
  }

  private static Tags add(Tags tags, String name, Optional<String> value) {
    return value.isPresent() ? tags.with(name, value.get()) : tags;
  }
}
