package org.pledgewatch.ingest.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Gathers what rows add to events of groups, over all inputs, and makes these events when the last
 * row was read. Keeps, for each row, the columns that such an event reads. Not thread-safe.
 */
public final class Groups {
  private record Key(EventRule rule, String group) {}

  private record Gathered(String firstPlace, List<TimedRow> rows) {}

  private final Map<Key, Gathered> groups = new LinkedHashMap<>();

  /**
   * @param place where the row stands, for complaints
   */
  public void add(String place, List<GroupPart> parts) {
    for (GroupPart part : parts) {
      groups
          .computeIfAbsent(
              new Key(part.rule(), part.group()), key -> new Gathered(place, new ArrayList<>()))
          .rows()
          .add(part.row());
    }
  }

  /** Gives each group's first place and its event, or why there is none. */
  public void map(BiConsumer<String, Mapped> events) {
    groups.forEach((key, group) -> events.accept(group.firstPlace(), map(key, group)));
  }

  private static Mapped map(Key key, Gathered group) {
    try {
      return new Mapped.Events(List.of(key.rule().event(group.rows())), List.of());
    } catch (CannotMapException e) {
      return new Mapped.Not(e.reason(), e.detail());
    }
  }
}
