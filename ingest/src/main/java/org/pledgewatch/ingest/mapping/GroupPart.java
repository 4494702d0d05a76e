package org.pledgewatch.ingest.mapping;

/** What one row adds to an event that stands for a group of rows. Immutable. */
public final class GroupPart {
  private final EventRule rule;
  private final String group;
  private final TimedRow row;

  /**
   * @param group what the group's rows have in common
   */
  GroupPart(EventRule rule, String group, TimedRow row) {
    this.rule = rule;
    this.group = group;
    this.row = row;
  }

  EventRule rule() {
    return rule;
  }

  String group() {
    return group;
  }

  TimedRow row() {
    return row;
  }
}
