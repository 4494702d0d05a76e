package org.pledgewatch.bench.store;

import org.pledgewatch.domain.run.Run;

/** A chart of 28 days, as a page asks for it. */
enum Panel {
  RATE_1_MINUTE("rate-PT1M", "a promise's rate, last minute", "PT1M"),
  RATE_1_HOUR("rate-PT1H", "a promise's rate, last hour", "PT1H"),
  RATE_28_DAYS("rate-P28D", "a promise's rate, last 28 days", "P28D");

  static final int DAYS = 28;
  private static final long DAY_MS = 24L * 60 * 60 * 1_000;

  private final String id;
  private final String title;
  private final String window;

  Panel(String id, String title, String window) {
    this.id = id;
    this.title = title;
    this.window = window;
  }

  String id() {
    return id;
  }

  String title() {
    return title;
  }

  /** What the page asks for, of the 28 days until {@code toMs}. */
  String path(long toMs) {
    return "/api/series?run=%s&force=%s&measure=promise&promise=%s&window=%s"
            .formatted(Run.LIVE, Keys.FORCE, Keys.PROMISE, window)
        + "&field=kept,broken&from=%d&to=%d".formatted(toMs - DAYS * DAY_MS, toMs);
  }
}
