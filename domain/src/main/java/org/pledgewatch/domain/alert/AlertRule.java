package org.pledgewatch.domain.alert;

import java.time.Duration;
import java.util.Map;

/** When to call somebody. Immutable; says nothing of what it found before: see {@link Stand}. */
public sealed interface AlertRule {
  /** Unique among the rules of a pack: lower-case words and dashes. */
  String id();

  /** The promise that it watches over. */
  String promise();

  Urgency urgency();

  /** How long the alarm must hold before it is an alert. */
  Duration firesAfter();

  /** How long it must be calm before the alert is over. */
  Duration clearAfter();

  Finding look(AlertFigures figures);

  /**
   * Too many broken, of enough to tell.
   *
   * @param allowance of the promise's goal
   */
  record Burn(String promise, Allowance allowance, BurnWindows windows) implements AlertRule {
    /** A service that just keeps its goal looks as bad less than once in ten thousand times. */
    static final double EVIDENCE_MIN = Math.log(10_000);

    @Override
    public String id() {
      return promise + "-" + windows.name();
    }

    @Override
    public Urgency urgency() {
      return windows.urgency();
    }

    @Override
    public Duration firesAfter() {
      return Duration.ZERO;
    }

    @Override
    public Duration clearAfter() {
      return windows.clearAfter();
    }

    @Override
    public Finding look(AlertFigures figures) {
      Decided longer = figures.decided(promise, windows.longer());
      Decided shorter = figures.decided(promise, windows.shorter());
      return Finding.of(
          signal(longer, shorter),
          Map.of(
              "kept_longer", longer.kept(),
              "decided_longer", longer.count(),
              "burn_longer", allowance.burn(longer),
              "kept_shorter", shorter.kept(),
              "decided_shorter", shorter.count(),
              "burn_shorter", allowance.burn(shorter),
              "fires_at", windows.firesAt(allowance)));
    }

    private Signal signal(Decided longer, Decided shorter) {
      boolean goesOn = shorter.count() >= windows.shorterMin();
      if (!goesOn || allowance.burn(shorter) < windows.calmBelow(allowance)) {
        return Signal.CALM;
      }
      double firesAt = windows.firesAt(allowance);
      boolean isAlarm =
          longer.count() >= windows.longerMin()
              && allowance.burn(longer) >= firesAt
              && allowance.burn(shorter) >= firesAt
              && allowance.evidence(longer) >= EVIDENCE_MIN;
      return isAlarm ? Signal.ALARM : Signal.UNSURE;
    }
  }

  /**
   * Somebody has waited too long, for too long.
   *
   * @param level the level's name
   * @param line whose calls
   * @param beyond a longest wait above this is an alarm
   */
  record Wait(
      String promise,
      String level,
      String line,
      Duration beyond,
      Duration firesAfter,
      Duration clearAfter)
      implements AlertRule {

    @Override
    public String id() {
      return promise + "-wait";
    }

    @Override
    public Urgency urgency() {
      return Urgency.URGENT;
    }

    @Override
    public Finding look(AlertFigures figures) {
      Waiting waiting = figures.waiting(level, line);
      boolean isAlarm = waiting.count() > 0 && waiting.longestMs() > beyond.toMillis();
      return Finding.of(
          isAlarm ? Signal.ALARM : Signal.CALM,
          Map.of(
              "waiting", waiting.count(),
              "longest_ms", waiting.longestMs(),
              "beyond_ms", beyond.toMillis()));
    }
  }
}
