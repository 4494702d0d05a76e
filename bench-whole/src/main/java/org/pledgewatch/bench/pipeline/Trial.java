package org.pledgewatch.bench.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * One timing, in a JVM of its own. Immutable.
 *
 * @param servers Kafka's bootstrap servers
 * @param run whose log is read
 * @param windows of {@link Stage#FIGURES}
 * @param warmEvents that fill the windows; the first mark is never before them
 * @param events in the log; a trial that has read all of them has failed
 * @param settleMs CPU time from the first event to the first mark, at least
 * @param measureMs CPU time between the marks, about
 * @param result the file that the {@link Timed} is written to
 * @param rows the file of the {@link RowCount}
 * @param folder for snapshots
 */
record Trial(
    String servers,
    String run,
    Stage stage,
    WindowSet windows,
    long warmEvents,
    long events,
    long settleMs,
    long measureMs,
    String result,
    String rows,
    String folder) {
  private static final JsonMapper JSON = new JsonMapper();

  /** As an argument of the process that runs it. */
  String text() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a trial cannot be written", e);
    }
  }

  static Trial parse(String text) {
    try {
      return JSON.readValue(text, Trial.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a trial: " + text, e);
    }
  }
}
