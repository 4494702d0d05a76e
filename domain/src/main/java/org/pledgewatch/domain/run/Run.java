package org.pledgewatch.domain.run;

import java.time.Duration;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One stream of events and the figures made of it. Every figure carries its run's id. Immutable.
 *
 * @param id {@code live}, or a name of lower-case letters, digits and dashes
 * @param title for people
 * @param clock what {@code future}, lateness and staleness go by
 * @param policy name of the policy pack
 * @param reference name or folder of the reference data; empty where it has none
 * @param zone in which its people read times
 * @param every at which times figures are published: multiples of this, in whole seconds; empty for
 *     every step at which a figure changed
 * @param createdMs wall time of its creation
 */
public record Run(
    String id,
    String title,
    Clock clock,
    String policy,
    Optional<String> reference,
    ZoneId zone,
    Optional<Duration> every,
    long createdMs) {

  public static final String LIVE = "live";
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

  private static final int TITLE_LENGTH_MAX = 200;
  private static final int REFERENCE_LENGTH_MAX = 1_000;
  private static final Duration EVERY_MIN = Duration.ofSeconds(1);
  private static final Duration EVERY_MAX = Duration.ofDays(1);

  /** Whose time a run goes by. */
  public enum Clock {
    WALL,
    /** The event time of its sources: demonstrations and imports at speed. */
    EVENTS,
    /** None: a replay, whose figures are all there. It takes no events, and no job makes them. */
    REPLAY
  }

  /** A run without reference data. */
  public Run(
      String id,
      String title,
      Clock clock,
      String policy,
      ZoneId zone,
      Optional<Duration> every,
      long createdMs) {
    this(id, title, clock, policy, Optional.empty(), zone, every, createdMs);
  }

  public Run {
    requireId(id);
    atMost(TITLE_LENGTH_MAX, "title", title);
    atMost(TITLE_LENGTH_MAX, "policy", policy);
    reference.ifPresent(name -> atMost(REFERENCE_LENGTH_MAX, "reference", name));
    every.ifPresent(Run::checkEvery);
  }

  private static void checkEvery(Duration every) {
    boolean outside = every.compareTo(EVERY_MIN) < 0 || every.compareTo(EVERY_MAX) > 0;
    if (outside || !every.equals(every.truncatedTo(ChronoUnit.SECONDS))) {
      throw new IllegalArgumentException("every: " + every + " (whole seconds, PT1S to P1D)");
    }
  }

  /**
   * @throws IllegalArgumentException for what cannot be a run's id; says what can
   */
  public static void requireId(String id) {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "run id: \"" + id + "\" (lower-case letters, digits and dashes, 63 at most)");
    }
  }

  private static void atMost(int length, String name, String text) {
    if (text.isBlank() || text.length() > length) {
      throw new IllegalArgumentException(name + ": 1 to " + length + " characters");
    }
  }
}
