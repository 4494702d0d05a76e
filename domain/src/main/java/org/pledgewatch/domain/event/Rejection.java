package org.pledgewatch.domain.event;

/**
 * Why an event was not accepted.
 *
 * @param detail for people: what is wrong and where
 */
public record Rejection(Reason reason, String detail) {

  /** The kinds of refusal; {@link #label()} is what quarantine, measures and replies call it. */
  public enum Reason {
    /** Not JSON, cut off, or not an object. */
    MALFORMED("malformed"),
    /** A CloudEvents attribute is missing or wrong. */
    ENVELOPE("envelope"),
    UNKNOWN_TYPE("unknown-type"),
    MISSING_FIELD("missing-field"),
    OUT_OF_RANGE("out-of-range"),
    /** A neighbourhood or district that the run's reference data does not know. */
    UNKNOWN_PLACE("unknown-place"),
    /** More than {@link Intake#FUTURE_MAX} ahead of the run's clock. */
    FUTURE("future"),
    /** The same identity was accepted before with other content. */
    CONFLICT("conflict");

    private final String label;

    Reason(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }
}
