package org.pledgewatch.jobs.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pledgewatch.domain.figure.Measure;
import org.pledgewatch.domain.figure.Measure.Kind;

/** The columns of a measure's table: the catalogue in QuestDB's types. */
final class QuestDbColumns {
  static final String TAG = "SYMBOL";

  private QuestDbColumns() {}

  /** Types by name, in the table's order; a new map that the caller may change. */
  static Map<String, String> of(Measure measure) {
    Map<String, String> types = new LinkedHashMap<>();
    types.put("timestamp", "TIMESTAMP");
    types.put("run", TAG);
    types.put("window", TAG);
    measure.tags().forEach(tag -> types.put(tag, TAG));
    types.put("revision", "LONG");
    measure
        .fields()
        .forEach((name, kind) -> types.put(name, kind == Kind.WHOLE ? "LONG" : "DOUBLE"));
    return types;
  }

  /** What makes two rows one figure. */
  static List<String> keys(Measure measure) {
    List<String> keys = new ArrayList<>(List.of("timestamp", "run", "window"));
    keys.addAll(measure.tags());
    return keys;
  }
}
