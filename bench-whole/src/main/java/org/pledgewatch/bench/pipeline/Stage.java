package org.pledgewatch.bench.pipeline;

/** How much of the way from the log to figures is timed. */
enum Stage {
  /** Consume and decode, and no more. */
  LIMIT("Limit: consume and decode"),
  /** Then the product's last step. */
  FIGURES("and the last step, figures"),
  /** Consume, decode, and the product's whole graph: first of each identity, cases, figures. */
  PRODUCT("The whole graph, simulated calls");

  private final String title;

  Stage(String title) {
    this.title = title;
  }

  /** As in tables. */
  String title() {
    return title;
  }
}
