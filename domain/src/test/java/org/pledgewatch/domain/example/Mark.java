package org.pledgewatch.domain.example;

import java.util.Arrays;
import java.util.Optional;

/** What a character of a drawing says of a promise at its time. */
enum Mark {
  OPENED('┬', "opened", "opened"),
  OPEN('│', "open", null),
  KEPT('┴', "kept", "kept"),
  BROKEN('╳', "broken", "broken"),
  OVERDUE('┊', "overdue", null),
  LATE('◇', "late", "late"),
  VOID('○', "void", "voided"),
  UNMEASURED('∅', "unmeasured", "unmeasured"),
  DEADLINE('┄', "deadline", null),
  NOTHING('·', "nothing", null);

  private final char sign;
  private final String word;
  private final String field;

  Mark(char sign, String word, String field) {
    this.sign = sign;
    this.word = word;
    this.field = field;
  }

  String word() {
    return word;
  }

  /** The field that counts it, if any does. */
  Optional<String> field() {
    return Optional.ofNullable(field);
  }

  static Optional<Mark> of(int sign) {
    return Arrays.stream(values()).filter(mark -> mark.sign == sign).findFirst();
  }
}
