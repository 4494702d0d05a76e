package org.pledgewatch.domain.alert;

/** What figures say to one rule at one moment. */
public enum Signal {
  /** Bad enough to call somebody. */
  ALARM,
  /** Neither bad enough to call nor good enough to stop. */
  UNSURE,
  /** Good, or too little to judge by. */
  CALM
}
