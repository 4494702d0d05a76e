package org.pledgewatch.bench.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import org.pledgewatch.bench.workload.Phases;
import org.pledgewatch.bench.workload.Workload;

/**
 * One timing of one contestant, in a JVM of its own. Immutable.
 *
 * @param spec the name of a {@link Spec}, or the length of a single window ({@code PT1M})
 */
record Trial(String contestant, Workload workload, String spec, Phases phases) {
  private static final JsonMapper JSON = new JsonMapper();

  /** Calls are made as long as they are taken. */
  Job job(String tally) {
    boolean told = Contestants.named(contestant).takesBack();
    return new Job(workload, phases, windows(), told, Long.MAX_VALUE, tally, null);
  }

  private Spec windows() {
    return spec.startsWith("P") && spec.length() > 1
        ? Spec.single(Duration.parse(spec))
        : Spec.named(spec);
  }

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
