package org.pledgewatch.ingest.simulator;

import java.util.List;

/** A call handler on one shift. Only {@link CallFloor} changes its state. */
final class Agent {
  /** What a call handler does; {@code RINGING} is available to the outside. */
  enum State {
    AVAILABLE("available"),
    RINGING("available"),
    BUSY("busy"),
    WRAP_UP("wrap-up"),
    BREAK("break"),
    OFF("off");

    final String id;

    State(String id) {
      this.id = id;
    }
  }

  final String id;
  final String centre;
  final List<Line> lines;
  State state = State.OFF;

  /** Length of a break that is due as soon as the call in hand is over; 0 for none. */
  long breakDueMs;

  boolean offDue;

  Agent(String id, String centre, List<Line> lines) {
    this.id = id;
    this.centre = centre;
    this.lines = List.copyOf(lines);
  }

  boolean answers(Line line) {
    return lines.contains(line);
  }
}
