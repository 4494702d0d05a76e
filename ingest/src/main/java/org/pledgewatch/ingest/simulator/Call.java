package org.pledgewatch.ingest.simulator;

import java.util.Optional;

/**
 * One call, with everything that is its own and not the queue's decided beforehand: a caller's
 * patience does not depend on who answers. Only {@link CallFloor} changes its state.
 */
final class Call {
  /** Where a call stands. */
  enum State {
    WAITING,
    RINGING,
    OVER_OR_TALKING
  }

  /** How calls end, with the share of each in hundredths, by line. */
  private enum Outcome {
    INCIDENT("incident", 58, 24),
    RESOLVED("resolved", 16, 44),
    REFERRED("referred", 8, 20),
    TRANSFERRED("transferred", 6, 10),
    NUISANCE("nuisance", 12, 2);

    private final String id;
    private final int emergencyShare;
    private final int routineShare;

    Outcome(String id, int emergencyShare, int routineShare) {
      this.id = id;
      this.emergencyShare = emergencyShare;
      this.routineShare = routineShare;
    }

    private static String of(Line line, int hundredth) {
      int left = hundredth;
      for (Outcome outcome : values()) {
        left -= line == Line.EMERGENCY ? outcome.emergencyShare : outcome.routineShare;
        if (left < 0) {
          return outcome.id;
        }
      }
      return RESOLVED.id;
    }
  }

  private static final int HUNDRED = 100;
  private static final long CONNECT_SHORTEST_MS = 400;
  private static final long CONNECT_LONGEST_MS = 2_500;

  final String id;
  final Line line;
  final String centre;
  final long connectMs;
  final long patienceMs;
  final long ringMs;
  final long talkMs;
  final long wrapUpMs;
  final String outcome;
  State state = State.WAITING;

  private final boolean opensIncidents;

  /**
   * @param opensIncidents whether the force has a control room that calls become incidents of
   */
  Call(String id, Line line, String centre, Randomness random, boolean opensIncidents) {
    this.opensIncidents = opensIncidents;
    this.id = id;
    this.line = line;
    this.centre = centre;
    this.connectMs = random.uniformMs(CONNECT_SHORTEST_MS, CONNECT_LONGEST_MS);
    this.patienceMs = line.patienceMs(random);
    this.ringMs = line.ringMs(random);
    this.talkMs = line.talkMs(random);
    this.wrapUpMs = line.wrapUpMs(random);
    this.outcome = Outcome.of(line, random.below(HUNDRED));
  }

  /** The id of the incident that the call becomes, if it does. */
  Optional<String> incident() {
    boolean opens = opensIncidents && outcome.equals(Outcome.INCIDENT.id);
    return opens ? Optional.of("i-" + id) : Optional.empty();
  }
}
