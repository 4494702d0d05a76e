package org.pledgewatch.bench.fanout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.domain.figure.FigureKey;
import org.pledgewatch.domain.figure.Tags;
import org.pledgewatch.domain.run.Run;

/**
 * The figures on a force's live page: promises by reason, in the four windows that it follows. A
 * change is of one promise, in all its reasons and windows. Which figure it is, which change it was
 * and when that was to be sent stand in fields of the figure.
 */
final class Panels {
  static final String FORCE = "west-yorkshire";

  /** The field that numbers the figures. */
  static final String FIGURE_FIELD = "kept";

  /** The field with the microseconds since 1970 at which the change was to be sent. */
  static final String SENT_FIELD = "max_ms";

  /** The field that numbers the changes. */
  static final String CHANGE_FIELD = "opened";

  private static final List<String> WINDOWS = List.of("PT1M", "PT5M", "PT15M", "PT1H");
  private static final List<String> PROMISES =
      List.of(
          "answer-999",
          "answer-101",
          "deploy-emergency",
          "attend-emergency-urban",
          "attend-emergency-rural");
  private static final List<String> REASONS = List.of("closed", "open");
  private static final int A_CHANGE = REASONS.size() * WINDOWS.size();

  /** How many there are. */
  static final int COUNT = PROMISES.size() * A_CHANGE;

  private Panels() {}

  /** The figures that a change makes anew. */
  static List<Figure> changed(long change, long sentUs) {
    int promise = (int) (change % PROMISES.size());
    List<Figure> figures = new ArrayList<>(A_CHANGE);
    for (int i = 0; i < A_CHANGE; i++) {
      figures.add(figure(promise, i, change, sentUs));
    }
    return figures;
  }

  /** Whether it is the one figure of a change that stands for all of them. */
  static boolean standsForChange(int figure) {
    return figure % A_CHANGE == 0;
  }

  /** The newest change of a figure when so many were made; -1 for none. */
  static long newest(int figure, long changes) {
    int promise = figure / A_CHANGE;
    long last = changes - 1;
    return last - Math.floorMod(last - promise, PROMISES.size());
  }

  private static Figure figure(int promise, int part, long change, long sentUs) {
    Tags tags =
        Tags.of("force", FORCE)
            .with("promise", PROMISES.get(promise))
            .with("reason", REASONS.get(part / WINDOWS.size()));
    return new Figure(
        new FigureKey("promise", tags),
        Run.LIVE,
        WINDOWS.get(part % WINDOWS.size()),
        sentUs / 1_000,
        0,
        true,
        fields(promise * A_CHANGE + part, change, sentUs));
  }

  private static Map<String, Number> fields(int figure, long change, long sentUs) {
    Map<String, Number> fields = new TreeMap<>();
    for (String count :
        List.of("broken", "voided", "late", "open", "overdue", "at_risk", "explained")) {
      fields.put(count, change % 100);
    }
    for (String count : List.of("", "_missing", "_negative", "_zero", "_never_ended")) {
      fields.put("unmeasured" + count, 0L);
    }
    for (String time : List.of("p50_ms", "p90_ms", "p95_ms", "p99_ms")) {
      fields.put(time, 4_000 + change % 1_000);
    }
    fields.put("count", change % 100);
    fields.put("ratio", 0.9375);
    fields.put("mean_ms", 6_543.21);
    fields.put(FIGURE_FIELD, (long) figure);
    fields.put(SENT_FIELD, sentUs);
    fields.put(CHANGE_FIELD, change);
    return fields;
  }
}
