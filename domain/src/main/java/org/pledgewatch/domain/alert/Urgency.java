package org.pledgewatch.domain.alert;

/** How soon somebody must look. */
public enum Urgency {
  /** Now. */
  URGENT,
  /** Within the shift. */
  WARNING
}
