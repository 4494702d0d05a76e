package org.pledgewatch.domain.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The id of a promise: {@code promise-name/subject}, and {@code /2}, {@code /3}, … from the second
 * that a subject opens. Measures contract, "Ids".
 */
final class PromiseId {
  private static final Pattern NUMBERED = Pattern.compile("(.+)/([2-9]|[1-9]\\d{1,8})");

  private PromiseId() {}

  static String of(String name, String subject, int number) {
    String id = name + "/" + subject;
    return number == 1 ? id : id + "/" + number;
  }

  /** The name in it; all of it where it has no subject. */
  static String name(String id) {
    int end = id.indexOf('/');
    return end < 0 ? id : id.substring(0, end);
  }

  /** The subjects it may be about: a subject's own id may end like a number. */
  static List<String> subjects(String id) {
    List<String> subjects = new ArrayList<>();
    int end = id.indexOf('/');
    if (end >= 0) {
      String rest = id.substring(end + 1);
      subjects.add(rest);
      Matcher numbered = NUMBERED.matcher(rest);
      if (numbered.matches()) {
        subjects.add(numbered.group(1));
      }
    }
    return subjects;
  }
}
