package org.pledgewatch.ingest.simulator;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A force's call handlers and the callers who wait for them. The longest waiting caller is put to
 * the call handler who has been free the longest. 999 comes first; call handlers for 999 take 101
 * only while nobody waits on 999 and {@link #KEPT_FOR_EMERGENCY} others stay free. Not thread-safe.
 */
final class CallFloor {
  static final int KEPT_FOR_EMERGENCY = 8;

  private final Schedule schedule;
  private final TelephonyEvents events;
  private final Consumer<Call> answered;
  private final Map<Line, Deque<Call>> waiting = new EnumMap<>(Line.class);
  private final List<Agent> free = new ArrayList<>();

  /**
   * @param answered is told of each call as a call handler speaks
   */
  CallFloor(Schedule schedule, TelephonyEvents events, Consumer<Call> answered) {
    this.schedule = schedule;
    this.events = events;
    this.answered = answered;
    for (Line line : Line.values()) {
      waiting.put(line, new ArrayDeque<>());
    }
  }

  void present(Call call) {
    events.presented(call, schedule.nowMs());
    waiting.get(call.line).add(call);
    schedule.in(call.patienceMs, () -> hangUp(call));
    match();
  }

  private void hangUp(Call call) {
    if (call.state == Call.State.OVER_OR_TALKING) {
      return;
    }
    waiting.get(call.line).remove(call);
    call.state = Call.State.OVER_OR_TALKING;
    events.abandoned(call, schedule.nowMs());
  }

  void start(Agent agent) {
    become(agent, Agent.State.AVAILABLE);
  }

  /** Now, or as soon as the call in hand is wrapped up. */
  void takeBreak(Agent agent, long durationMs) {
    if (agent.state == Agent.State.AVAILABLE) {
      goOnBreak(agent, durationMs);
    } else if (agent.state != Agent.State.OFF) {
      agent.breakDueMs = durationMs;
    }
  }

  /** Now, or as soon as the call in hand is wrapped up. */
  void goOff(Agent agent) {
    if (agent.state == Agent.State.AVAILABLE || agent.state == Agent.State.BREAK) {
      become(agent, Agent.State.OFF);
    } else {
      agent.offDue = true;
    }
  }

  private void goOnBreak(Agent agent, long durationMs) {
    agent.breakDueMs = 0;
    become(agent, Agent.State.BREAK);
    schedule.in(
        durationMs,
        () -> {
          if (agent.state == Agent.State.BREAK) {
            become(agent, Agent.State.AVAILABLE);
          }
        });
  }

  private void become(Agent agent, Agent.State state) {
    free.remove(agent);
    agent.state = state;
    events.state(agent, schedule.nowMs());
    if (state == Agent.State.AVAILABLE) {
      free.add(agent);
      match();
    }
  }

  private void match() {
    for (Line line : Line.values()) {
      Deque<Call> queue = waiting.get(line);
      while (!queue.isEmpty()) {
        Optional<Agent> agent = freeFor(line);
        if (agent.isEmpty()) {
          break;
        }
        ring(queue.remove(), agent.get());
      }
    }
  }

  private Optional<Agent> freeFor(Line line) {
    if (line == Line.EMERGENCY) {
      return free.stream().filter(agent -> agent.answers(line)).findFirst();
    }
    Optional<Agent> ownLine =
        free.stream().filter(agent -> !agent.answers(Line.EMERGENCY)).findFirst();
    long forEmergency = free.stream().filter(agent -> agent.answers(Line.EMERGENCY)).count();
    return ownLine.isPresent() || forEmergency <= KEPT_FOR_EMERGENCY ? ownLine : first(free);
  }

  private static Optional<Agent> first(List<Agent> agents) {
    Iterator<Agent> all = agents.iterator();
    return all.hasNext() ? Optional.of(all.next()) : Optional.empty();
  }

  private void ring(Call call, Agent agent) {
    free.remove(agent);
    agent.state = Agent.State.RINGING;
    call.state = Call.State.RINGING;
    schedule.in(call.ringMs, () -> answer(call, agent));
  }

  private void answer(Call call, Agent agent) {
    if (call.state == Call.State.OVER_OR_TALKING) {
      agent.state = Agent.State.AVAILABLE;
      freeAgain(agent, false);
      return;
    }
    call.state = Call.State.OVER_OR_TALKING;
    events.answered(call, agent, schedule.nowMs());
    answered.accept(call);
    become(agent, Agent.State.BUSY);
    schedule.in(call.talkMs, () -> end(call, agent));
  }

  private void end(Call call, Agent agent) {
    events.ended(call, schedule.nowMs());
    become(agent, Agent.State.WRAP_UP);
    schedule.in(call.wrapUpMs, () -> freeAgain(agent, true));
  }

  private void freeAgain(Agent agent, boolean stateChanges) {
    if (agent.offDue) {
      become(agent, Agent.State.OFF);
    } else if (agent.breakDueMs > 0) {
      goOnBreak(agent, agent.breakDueMs);
    } else if (stateChanges) {
      become(agent, Agent.State.AVAILABLE);
    } else {
      free.add(agent);
      match();
    }
  }
}
