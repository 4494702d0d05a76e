package org.pledgewatch.domain.replay;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.pledgewatch.domain.run.Run;

/**
 * What somebody wants replayed out of a run's log. Never a path of a file: whoever sits at a page
 * names what is there by name. Measures contract, "Runs". Immutable.
 *
 * @param id of the order and of the run that its figures make; never {@code live}
 * @param source the run whose log is read
 * @param from figures at or before it are left out; earlier events are read, so that windows and
 *     cases that reach back are whole
 * @param to events and figures after it are left out
 * @param pack the policy pack
 * @param reference name of reference data that ships, or of the source's own; empty for none
 * @param every at which times figures are written: multiples of this, in whole seconds; empty for
 *     every step at which a figure changed
 * @param by who asked
 * @param orderedMs wall time of the order
 */
public record ReplayOrder(
    String id,
    String source,
    Instant from,
    Instant to,
    Pack pack,
    Optional<String> reference,
    Optional<Duration> every,
    String by,
    long orderedMs) {
  /** As long as a calendar month and its warm-up; more is work for the command line. */
  public static final Duration PERIOD_MAX = Duration.ofDays(62);

  /** More than any pack that ships, and less than a request may carry. */
  public static final int PACK_LENGTH_MAX = 48 << 10;

  private static final int NAME_LENGTH_MAX = 200;
  private static final int REFERENCE_LENGTH_MAX = 1_000;
  private static final Duration EVERY_MIN = Duration.ofSeconds(1);
  private static final Duration EVERY_MAX = Duration.ofDays(1);

  /**
   * A policy pack.
   *
   * @param name of a pack that ships, or the one that the text gives itself
   * @param text an own pack's YAML; empty for one that ships
   */
  public record Pack(String name, Optional<String> text) {
    public Pack {
      requireLength("policy", name, NAME_LENGTH_MAX);
      text.ifPresent(yaml -> requireLength("pack", yaml, PACK_LENGTH_MAX));
    }

    /** One that ships. */
    public static Pack named(String name) {
      return new Pack(name, Optional.empty());
    }
  }

  public ReplayOrder {
    Run.requireId(id);
    Run.requireId(source);
    if (id.equals(Run.LIVE) || id.equals(source)) {
      throw new IllegalArgumentException(
          "id: \"" + id + "\" (a replay makes a run of its own; choose another name)");
    }
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("from, to: " + from + " is not before " + to);
    }
    if (Duration.between(from, to).compareTo(PERIOD_MAX) > 0) {
      throw new IllegalArgumentException(
          "from, to: more than " + PERIOD_MAX.toDays() + " days; choose a shorter period");
    }
    reference.ifPresent(name -> requireLength("reference", name, REFERENCE_LENGTH_MAX));
    every.ifPresent(ReplayOrder::requireEvery);
    requireLength("by", by, NAME_LENGTH_MAX);
  }

  private static void requireEvery(Duration every) {
    boolean isOutside = every.compareTo(EVERY_MIN) < 0 || every.compareTo(EVERY_MAX) > 0;
    if (isOutside || !every.equals(every.truncatedTo(ChronoUnit.SECONDS))) {
      throw new IllegalArgumentException("every: " + every + " (whole seconds, PT1S to P1D)");
    }
  }

  private static void requireLength(String name, String text, int lengthMax) {
    if (text.isBlank() || text.length() > lengthMax) {
      throw new IllegalArgumentException(name + ": 1 to " + lengthMax + " characters");
    }
  }
}
