package org.pledgewatch.dashboard.cases;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.pledgewatch.domain.standing.PromiseStanding;
import org.pledgewatch.domain.standing.PromiseState;

/** Which promises are asked for, and in which order they come. */
enum WantedState {
  /** The nearest deadline first. */
  OPEN,
  /** The nearest deadline first. */
  AT_RISK,
  /** The newest breach first. */
  OVERDUE,
  /** The newest breach first. */
  BROKEN,
  /** The newest first. */
  KEPT,
  /** The newest first. */
  VOIDED,
  /** Broken and owed an explanation that was not given; the one to be given first, first. */
  EXPLAIN;

  boolean isOf(PromiseStanding promise, long atMs) {
    PromiseState state = promise.at(atMs);
    return switch (this) {
      case OPEN -> state.isOpen();
      case AT_RISK -> state == PromiseState.AT_RISK;
      case OVERDUE -> state == PromiseState.OVERDUE;
      case BROKEN -> state.isBroken();
      case KEPT -> state == PromiseState.KEPT;
      case VOIDED -> state == PromiseState.VOIDED;
      case EXPLAIN -> promise.isToExplain(atMs);
    };
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException for what is no state; says which there are
   */
  static WantedState of(String word) {
    return Arrays.stream(values())
        .filter(state -> state.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "state: \""
                        + word
                        + "\" (one of "
                        + Arrays.stream(values())
                            .map(WantedState::word)
                            .collect(Collectors.joining(", "))
                        + ")"));
  }
}
