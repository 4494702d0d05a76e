package org.pledgewatch.ingest.mapping;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pledgewatch.domain.event.Event;

/**
 * How the rows of an export become events: a mapping file, read and checked. Immutable and
 * thread-safe. Get one from {@link Mappings}.
 */
public final class Mapping {
  private final String name;
  private final String text;
  private final ZoneId zone;
  private final TableFormat format;
  private final Absent absent;
  private final List<SkipRule> skips;
  private final List<TimeGroup> times;
  private final Optional<Template> group;
  private final List<EventRule> events;

  Mapping(
      String name,
      String text,
      ZoneId zone,
      TableFormat format,
      Absent absent,
      List<SkipRule> skips,
      List<TimeGroup> times,
      Optional<Template> group,
      List<EventRule> events) {
    this.name = name;
    this.text = text;
    this.zone = zone;
    this.format = format;
    this.absent = absent;
    this.skips = List.copyOf(skips);
    this.times = List.copyOf(times);
    this.group = group;
    this.events = List.copyOf(events);
  }

  /** The mapping's file name without its ending. */
  public String name() {
    return name;
  }

  /** The mapping file's text as it was read. */
  public String text() {
    return text;
  }

  /** In which the export's people read times. */
  public ZoneId zone() {
    return zone;
  }

  TableFormat format() {
    return format;
  }

  Absent absent() {
    return absent;
  }

  /** Every column that the mapping reads, with what reads it first. */
  Map<String, String> columns() {
    Map<String, String> columns = new LinkedHashMap<>();
    skips.forEach(
        skip ->
            skip.when().columns().forEach(c -> columns.putIfAbsent(c, "skip " + skip.reason())));
    times.forEach(group -> group.columnNames().forEach(c -> columns.putIfAbsent(c, "times")));
    group.ifPresent(template -> template.columns().forEach(c -> columns.putIfAbsent(c, "group")));
    events.forEach(
        rule -> rule.columns().forEach(c -> columns.putIfAbsent(c, "event " + rule.type().name())));
    absent.columns().forEach(c -> columns.putIfAbsent(c, "absentIn"));
    return columns;
  }

  /** The events of one row and what it adds to events of groups, all or none. */
  Mapped map(Row row) {
    for (SkipRule skip : skips) {
      if (skip.when().holds(row)) {
        return new Mapped.Skipped(skip.reason());
      }
    }
    try {
      Map<String, Instant> rowTimes = new HashMap<>();
      times.forEach(group -> group.resolve(row, rowTimes));
      TimedRow timed = new TimedRow(row, rowTimes);
      List<Event> made = new ArrayList<>();
      List<GroupPart> parts = new ArrayList<>();
      for (EventRule rule : events) {
        if (!rule.when().holds(row)) {
          continue;
        }
        if (rule.isOfGroup()) {
          parts.add(part(rule, timed));
        } else {
          made.add(rule.event(List.of(timed)));
        }
      }
      return new Mapped.Events(made, parts);
    } catch (CannotMapException e) {
      return new Mapped.Not(e.reason(), e.detail());
    }
  }

  private GroupPart part(EventRule rule, TimedRow row) {
    String key = group.orElseThrow().need(row.row(), "the group");
    return new GroupPart(rule, key, row.only(rule.columns()));
  }
}
