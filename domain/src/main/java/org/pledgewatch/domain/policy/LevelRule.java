package org.pledgewatch.domain.policy;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How many are in a state right now. Measures contract, "Levels". */
public sealed interface LevelRule {
  String name();

  String says();

  /**
   * A case is in it from one event until the first of others; half-open.
   *
   * @param tags attributes that tag it
   */
  record Interval(String name, String says, String enters, Set<String> leaves, List<String> tags)
      implements LevelRule {}

  /**
   * A subject is in it while the newest event of a type says one of some states.
   *
   * @param type the type of event that says the state, in its data's member of that name
   * @param states the states that count
   * @param each counts once for each value of a list, where there is one
   */
  record State(String name, String says, String type, Set<String> states, Optional<Each> each)
      implements LevelRule {}

  /**
   * Counting a subject once for each value it lists.
   *
   * @param tag the tag that the value becomes
   * @param member the member of the data that lists the values
   */
  record Each(String tag, String member) {}

  /** A unit is in it while at least one incident holds it. */
  record Committed(String name, String says) implements LevelRule {}
}
