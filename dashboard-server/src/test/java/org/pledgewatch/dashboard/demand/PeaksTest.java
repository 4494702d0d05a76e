package org.pledgewatch.dashboard.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgewatch.dashboard.demand.Known.LONDON;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;

/** What stands out of the usual 21 to 29 a quarter, and what is chance. */
class PeaksTest {
  private static final String UNTIL = "2026-11-21T12:00";

  @Test
  void shouldNameWhenAndHowManyAndWhatIsUsual() {
    // When
    List<Peak> peaks = peaks(UNTIL, during("2026-11-20T22:15", "2026-11-20T23:45", 38));

    // Then
    assertThat(peaks).hasSize(1);
    Peak peak = peaks.get(0);
    assertThat(peak.fromMs()).isEqualTo(Known.ms("2026-11-20T22:15"));
    assertThat(peak.toMs()).isEqualTo(Known.ms("2026-11-20T23:45"));
    assertThat(peak.most()).isEqualTo(38);
    assertThat(peak.name("228 calls", LONDON))
        .isEqualTo("Friday 22:15–23:45, 228 calls: 38 a quarter, usual 21–29");
  }

  @Test
  void shouldGoThroughMidnightAndOnToTheEndOfWhatIsKnown() {
    // When
    List<Peak> peaks =
        peaks("2026-11-21T00:30", during("2026-11-20T23:30", "2026-11-21T00:30", 40));

    // Then
    assertThat(peaks).hasSize(1);
    assertThat(peaks.get(0).name("160 calls", LONDON))
        .startsWith("Friday 23:30–00:30, 160 calls: 40 a quarter")
        .endsWith("goes on");
  }

  @Test
  void shouldTellTwoTimesApart() {
    // When
    ToLongFunction<ZonedDateTime> first = during("2026-11-18T09:00", "2026-11-18T10:00", 45);
    ToLongFunction<ZonedDateTime> second = during("2026-11-18T10:15", "2026-11-18T11:00", 45);
    List<Peak> peaks =
        peaks(UNTIL, time -> Math.max(first.applyAsLong(time), second.applyAsLong(time)));

    // Then
    assertThat(peaks)
        .extracting(Peak::fromMs)
        .containsExactly(Known.ms("2026-11-18T09:00"), Known.ms("2026-11-18T10:15"));
  }

  @Test
  void shouldNotTakeOneQuarterOrALittleMoreThanUsualForAPeak() {
    // Then
    assertThat(peaks(UNTIL, during("2026-11-20T22:15", "2026-11-20T22:30", 60))).isEmpty();
    assertThat(peaks(UNTIL, during("2026-11-20T22:15", "2026-11-20T22:45", 31))).isEmpty();
  }

  @Test
  void shouldNotCallAnythingAPeakBeforeItIsKnownWhatIsUsual() {
    // Given
    ToLongFunction<ZonedDateTime> peak = during("2026-11-20T22:15", "2026-11-20T23:45", 90);
    Quarters known =
        Known.quarters("2026-11-05T00:00", UNTIL, time -> Math.max(25, peak.applyAsLong(time)));

    // When
    List<Peak> peaks = Peaks.of(Week.of(known, LONDON), known.untilMs());

    // Then
    assertThat(peaks).isEmpty();
  }

  /** Nine weeks of 21, 25 and 29 by turns, and what the rule says where that is more. */
  private static List<Peak> peaks(String until, ToLongFunction<ZonedDateTime> rule) {
    Quarters known =
        Known.quarters(
            "2026-09-12T00:00", until, time -> Math.max(usual(time), rule.applyAsLong(time)));
    return Peaks.of(Week.of(known, LONDON), known.untilMs());
  }

  /** Weeks count from Sunday to Saturday here; the one looked at has 25. */
  private static long usual(ZonedDateTime time) {
    long week = Math.floorDiv(time.toLocalDate().toEpochDay() + 4, 7);
    long looked =
        Math.floorDiv(ZonedDateTime.parse("2026-11-20T00:00Z").toLocalDate().toEpochDay() + 4, 7);
    return week == looked ? 25 : 21 + 4 * (week % 3);
  }

  private static ToLongFunction<ZonedDateTime> during(String from, String to, long count) {
    long fromMs = Known.ms(from);
    long toMs = Known.ms(to);
    return time -> {
      long ms = time.toInstant().toEpochMilli();
      return fromMs <= ms && ms < toMs ? count : 0;
    };
  }
}
