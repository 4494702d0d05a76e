package org.pledgewatch.domain.wire;

import java.util.regex.Pattern;

/** What rules may be called: a name is part of a promise's id, of a tag and of an address. */
final class RuleNames {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

  private RuleNames() {}

  static void check(PolicyObject rule) {
    if (!NAME.matcher(rule.name()).matches()) {
      rule.complain(
          "\"" + rule.name() + "\" is no name; write small letters, digits and dashes, at most 60");
    }
  }
}
