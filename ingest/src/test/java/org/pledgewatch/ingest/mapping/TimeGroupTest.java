package org.pledgewatch.ingest.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pledgewatch.domain.event.Event;

class TimeGroupTest {
  private static final String TIMES_OF_DAY =
      """
      zone: Europe/London
      subject: s
      source: /import/test
      times:
        - date: {column: day, format: yyMMdd, firstYear: 1970}
          format: "H:mm:ss"
          columns: {one: a, two: b, three: c}
      events:
        - {type: call.abandoned, time: [three, two, one]}
      """;
  private static final String DATES_AND_TIMES =
      """
      zone: Europe/London
      subject: s
      source: /import/test
      times:
        - {format: "yyyy-MM-dd HH:mm[XXX]", columns: {one: a}}
      events:
        - {type: call.abandoned, time: one}
      """;

  @ParameterizedTest
  @CsvSource({
    // A small step back is two clocks that differ, a large one is midnight.
    "260110, 23:59:59, 23:59:58, 23:59:59, 2026-01-10T23:59:59Z",
    "260110, 23:59:59, 0:00:01, 0:00:30, 2026-01-11T00:00:30Z",
    "260110, 23:59:59, 0:00:01, 23:59:58, 2026-01-10T23:59:58Z",
    "260110, 13:00:00, 1:00:00, , 2026-01-10T01:00:00Z",
    "260110, 13:00:00, 0:59:59, , 2026-01-11T00:59:59Z",
    // At most one midnight a step, and each of them.
    "260110, 20:00:00, 3:00:00, 23:00:00, 2026-01-10T23:00:00Z",
    "260110, 20:00:00, 7:59:59, 19:59:58, 2026-01-11T19:59:58Z",
    // Years of two digits.
    "690110, 10:00:00, , , 2069-01-10T10:00:00Z",
    "700110, 10:00:00, , , 1970-01-10T09:00:00Z",
    // Clocks go forward at 01:00 on 29 March 2026 and back at 02:00 on 25 October.
    "260329, 0:59:59, 1:30:00, , 2026-03-29T01:30:00Z",
    "261025, 0:30:00, 1:30:00, , 2026-10-25T00:30:00Z",
    "261024, 23:30:00, 2:00:00, , 2026-10-25T02:00:00Z",
  })
  void shouldFindTheDayOfATimeOfDay(String day, String a, String b, String c, String expected) {
    // When
    Mapped mapped = map(TIMES_OF_DAY, day, a, b, c);

    // Then
    assertThat(((Mapped.Events) mapped).events())
        .extracting(Event::timeMs)
        .containsExactly(Instant.parse(expected).toEpochMilli());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-07-01 10:00, 2026-07-01T09:00:00Z",
    "2026-07-01 10:00+05:30, 2026-07-01T04:30:00Z",
  })
  void shouldUseTheZoneWhereThereIsNoOffset(String text, String expected) {
    // When
    Mapped mapped = map(DATES_AND_TIMES, "", text, "", "");

    // Then
    assertThat(((Mapped.Events) mapped).events())
        .extracting(Event::timeMs)
        .containsExactly(Instant.parse(expected).toEpochMilli());
  }

  @ParameterizedTest
  @CsvSource({"2026-02-30 10:00", "2026-02-28 24:00", "28/02/2026"})
  void shouldNotTakeATimeThatThereIsNot(String text) {
    // When
    Mapped mapped = map(DATES_AND_TIMES, "", text, "", "");

    // Then
    assertThat(mapped)
        .isEqualTo(
            new Mapped.Not(
                "a is no date and time of the form yyyy-MM-dd HH:mm[XXX]",
                "it is \"" + text + "\""));
  }

  private static Mapped map(String yaml, String day, String a, String b, String c) {
    Mapping mapping = MappingYaml.read("test", "test.yaml", yaml);
    Map<String, String> raw = Map.of("day", text(day), "a", text(a), "b", text(b), "c", text(c));
    return mapping.map(new Row(2, raw, mapping.absent()));
  }

  private static String text(String cell) {
    return cell == null ? "" : cell;
  }
}
