package org.pledgewatch.ingest.mapping;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * When an event happened: the first of some names that a row has a time for. Where one event stands
 * for a group of rows, the latest or the earliest of the rows' times. Immutable.
 */
record EventTime(List<String> names, Pick pick) {

  /** Which rows make one event. */
  enum Pick {
    EACH_ROW,
    LATEST_OF_GROUP,
    EARLIEST_OF_GROUP
  }

  static EventTime of(YamlNode node) {
    if (!node.isMap()) {
      return new EventTime(node.texts(), Pick.EACH_ROW);
    }
    node.only(Set.of("latest", "earliest"));
    if (node.members().size() != 1) {
      throw node.wrong("give either \"latest\" or \"earliest\"");
    }
    return node.get("latest").isPresent()
        ? new EventTime(node.need("latest").texts(), Pick.LATEST_OF_GROUP)
        : new EventTime(node.need("earliest").texts(), Pick.EARLIEST_OF_GROUP);
  }

  boolean isOfGroup() {
    return pick != Pick.EACH_ROW;
  }

  /**
   * @param rows one, or those of a group
   */
  Instant in(List<TimedRow> rows, String typeName) {
    Stream<Instant> times = rows.stream().flatMap(row -> first(row).stream());
    return (pick == Pick.LATEST_OF_GROUP
            ? times.max(Instant::compareTo)
            : times.min(Instant::compareTo))
        .orElseThrow(
            () ->
                new CannotMapException(
                    "no time for " + typeName, "none there of " + String.join(", ", names)));
  }

  private Optional<Instant> first(TimedRow row) {
    return names.stream().filter(row.times()::containsKey).findFirst().map(row.times()::get);
  }
}
