package org.pledgewatch.dashboard.http;

/** A failure that knows how it is to be answered. */
public interface CarriesProblem {
  /** The answer, in words for whoever asked. */
  Problem problem();
}
