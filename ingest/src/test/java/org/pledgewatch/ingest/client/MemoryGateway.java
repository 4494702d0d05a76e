package org.pledgewatch.ingest.client;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.event.EventId;
import org.pledgewatch.domain.event.EventTypes;
import org.pledgewatch.domain.run.Run;
import org.pledgewatch.domain.wire.EventJson;

/**
 * Keeps what it is sent, knows what it has already, and refuses as a gateway would: other content
 * under a known id, and events more than a minute ahead of those before. Can be gone for some
 * calls.
 */
public final class MemoryGateway implements EventSender {
  private static final long FUTURE_MS = 60_000;

  public final Map<EventId, Event> log = new LinkedHashMap<>();
  public final List<Run> runs = new ArrayList<>();
  public final List<Integer> requestSizes = new ArrayList<>();

  /** Lines that were no events. */
  public int malformed;

  private int goneFor;
  private long takenBeforeGone = Long.MAX_VALUE;
  private long clockMs = Long.MIN_VALUE;

  /** After so many more requests it is gone for so many. */
  public void goneAfter(long requests, int forRequests) {
    takenBeforeGone = requests;
    goneFor = forRequests;
  }

  @Override
  public String name() {
    return "memory";
  }

  @Override
  public Delivery createRun(Run run) {
    runs.add(run);
    return new Delivery.Delivered(0, 0, List.of());
  }

  @Override
  public Delivery sendLines(String runId, List<byte[]> lines) {
    List<Event> events = new ArrayList<>();
    List<RefusedEvent> refused = new ArrayList<>();
    for (byte[] line : lines) {
      EventJson.decode(line)
          .fold(
              events::add,
              no ->
                  refused.add(
                      new RefusedEvent(
                          "", "", no.rejection().reason().label(), no.rejection().detail())));
    }
    Delivery sent = send(runId, events);
    malformed += sent instanceof Delivery.Delivered ? refused.size() : 0;
    return sent;
  }

  @Override
  public Delivery send(String runId, List<Event> events) {
    if (takenBeforeGone-- <= 0 && goneFor-- > 0) {
      return new Delivery.NotNow("gone", Optional.empty());
    }
    requestSizes.add(events.size());
    long duplicates = 0;
    List<RefusedEvent> refused = new ArrayList<>();
    for (Event event : events) {
      Event known = log.get(event.identity());
      boolean heartbeat = event.type().equals(EventTypes.SOURCE_ALIVE.name());
      if (!heartbeat && !log.isEmpty() && event.timeMs() > clockMs + FUTURE_MS) {
        refused.add(new RefusedEvent(event.source(), event.id(), "future", "ahead"));
      } else if (known == null) {
        log.put(event.identity(), event);
        clockMs = Math.max(clockMs, event.timeMs());
      } else if (known.sameContent(event)) {
        duplicates++;
      } else {
        refused.add(new RefusedEvent(event.source(), event.id(), "conflict", "other content"));
      }
    }
    return new Delivery.Delivered(events.size() - duplicates - refused.size(), duplicates, refused);
  }

  /** What is in the log without heartbeats, as it came. */
  public List<Event> facts() {
    return log.values().stream()
        .filter(event -> !event.type().equals(EventTypes.SOURCE_ALIVE.name()))
        .toList();
  }
}
