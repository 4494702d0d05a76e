package org.pledgewatch.domain.reference;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pledgewatch.domain.event.Decoded;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.event.EventType;
import org.pledgewatch.domain.event.EventTypes;
import org.pledgewatch.domain.event.Rejection;

/**
 * Whether the places that an event names are known: gateways and replays ask the same. A force is
 * free; without reference data everything is. Source: events contract, "Catalogue". Pure.
 */
public final class PlaceCheck {
  private static final String NEIGHBOURHOOD = "neighbourhood";
  private static final String DISTRICT = "district";

  private static final String TEAM = "team";

  /** The types that name a neighbourhood, and the member by which they do. */
  private static final Map<String, String> NAMED_BY =
      EventTypes.all().stream()
          .filter(type -> type.has(NEIGHBOURHOOD) || type.has(TEAM))
          .collect(
              Collectors.toUnmodifiableMap(
                  EventType::name, type -> type.has(TEAM) ? TEAM : NEIGHBOURHOOD));

  private static final Set<String> WITH_DISTRICT =
      EventTypes.all().stream()
          .filter(type -> type.has(DISTRICT))
          .map(EventType::name)
          .collect(Collectors.toUnmodifiableSet());

  private PlaceCheck() {}

  /** The event as it was decoded, or its refusal for a place that it names. */
  public static Decoded check(Decoded decoded, Reference reference) {
    return decoded.fold(
        event ->
            check(event, reference)
                .<Decoded>map(
                    rejection ->
                        new Decoded.Rejected(
                            rejection, Optional.of(event.id()), Optional.of(event.source())))
                .orElse(decoded),
        rejected -> decoded);
  }

  /** Why the event may not come in; empty where all that it names is known. */
  public static Optional<Rejection> check(Event event, Reference reference) {
    if (!reference.isKnown()) {
      return Optional.empty();
    }
    String member = NAMED_BY.get(event.type());
    if (member != null) {
      Optional<String> neighbourhood = event.data().text(member);
      if (neighbourhood.isPresent() && reference.area(neighbourhood.get()).isEmpty()) {
        return Optional.of(unknown(member, NEIGHBOURHOOD, neighbourhood.get()));
      }
    }
    if (!WITH_DISTRICT.contains(event.type())) {
      return Optional.empty();
    }
    return event
        .data()
        .text(DISTRICT)
        .filter(district -> reference.forceOf(district).isEmpty())
        .map(district -> unknown(DISTRICT, DISTRICT, district));
  }

  private static Rejection unknown(String member, String kind, String id) {
    return new Rejection(
        Rejection.Reason.UNKNOWN_PLACE,
        "data."
            + member
            + " \""
            + id
            + "\" is no "
            + kind
            + " of the reference data that the run goes by");
  }
}
