package org.pledgewatch.ingest.importing;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pledgewatch.domain.event.Event;

/**
 * All events of some inputs and an account of every row: {@code rows} = rows that gave events or
 * were skipped or unmapped. Immutable.
 *
 * @param events by time, id and source, each identity once
 * @param rows data rows read
 * @param byType events by type
 * @param skipped rows that the mapping leaves out, by its reason
 * @param unmapped rows that should have been mapped and could not be, by reason
 * @param repeated events said by several rows alike, counted once
 * @param conflicting events of one identity with other content; the first in order stands
 */
public record ReadResult(
    List<Event> events,
    long rows,
    SortedMap<String, Long> byType,
    SortedMap<String, Tally> skipped,
    SortedMap<String, Tally> unmapped,
    long repeated,
    Tally conflicting) {
  public ReadResult {
    events = Collections.unmodifiableList(events);
    byType = sorted(byType);
    skipped = sorted(skipped);
    unmapped = sorted(unmapped);
  }

  private static <V> SortedMap<String, V> sorted(Map<String, V> map) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(map));
  }
}
