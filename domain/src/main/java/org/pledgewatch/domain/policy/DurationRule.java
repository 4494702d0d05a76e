package org.pledgewatch.domain.policy;

import java.util.List;
import java.util.Optional;

/**
 * A distribution of the time from one event to another. Measures contract, "Durations".
 *
 * @param from type of the event at which it begins
 * @param to type of the event that ends it and, being mostly the later, dates it
 * @param toField member of {@code to}'s data that holds the end measured, where it is given
 * @param unless type of an event that, at or before {@code to}, means there is no such duration
 * @param tags members of the describing event's data that tag it
 * @param countsNeverEnded whether one begun and never ended is unmeasured once forgotten
 */
public record DurationRule(
    String name,
    String says,
    String from,
    String to,
    Optional<String> toField,
    Optional<String> unless,
    List<String> tags,
    Zero zero,
    boolean countsNeverEnded) {}
