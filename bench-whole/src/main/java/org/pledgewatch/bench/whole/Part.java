package org.pledgewatch.bench.whole;

/** A part of the product, in the order in which they start. */
public enum Part {
  KAFKA,
  STORE,
  GATEWAY,
  JOBS,
  DASHBOARD
}
