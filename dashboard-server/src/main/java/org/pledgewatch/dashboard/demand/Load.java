package org.pledgewatch.dashboard.demand;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** Response times against how many of the units on duty are committed, hour by hour. */
record Load(Sampled units, Sampled response) {
  static final String WINDOW = "PT1H";
  static final String ON_DUTY = "units-on-duty";
  static final String COMMITTED = "units-committed";
  static final String RESPONSE = "response";
  static final List<String> MEAN = List.of("mean");
  static final List<String> TIMES = List.of("count", "p50_ms", "p90_ms");

  private static final long HOUR_MS = 3_600_000;

  /** The whole hours that end in (from, to], as far as both parts of the load are known. */
  void write(long fromMs, long toMs, ArrayNode hours) {
    for (long atMs = toMs; atMs > fromMs; atMs -= HOUR_MS) {
      Optional<Double> onDuty = units.at(ON_DUTY, "mean", atMs).filter(mean -> mean > 0);
      Optional<Double> committed = units.at(COMMITTED, "mean", atMs);
      if (onDuty.isPresent() && committed.isPresent()) {
        ObjectNode json = hours.insertObject(0);
        json.put("at", atMs);
        json.put("onDuty", onDuty.get());
        json.put("committed", committed.get());
        json.put("load", committed.get() / onDuty.get());
        long reached = response.at(RESPONSE, "count", atMs).orElse(0.0).longValue();
        json.put("count", reached);
        if (reached > 0) {
          response.at(RESPONSE, "p50_ms", atMs).ifPresent(ms -> json.put("p50Ms", ms));
          response.at(RESPONSE, "p90_ms", atMs).ifPresent(ms -> json.put("p90Ms", ms));
        }
      }
    }
  }
}
