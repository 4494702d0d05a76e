package org.pledgewatch.domain.alert;

/**
 * Where one rule stands: quiet, about to call, calling, about to stop. It calls once an alarm has
 * held, and stops only once it has been calm without a break; so noise about a threshold does not
 * make it call again and again. Immutable.
 *
 * @param sinceMs event time since when the phase holds
 */
public record Stand(Phase phase, long sinceMs) {
  public static final Stand QUIET = new Stand(Phase.QUIET, 0);

  /** The part of an alert's life. */
  public enum Phase {
    QUIET,
    /** An alarm that has not held for long enough. */
    RISING,
    FIRING,
    /** Firing, though calm for the moment. */
    FALLING
  }

  public boolean isFiring() {
    return phase == Phase.FIRING || phase == Phase.FALLING;
  }

  /** Where it stands after what the figures say at {@code atMs}. */
  public Stand next(AlertRule rule, Signal signal, long atMs) {
    return isFiring() ? whileFiring(rule, signal, atMs) : whileQuiet(rule, signal, atMs);
  }

  /** Where it stands while figures are old: nothing begins and nothing ends by them. */
  public Stand held() {
    return switch (phase) {
      case QUIET, FIRING -> this;
      case RISING -> QUIET;
      case FALLING -> new Stand(Phase.FIRING, sinceMs);
    };
  }

  private Stand whileQuiet(AlertRule rule, Signal signal, long atMs) {
    if (signal != Signal.ALARM) {
      return QUIET;
    }
    long alarmSinceMs = phase == Phase.RISING ? sinceMs : atMs;
    return atMs - alarmSinceMs >= rule.firesAfter().toMillis()
        ? new Stand(Phase.FIRING, atMs)
        : new Stand(Phase.RISING, alarmSinceMs);
  }

  private Stand whileFiring(AlertRule rule, Signal signal, long atMs) {
    if (signal != Signal.CALM) {
      return phase == Phase.FIRING ? this : new Stand(Phase.FIRING, atMs);
    }
    long calmSinceMs = phase == Phase.FALLING ? sinceMs : atMs;
    return atMs - calmSinceMs >= rule.clearAfter().toMillis()
        ? QUIET
        : new Stand(Phase.FALLING, calmSinceMs);
  }
}
