package org.pledgewatch.domain.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pledgewatch.domain.reference.WorkCalendar;

/** Reads the calendar of reference data, YAML or JSON. An unknown key is an error. */
final class CalendarYaml {
  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION).build();

  private static final List<String> WEEKDAYS =
      List.of("monday", "tuesday", "wednesday", "thursday", "friday");

  private CalendarYaml() {}

  /** The calendar; the standard one where the text is empty or, with a complaint, wrong. */
  static WorkCalendar read(String text, Consumer<String> complain) {
    return text.isEmpty()
        ? WorkCalendar.STANDARD
        : read(text, CalendarYaml::calendar, complain).orElse(WorkCalendar.STANDARD);
  }

  /** What the text says, or empty after a complaint of one line. */
  static <T> Optional<T> read(
      String text, Function<YamlObject, T> read, Consumer<String> complain) {
    try {
      YamlObject yaml = new YamlObject("", YAML.readTree(text));
      T value = read.apply(yaml);
      yaml.finish();
      return Optional.of(value);
    } catch (IOException | DateTimeException | IllegalArgumentException e) {
      complain.accept(e.getMessage().lines().findFirst().orElse("not YAML"));
      return Optional.empty();
    }
  }

  private static WorkCalendar calendar(YamlObject yaml) {
    String zone = yaml.textOr("zone", WorkCalendar.STANDARD.zone().getId());
    Set<DayOfWeek> days = days("workingDays", yaml.textsOr("workingDays", WEEKDAYS));
    Set<LocalDate> holidays = new LinkedHashSet<>();
    for (String holiday : yaml.textsOr("bankHolidays", List.of())) {
      if (!holidays.add(parsed("bankHolidays", holiday, LocalDate::parse, "a date: 2026-12-25"))) {
        throw new IllegalArgumentException("bankHolidays: " + holiday + " is there twice");
      }
    }
    return new WorkCalendar(
        parsed("zone", zone, ZoneId::of, "a time zone: Europe/London"),
        days,
        holidays,
        yaml.has("shifts") ? Optional.of(shifts(yaml)) : Optional.empty());
  }

  private static List<LocalTime> shifts(YamlObject yaml) {
    List<LocalTime> starts =
        yaml.textsOr("shifts", List.of()).stream()
            .map(start -> time("shifts", start))
            .sorted()
            .distinct()
            .toList();
    if (starts.isEmpty()) {
      throw new IllegalArgumentException("shifts: a day has at least one, or leave the key out");
    }
    return starts;
  }

  static Set<DayOfWeek> days(String path, List<String> names) {
    Set<DayOfWeek> days =
        names.stream().map(name -> day(path, name)).collect(Collectors.toUnmodifiableSet());
    if (days.isEmpty()) {
      throw new IllegalArgumentException(path + ": at least one day");
    }
    return days;
  }

  private static DayOfWeek day(String path, String name) {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> day.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException(path + ": \"" + name + "\" is no day: monday"));
  }

  /** A local time of whole minutes. */
  static LocalTime time(String path, String text) {
    LocalTime time = parsed(path, text, LocalTime::parse, "a time in quotes: \"07:00\"");
    if (time.getSecond() != 0 || time.getNano() != 0) {
      throw new IllegalArgumentException(path + ": " + text + " is not a whole minute");
    }
    return time;
  }

  private static <T> T parsed(String path, String text, Function<String, T> parse, String must) {
    try {
      return parse.apply(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(path + ": \"" + text + "\" must be " + must, e);
    }
  }
}
