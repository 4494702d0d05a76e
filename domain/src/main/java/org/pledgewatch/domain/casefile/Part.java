package org.pledgewatch.domain.casefile;

import java.util.List;

/**
 * Which part of a figure a contribution changes.
 *
 * <p>A tally counts what is dated in the window; a gauge counts what holds at T; a sample is a
 * measured time; a level is a gauge whose every moment matters (its mean and maximum).
 */
public enum Part {
  OPENED(1, Kind.TALLY),
  KEPT(2, Kind.TALLY),
  BROKEN(3, Kind.TALLY),
  VOIDED(4, Kind.TALLY),
  LATE(5, Kind.TALLY),
  /** Its value is when the promise was broken, in milliseconds since 1970. */
  EXPLAINED(6, Kind.TALLY),
  UNMEASURED_MISSING(7, Kind.TALLY),
  UNMEASURED_NEGATIVE(8, Kind.TALLY),
  UNMEASURED_ZERO(9, Kind.TALLY),
  UNMEASURED_NEVER_ENDED(10, Kind.TALLY),
  OPEN(11, Kind.GAUGE),
  OVERDUE(12, Kind.GAUGE),
  AT_RISK(13, Kind.GAUGE),
  /** Its value is the time measured, in milliseconds. */
  SAMPLE(14, Kind.SAMPLE),
  /** A sample that may be less than 0. */
  SIGNED_SAMPLE(16, Kind.SAMPLE),
  /** Its value is when the case entered the level, in milliseconds since 1970. */
  LEVEL(15, Kind.LEVEL);

  /** How a part adds up over time. */
  public enum Kind {
    TALLY,
    GAUGE,
    SAMPLE,
    LEVEL
  }

  private static final List<Part> PARTS = List.of(values());

  private final int code;
  private final Kind kind;

  Part(int code, Kind kind) {
    this.code = code;
    this.kind = kind;
  }

  /** What it is called in snapshots: never changes, from 1 to 31. */
  public int code() {
    return code;
  }

  /**
   * The part of that code.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Part coded(int code) {
    for (Part part : PARTS) {
      if (part.code == code) {
        return part;
      }
    }
    throw new IllegalArgumentException("code: " + code);
  }

  public Kind kind() {
    return kind;
  }
}
