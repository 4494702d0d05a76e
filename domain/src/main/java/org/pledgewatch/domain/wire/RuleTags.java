package org.pledgewatch.domain.wire;

import java.util.List;
import org.pledgewatch.domain.event.CaseKind;

/** The tags that a duration or a level may have: stores and dashboards know no other. */
final class RuleTags {
  private RuleTags() {}

  /**
   * Notes those that it may not have.
   *
   * @param settled whether it may be told apart by settlement too
   */
  static void check(PolicyObject yaml, List<String> tags, CaseKind kind, boolean settled) {
    List<String> known =
        switch (kind) {
          case CALL -> List.of("line");
          case INCIDENT -> settled ? List.of("grade", "settlement") : List.of("grade");
          default -> List.of();
        };
    for (String tag : tags) {
      if (!known.contains(tag)) {
        yaml.complain(
            "tags",
            "\""
                + tag
                + "\" is no tag here; "
                + (known.isEmpty() ? "remove it" : Nearest.mend(tag, known)));
      }
    }
  }
}
