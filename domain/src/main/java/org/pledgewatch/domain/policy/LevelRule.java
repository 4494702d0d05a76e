package org.pledgewatch.domain.policy;

import java.util.List;
import java.util.Set;

/** How many are in a state right now. Measures contract, "Levels". */
public sealed interface LevelRule {
  String name();

  String says();

  /**
   * A case is in it from one event until the first of others; half-open.
   *
   * @param tags members of the describing event's data that tag it
   */
  record Interval(String name, String says, String enters, Set<String> leaves, List<String> tags)
      implements LevelRule {}

  /**
   * A subject is in it while the newest event of a type says one of some states.
   *
   * @param type the type of event that says the state, in its data's member of that name
   * @param states the states that count
   * @param eachTag the tag under which it counts once for each value
   * @param eachField the member of the data that lists the values
   */
  record State(
      String name, String says, String type, Set<String> states, String eachTag, String eachField)
      implements LevelRule {}
}
