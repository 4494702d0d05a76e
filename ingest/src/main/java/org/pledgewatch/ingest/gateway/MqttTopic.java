package org.pledgewatch.ingest.gateway;

import java.util.Optional;

/**
 * What a topic says: {@code pledgewatch/<run>/units/<unit>/located}. Immutable.
 *
 * @param run the run's id
 * @param unit the unit that is there, the event's subject
 */
record MqttTopic(String run, String unit) {
  static final String FORM = "pledgewatch/<run>/units/<unit>/located";

  private static final int LEVELS = 5;

  /** Empty where it is no such topic. */
  static Optional<MqttTopic> parse(String name) {
    String[] levels = name.split("/", -1);
    boolean fits =
        levels.length == LEVELS
            && levels[0].equals("pledgewatch")
            && !levels[1].isEmpty()
            && levels[2].equals("units")
            && !levels[3].isEmpty()
            && levels[4].equals("located");
    return fits ? Optional.of(new MqttTopic(levels[1], levels[3])) : Optional.empty();
  }
}
