package org.pledgewatch.bench.fanout;

/** Who of the readers reads. */
enum Scenario {
  ALL_READ("all-read", "all read", 0),
  TENTH_SLOW("tenth-slow", "a tenth do not read", 10);

  private final String id;
  private final String title;
  private final int oneIn;

  Scenario(String id, String title, int oneIn) {
    this.id = id;
    this.title = title;
    this.oneIn = oneIn;
  }

  String id() {
    return id;
  }

  String title() {
    return title;
  }

  /** How many of so many do not read. */
  int slow(int readers) {
    return oneIn == 0 ? 0 : readers / oneIn;
  }
}
