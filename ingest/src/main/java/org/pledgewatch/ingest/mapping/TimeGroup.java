package org.pledgewatch.ingest.mapping;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Columns with times that are written alike. Immutable.
 *
 * <p>Where the times have a date of their own each stands for itself. Where they are times of day
 * and one column has the date, the first that is there is on that date, and each further one is on
 * the day that puts it no more than {@code backAtMost} before the one before it and less than a day
 * less {@code backAtMost} after: 0:01 after 23:59 is the next day, 23:59:58 after 23:59:59 is two
 * clerks' clocks. A column that is not there is passed over.
 *
 * <p>Local times are made instants in the zone. A time that a change of the clocks repeats is the
 * earlier of the two; one that it leaves out is as much later as the clocks were put forward.
 *
 * @param date the column with the date, where the times have none
 * @param columns in the order in which a row's times happen
 */
record TimeGroup(
    Optional<DateColumn> date,
    TimeFormat format,
    Duration backAtMost,
    ZoneId zone,
    List<TimeColumn> columns) {

  static final Duration BACK_AT_MOST = Duration.ofHours(12);

  /** The column that dates the times of day. */
  record DateColumn(String column, TimeFormat format) {}

  /** A time's name in the mapping, its column, and when that column has one. */
  record TimeColumn(String name, String column, Condition when) {}

  TimeGroup {
    columns = List.copyOf(columns);
  }

  Set<String> columnNames() {
    Set<String> names = new LinkedHashSet<>();
    date.ifPresent(dated -> names.add(dated.column()));
    for (TimeColumn column : columns) {
      names.add(column.column());
      names.addAll(column.when().columns());
    }
    return names;
  }

  /** Adds this group's times by name. */
  void resolve(Row row, Map<String, Instant> times) {
    LocalDateTime before = null;
    for (TimeColumn column : columns) {
      Optional<String> text =
          column.when().holds(row) ? row.value(column.column()) : Optional.empty();
      if (text.isEmpty()) {
        continue;
      }
      if (date.isPresent()) {
        LocalTime time = format.timeOfDay(column.column(), text.get());
        before = before == null ? day(row).atTime(time) : after(before, time);
        times.put(column.name(), before.atZone(zone).toInstant());
      } else {
        times.put(column.name(), format.instant(column.column(), text.get(), zone));
      }
    }
  }

  private LocalDate day(Row row) {
    DateColumn dated = date.orElseThrow();
    String text =
        row.value(dated.column())
            .orElseThrow(
                () ->
                    new CannotMapException(
                        "no date in " + dated.column(),
                        "it is \"" + row.text(dated.column()) + "\""));
    return dated.format().date(dated.column(), text);
  }

  private LocalDateTime after(LocalDateTime before, LocalTime time) {
    LocalDateTime earliest = before.minus(backAtMost);
    LocalDateTime sameDay = earliest.toLocalDate().atTime(time);
    return sameDay.isBefore(earliest) ? sameDay.plusDays(1) : sameDay;
  }
}
