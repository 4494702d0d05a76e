package org.pledgewatch.ingest.simulator;

/** The two lines of a force, and what callers and call handlers on them are like. Times in ms. */
enum Line {
  EMERGENCY("999", 195_000, 0.7, 40_000, 3_600, 0.42, 260_000, 0.02),
  ROUTINE("101", 320_000, 0.8, 60_000, 4_500, 0.5, 260_000, 0.02);

  private static final double WRAP_UP_SPREAD = 0.5;

  private final String id;
  private final double talkMeanMs;
  private final double talkSpread;
  private final double wrapUpMeanMs;
  private final double ringMedianMs;
  private final double ringSpread;
  private final double patienceMeanMs;
  private final double hangUpAtOnceShare;

  Line(
      String id,
      double talkMeanMs,
      double talkSpread,
      double wrapUpMeanMs,
      double ringMedianMs,
      double ringSpread,
      double patienceMeanMs,
      double hangUpAtOnceShare) {
    this.id = id;
    this.talkMeanMs = talkMeanMs;
    this.talkSpread = talkSpread;
    this.wrapUpMeanMs = wrapUpMeanMs;
    this.ringMedianMs = ringMedianMs;
    this.ringSpread = ringSpread;
    this.patienceMeanMs = patienceMeanMs;
    this.hangUpAtOnceShare = hangUpAtOnceShare;
  }

  String id() {
    return id;
  }

  /** How long a call handler is taken up by a call, on average. */
  double workMeanMs() {
    return talkMeanMs + wrapUpMeanMs;
  }

  long talkMs(Randomness random) {
    return random.logNormalMs(talkMeanMs, talkSpread);
  }

  long wrapUpMs(Randomness random) {
    return random.logNormalMs(wrapUpMeanMs, WRAP_UP_SPREAD);
  }

  /** From a call handler being free to a voice: a glance at the screen, a headset, a key. */
  long ringMs(Randomness random) {
    return random.logNormalMs(
        ringMedianMs * StrictMath.exp(ringSpread * ringSpread / 2), ringSpread);
  }

  /** After which a caller hangs up; some do at once: pocket calls, second thoughts. */
  long patienceMs(Randomness random) {
    return random.chance(hangUpAtOnceShare)
        ? random.uniformMs(1_000, 6_000)
        : random.exponentialMs(patienceMeanMs);
  }
}
