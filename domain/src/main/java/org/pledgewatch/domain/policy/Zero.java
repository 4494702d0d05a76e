package org.pledgewatch.domain.policy;

/** Whether a fulfilment at the very moment the clock starts is measured or taken out. */
public enum Zero {
  INCLUDE,
  EXCLUDE
}
