package org.pledgewatch.ingest.simulator;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.pledgewatch.domain.event.Data;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.event.EventType;
import org.pledgewatch.domain.event.EventTypes;

/** Says what happens on the floor as events of the force's telephony. Not thread-safe. */
final class TelephonyEvents {
  private final String force;
  private final String source;
  private final String epoch;
  private final Out out;
  private long statesSaid;

  /**
   * @param epoch makes ids differ from those of a simulation that began at another time
   */
  TelephonyEvents(String force, String epoch, Out out) {
    this.force = force;
    this.source = "/telephony/" + force;
    this.epoch = epoch;
    this.out = out;
  }

  void presented(Call call, long timeMs) {
    Map<String, Object> data = new TreeMap<>();
    data.put("line", call.line.id());
    data.put("force", force);
    data.put("centre", call.centre);
    if (call.line == Line.EMERGENCY) {
      data.put("connectedAt", Instant.ofEpochMilli(timeMs - call.connectMs).toString());
    }
    say(EventTypes.CALL_PRESENTED, call.id + "/presented", call.id, timeMs, new Data(data));
  }

  void answered(Call call, Agent agent, long timeMs) {
    say(
        EventTypes.CALL_ANSWERED,
        call.id + "/answered",
        call.id,
        timeMs,
        Data.of("agent", agent.id));
  }

  void abandoned(Call call, long timeMs) {
    say(EventTypes.CALL_ABANDONED, call.id + "/abandoned", call.id, timeMs, Data.EMPTY);
  }

  /** The switch allots the time to wrap up when the caller is gone. */
  void ended(Call call, long timeMs) {
    Data data =
        Data.of("outcome", call.outcome)
            .with("wrapUpEndedAt", Instant.ofEpochMilli(timeMs + call.wrapUpMs).toString());
    Data named = call.incident().map(id -> data.with("incident", id)).orElse(data);
    say(EventTypes.CALL_ENDED, call.id + "/ended", call.id, timeMs, named);
  }

  void state(Agent agent, long timeMs) {
    Map<String, Object> data = new TreeMap<>();
    data.put("force", force);
    data.put("centre", agent.centre);
    data.put("lines", agent.lines.stream().map(Line::id).toList());
    data.put("state", agent.state.id);
    String id = agent.id + "/" + epoch + "-" + statesSaid++;
    say(EventTypes.AGENT_STATE, id, agent.id, timeMs, new Data(data));
  }

  void alive(long timeMs) {
    String id = "alive/" + Instant.ofEpochMilli(timeMs);
    say(EventTypes.SOURCE_ALIVE, id, source, timeMs, Data.EMPTY);
  }

  private void say(EventType type, String id, String subject, long timeMs, Data data) {
    if (out.hears()) {
      out.say(Event.of(id, source, type.name(), subject, Instant.ofEpochMilli(timeMs), data));
    }
  }
}
