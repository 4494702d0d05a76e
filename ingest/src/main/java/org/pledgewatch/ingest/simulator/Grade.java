package org.pledgewatch.ingest.simulator;

import java.util.Locale;

/** How urgent an incident is, most urgent first, and what follows from that. Times in ms. */
enum Grade {
  EMERGENCY(22, 3, 36_000, 0.55, 1_900_000),
  PRIORITY(30, 15, 200_000, 0.8, 1_700_000),
  SCHEDULED(15, 32, 30_000, 0.5, 1_600_000),
  ADVICE(33, 50, 0, 0, 0);

  private static final int HUNDRED = 100;
  private static final double SCENE_SPREAD = 0.7;

  private final int emergencyShare;
  private final int routineShare;
  private final double decisionMeanMs;
  private final double decisionSpread;
  private final double sceneMeanMs;

  Grade(
      int emergencyShare,
      int routineShare,
      double decisionMeanMs,
      double decisionSpread,
      double sceneMeanMs) {
    this.emergencyShare = emergencyShare;
    this.routineShare = routineShare;
    this.decisionMeanMs = decisionMeanMs;
    this.decisionSpread = decisionSpread;
    this.sceneMeanMs = sceneMeanMs;
  }

  static Grade of(Line line, Randomness random) {
    int left = random.below(HUNDRED);
    for (Grade grade : values()) {
      left -= line == Line.EMERGENCY ? grade.emergencyShare : grade.routineShare;
      if (left < 0) {
        return grade;
      }
    }
    return ADVICE;
  }

  /** The next more urgent one; the same where there is none. */
  Grade up() {
    return switch (this) {
      case EMERGENCY, PRIORITY -> EMERGENCY;
      case SCHEDULED -> PRIORITY;
      case ADVICE -> SCHEDULED;
    };
  }

  /** The next less urgent one; the same where there is none. */
  Grade down() {
    return switch (this) {
      case EMERGENCY -> PRIORITY;
      case PRIORITY -> SCHEDULED;
      case SCHEDULED, ADVICE -> ADVICE;
    };
  }

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean isSentAtOnce() {
    return this == EMERGENCY || this == PRIORITY;
  }

  /** From the log being opened to somebody looking for a unit. */
  long decisionMs(Randomness random) {
    return random.logNormalMs(decisionMeanMs, decisionSpread);
  }

  long sceneMs(Randomness random) {
    return random.logNormalMs(sceneMeanMs, SCENE_SPREAD);
  }
}
