package org.pledgewatch.dashboard;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.domain.figure.FigureKey;
import org.pledgewatch.domain.figure.Tags;
import org.pledgewatch.domain.run.Run;
import org.pledgewatch.domain.run.RunClock;

/** Runs, clocks and figures that several tests use. */
final class Samples {
  static final long NOON_MS = Instant.parse("2026-11-21T12:00:00Z").toEpochMilli();
  static final Tags ANSWER_999 = Tags.of("promise", "answer-999");
  static final String FIVE_MINUTES = "PT5M";

  private Samples() {}

  static Run run(String id, long createdMs) {
    return new Run(
        id,
        "Run " + id,
        Run.Clock.EVENTS,
        "pledge-2008",
        ZoneId.of("Europe/London"),
        Optional.empty(),
        createdMs);
  }

  static RunClock clock(String run, long newestMs) {
    return new RunClock(run, newestMs - 5_000, newestMs, newestMs + 1_000);
  }

  static Figure figure(String run, Tags tags, long atMs, long kept) {
    return figure(run, tags, atMs, 0, true, kept);
  }

  static Figure figure(String run, Tags tags, long atMs, int revision, boolean isFinal, long kept) {
    return new Figure(
        new FigureKey("promise", tags),
        run,
        FIVE_MINUTES,
        atMs,
        revision,
        isFinal,
        Map.of("kept", kept, "broken", 1L, "ratio", kept / (kept + 1.0)));
  }
}
