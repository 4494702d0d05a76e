package org.pledgewatch.domain.event;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;

/**
 * Times as almost all are written, {@code 2026-11-21T04:05:06Z} or with three digits more: read
 * without the regular expressions that tell all the other forms apart, and written without a
 * formatter.
 */
final class UsualTime {
  /** That a text is of another form, or no time. */
  static final long UNUSUAL = Long.MIN_VALUE;

  private static final int TO_SECOND = "2026-11-21T04:05:06Z".length();
  private static final int TO_MILLI = "2026-11-21T04:05:06.789Z".length();
  private static final String SHAPE = "0000-00-00T00:00:00";
  private static final int PER = 60;
  private static final int HOURS = 24;
  private static final int MS_PER_S = 1_000;
  private static final int SECONDS_PER_DAY = HOURS * PER * PER;

  private UsualTime() {}

  /** In milliseconds since 1970, or {@link #UNUSUAL}. */
  static long parseMs(String text) {
    if (!isShaped(text)) {
      return UNUSUAL;
    }
    int year = number(text, 0, 4);
    int month = number(text, 5, 7);
    int day = number(text, 8, 10);
    int hour = number(text, 11, 13);
    int minute = number(text, 14, 16);
    int second = number(text, 17, 19);
    if (hour >= HOURS || minute >= PER || second >= PER || !isDay(year, month, day)) {
      return UNUSUAL;
    }
    long days = LocalDate.of(year, month, day).toEpochDay();
    long seconds = ((days * HOURS + hour) * PER + minute) * PER + second;
    int ms = text.length() == TO_MILLI ? number(text, TO_SECOND, TO_MILLI - 1) : 0;
    return seconds * MS_PER_S + ms;
  }

  /** As {@link java.time.Instant#toString} has it, of the years 0 to 9999. */
  static String text(long timeMs) {
    long seconds = Math.floorDiv(timeMs, MS_PER_S);
    int ms = Math.floorMod(timeMs, MS_PER_S);
    int ofDay = Math.floorMod(seconds, SECONDS_PER_DAY);
    LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(seconds, SECONDS_PER_DAY));
    char[] text = (ms == 0 ? "0000-00-00T00:00:00Z" : "0000-00-00T00:00:00.000Z").toCharArray();
    put(day.getYear(), text, 0, 4);
    put(day.getMonthValue(), text, 5, 7);
    put(day.getDayOfMonth(), text, 8, 10);
    put(ofDay / PER / PER, text, 11, 13);
    put(ofDay / PER % PER, text, 14, 16);
    put(ofDay % PER, text, 17, 19);
    if (ms != 0) {
      put(ms, text, TO_SECOND, TO_MILLI - 1);
    }
    return new String(text);
  }

  private static void put(int number, char[] text, int from, int to) {
    int left = number;
    for (int i = to - 1; i >= from; i--) {
      text[i] = (char) ('0' + left % 10);
      left /= 10;
    }
  }

  private static boolean isShaped(String text) {
    int length = text.length();
    if ((length != TO_SECOND && length != TO_MILLI) || text.charAt(length - 1) != 'Z') {
      return false;
    }
    if (length == TO_MILLI && !(text.charAt(TO_SECOND - 1) == '.' && isDigits(text, TO_SECOND))) {
      return false;
    }
    for (int i = 0; i < SHAPE.length(); i++) {
      char shape = SHAPE.charAt(i);
      if (shape == '0' ? !isDigit(text.charAt(i)) : text.charAt(i) != shape) {
        return false;
      }
    }
    return true;
  }

  /** Up to the last character. */
  private static boolean isDigits(String text, int from) {
    for (int i = from; i < text.length() - 1; i++) {
      if (!isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(char c) {
    return '0' <= c && c <= '9';
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = number * 10 + text.charAt(i) - '0';
    }
    return number;
  }

  private static boolean isDay(int year, int month, int day) {
    return 1 <= month
        && month <= Month.DECEMBER.getValue()
        && 1 <= day
        && day <= Month.of(month).length(Year.isLeap(year));
  }
}
