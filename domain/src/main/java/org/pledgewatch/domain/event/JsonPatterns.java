package org.pledgewatch.domain.event;

/**
 * What texts look like, as regular expressions that mean the same in Java and in JSON Schema (ECMA
 * 262), so that what is checked and what the schema says are one thing.
 */
public final class JsonPatterns {
  private static final String LEAP_YEAR =
      "(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)";

  private static final String DAY =
      "(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])"
          + "|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)"
          + "|02-(?:0[1-9]|1\\d|2[0-8]))"
          + "|"
          + LEAP_YEAR
          + "-02-29)";

  /** A day of the calendar, 29 February in leap years only. */
  public static final String DATE = "^" + DAY + "$";

  public static final String MONTH = "^\\d{4}-(?:0[1-9]|1[0-2])$";

  /** RFC 3339 with an offset of up to 18 hours. */
  public static final String TIME =
      "^"
          + DAY
          + "[Tt ](?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d+)?"
          + "(?:[Zz]|[+-](?:(?:0\\d|1[0-7]):[0-5]\\d|18:00))$";

  /** An ISO 8601 duration that is not 0. */
  public static final String RECURRENCE =
      "^P(?=.*[1-9])(?=[\\dT])(?:\\d+Y)?(?:\\d+M)?(?:\\d+W)?(?:\\d+D)?"
          + "(?:T(?=\\d)(?:\\d+H)?(?:\\d+M)?(?:\\d+(?:\\.\\d+)?S)?)?$";

  /** Has a character that is not white space as Java understands it. */
  public static final String NOT_BLANK =
      "[^\\t-\\r\\u001c-\\u0020\\u1680\\u2000-\\u2006\\u2008-\\u200a\\u2028\\u2029\\u205f\\u3000]";

  private JsonPatterns() {}
}
