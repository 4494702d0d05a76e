package org.pledgewatch.bench.pipeline;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.pledgewatch.bench.workload.Feed;
import org.pledgewatch.bench.workload.Phases;
import org.pledgewatch.bench.workload.Workload;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.event.EventTypes;
import org.pledgewatch.domain.reference.Reference;
import org.pledgewatch.ingest.simulator.ForceProfile;
import org.pledgewatch.ingest.simulator.SimulatedForces;

/**
 * A log that stages are timed on. Immutable.
 *
 * @param workload its events, as in tables
 * @param windows asked for, as in tables
 * @param stages timed on it, the limit first
 */
record Log(String workload, WindowSet windows, List<Stage> stages) {
  /** As in tables: the simulator's telephony. */
  static final String SIMULATED = "simulated";

  /** More than anything reads; a log that ends too early fails a trial. */
  private static final long PER_CPU_S_MAX = 350_000;

  private static final long MS_PER_S = 1_000;

  /** As many thin calls fill the longest window at most, as in the engine's benchmark. */
  private static final long WARM_CALLS_MAX = 900_000;

  /** Twelve forces answer about as many calls as all of England and Wales, one a second. */
  private static final int FORCES = 12;

  private static final long TAKEN_AFTER_MS = 3;

  static List<Log> of(Pace pace) {
    List<Log> logs = new ArrayList<>();
    for (String workload : pace.workloads()) {
      for (WindowSet windows : pace.windows()) {
        logs.add(new Log(workload, windows, List.of(Stage.LIMIT, Stage.FIGURES)));
      }
    }
    logs.add(new Log(SIMULATED, WindowSet.S1, List.of(Stage.LIMIT, Stage.PRODUCT)));
    return logs;
  }

  boolean isSimulated() {
    return workload.equals(SIMULATED);
  }

  /** As in tables. */
  String windowsTitle() {
    return isSimulated() ? "the policy's" : windows.name();
  }

  /** The id of the run whose log it is. */
  String run() {
    return (workload + "-" + windows).toLowerCase(Locale.ROOT);
  }

  private Phases phases(Pace pace) {
    return Phases.of(
        Workload.named(workload, 1),
        windows.longestMs(),
        WARM_CALLS_MAX,
        pace.settleMs(),
        pace.measureMs());
  }

  /** Events before the first mark, at least. */
  long warmEvents(Pace pace) {
    return isSimulated() ? 1 : phases(pace).warmCalls() + phases(pace).settleCalls();
  }

  long events(Pace pace) {
    long measured = (pace.settleMs() + pace.measureMs()) * PER_CPU_S_MAX / MS_PER_S;
    return warmEvents(pace) + measured;
  }

  TopicFill.Events feed(Pace pace, long seed) {
    if (isSimulated()) {
      Iterator<Event> all =
          SimulatedForces.of(ForceProfile.first(FORCES), Reference.NONE, seed, Feed.BEGIN_MS);
      return number -> nextFact(all);
    }
    Feed feed = new Feed(Workload.named(workload, seed), phases(pace), true);
    return number -> CallEvents.of(number, feed.call(number));
  }

  /** Without heartbeats, which are no events that anybody waits for. */
  private static Event nextFact(Iterator<Event> all) {
    Event event = all.next();
    while (event.type().equals(EventTypes.SOURCE_ALIVE.name())) {
      event = all.next();
    }
    return event.receivedAt(event.timeMs() + TAKEN_AFTER_MS);
  }
}
