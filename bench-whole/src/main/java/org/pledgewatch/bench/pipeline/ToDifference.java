package org.pledgewatch.bench.pipeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.pledgewatch.bench.workload.Call;
import org.pledgewatch.domain.casefile.Part;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.figure.FigureKey;
import org.pledgewatch.domain.figure.Tags;
import org.pledgewatch.jobs.Difference;
import org.pledgewatch.jobs.Difference.Change;

/** What an event of {@link CallEvents} changes in its force's figure. */
final class ToDifference extends RichMapFunction<Event, Difference> {
  private static final long serialVersionUID = 1;

  private transient Map<String, FigureKey> keys;

  @Override
  public void open(OpenContext context) {
    keys = new HashMap<>();
  }

  @Override
  public Difference map(Event event) {
    FigureKey key = keys.computeIfAbsent(event.data().text("force").orElseThrow(), this::key);
    long waitMs = event.extensions().whole(CallEvents.WAIT).orElseThrow();
    List<Change> changes =
        event.extensions().whole(CallEvents.INSTEAD_OF).stream()
            .mapToObj(wrongMs -> corrected(event, wrongMs, waitMs))
            .findFirst()
            .orElseGet(() -> List.of(fate(event, waitMs, 1), sample(event, waitMs, 1)));
    return new Difference(key, event.timeMs(), true, changes);
  }

  private FigureKey key(String force) {
    return new FigureKey("promise", new Tags(Map.of("promise", "answer-999", "force", force)));
  }

  private static List<Change> corrected(Event event, long wrongMs, long waitMs) {
    return List.of(
        fate(event, wrongMs, -1),
        sample(event, wrongMs, -1),
        fate(event, waitMs, 1),
        sample(event, waitMs, 1));
  }

  private static Change fate(Event event, long waitMs, int amount) {
    Part part = waitMs <= Call.KEPT_MS ? Part.KEPT : Part.BROKEN;
    return new Change(part, event.timeMs(), 0, "", amount);
  }

  private static Change sample(Event event, long waitMs, int amount) {
    return new Change(Part.SAMPLE, event.timeMs(), waitMs, "", amount);
  }
}
