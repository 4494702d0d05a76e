package org.pledgewatch.domain.casefile;

/**
 * Which part of a figure a contribution changes.
 *
 * <p>A tally counts what is dated in the window; a gauge counts what holds at T; a sample is a
 * measured time; a level is a gauge whose every moment matters (its mean and maximum); a rate is
 * one whose seconds in the window add up.
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
  LEVEL(15, Kind.LEVEL),

  /** Presence: duty time by band, each a unit's. */
  VISIBLE(17, Kind.RATE),
  NOT_VISIBLE(18, Kind.RATE),
  OFF_PATCH(19, Kind.RATE),
  UNKNOWN(20, Kind.RATE),
  ABSTRACTED(21, Kind.RATE),
  /** A team with a unit visible. */
  COVERED(22, Kind.RATE),
  /** A team with a unit on duty. */
  TEAM_DUTY(23, Kind.RATE),
  /** Duty time, and visible time, within the times of red sectors. */
  RED_DUTY(24, Kind.RATE),
  RED_VISIBLE(25, Kind.RATE),
  /** At the station within the times to be out of it. */
  STATION_IN_OUT_TIME(26, Kind.RATE),
  /** Units of others on a neighbourhood's patch. */
  OTHER_UNITS(27, Kind.RATE),
  /** A fix within a patrol point's radius; the point is the member. */
  POINT_REACHED(28, Kind.TALLY),
  /** A unit off its duties for a reason, that of the figure. */
  ABSTRACTED_FOR_REASON(29, Kind.RATE),
  /** A call presented, or an incident created. */
  DEMANDED(30, Kind.TALLY),
  /** An event refused, in conflict or late, for the reason of the figure. */
  REFUSED(31, Kind.TALLY);

  /** How a part adds up over time. */
  public enum Kind {
    TALLY,
    GAUGE,
    SAMPLE,
    LEVEL,
    RATE;

    /** Whether a change is felt ever after, and not only while a window covers its date. */
    public boolean isOnward() {
      return this == GAUGE || this == LEVEL || this == RATE;
    }
  }

  /** No code is greater. */
  public static final int MAX_CODE = 31;

  private static final Part[] CODED = new Part[MAX_CODE + 1];

  static {
    for (Part part : values()) {
      CODED[part.code] = part;
    }
  }

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
    if (code >= 0 && code <= MAX_CODE && CODED[code] != null) {
      return CODED[code];
    }
    throw new IllegalArgumentException("code: " + code);
  }

  public Kind kind() {
    return kind;
  }
}
