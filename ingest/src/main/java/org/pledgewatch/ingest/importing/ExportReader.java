package org.pledgewatch.ingest.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.event.EventId;
import org.pledgewatch.ingest.mapping.Groups;
import org.pledgewatch.ingest.mapping.Mapped;
import org.pledgewatch.ingest.mapping.Mapping;
import org.pledgewatch.ingest.mapping.MappingException;
import org.pledgewatch.ingest.mapping.Table;

/** Reads whole exports into memory and puts their events in order. Not thread-safe; use once. */
public final class ExportReader {
  /**
   * What is held in memory at once: about 1 KB an event. Larger exports are to be split by time.
   */
  public static final int EVENTS_MAX = 2_000_000;

  private final Mapping mapping;
  private final List<Event> events = new ArrayList<>();
  private final Groups groups = new Groups();
  private final SortedMap<String, Tally> skipped = new TreeMap<>();
  private final SortedMap<String, Tally> unmapped = new TreeMap<>();
  private long rows;
  private long repeated;
  private Tally conflicting = Tally.NONE;

  public ExportReader(Mapping mapping) {
    this.mapping = mapping;
  }

  /**
   * @throws MappingException where an input is not such a table, or there are too many events
   * @throws IOException where an input cannot be read
   */
  public ReadResult read(List<Path> inputs) throws IOException {
    for (Path input : inputs) {
      new Table(input, mapping)
          .map(
              (line, mapped) -> {
                rows++;
                take(input.getFileName() + ":" + line, mapped);
              });
    }
    groups.map(this::take);
    events.sort(Event.ORDER);
    List<Event> once = once();
    SortedMap<String, Long> byType = new TreeMap<>();
    once.forEach(event -> byType.merge(event.type(), 1L, Long::sum));
    return new ReadResult(once, rows, byType, skipped, unmapped, repeated, conflicting);
  }

  private void take(String place, Mapped mapped) {
    if (mapped instanceof Mapped.Events made) {
      events.addAll(made.events());
      groups.add(place, made.parts());
      if (events.size() > EVENTS_MAX) {
        throw new MappingException(
            place
                + ": more than "
                + EVENTS_MAX
                + " events; import in parts (one after the other, in order of time)");
      }
    } else if (mapped instanceof Mapped.Skipped skip) {
      skipped.merge(skip.reason(), Tally.NONE.plus(place, ""), (had, one) -> had.plus(place, ""));
    } else if (mapped instanceof Mapped.Not not) {
      unmapped.merge(
          not.reason(),
          Tally.NONE.plus(place, not.detail()),
          (had, one) -> had.plus(place, not.detail()));
    }
  }

  private List<Event> once() {
    Map<EventId, Event> first = new HashMap<>(events.size() * 2);
    List<Event> once = new ArrayList<>(events.size());
    for (Event event : events) {
      Event before = first.putIfAbsent(event.identity(), event);
      if (before == null) {
        once.add(event);
      } else if (before.sameContent(event)) {
        repeated++;
      } else {
        conflicting = conflicting.plus(event.source() + " " + event.id(), event.data().toString());
      }
    }
    return once;
  }
}
