package org.pledgewatch.dashboard.cases;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.pledgewatch.domain.pattern.Bunching;
import org.pledgewatch.domain.pattern.Downgrades;
import org.pledgewatch.domain.pattern.Excess;
import org.pledgewatch.domain.wire.Json;

/** Patterns as the page of data quality reads them. Times are milliseconds since 1970. */
final class PatternJson {
  private PatternJson() {}

  static ObjectNode of(PatternCount count) {
    ObjectNode json = Json.MAPPER.createObjectNode();
    json.put("fromMs", count.fromMs());
    json.put("atMs", count.atMs());
    json.put("cases", count.cases());
    count.sinceMs().ifPresent(ms -> json.put("sinceMs", ms));
    int tests = count.patterns().tests();
    json.put("tests", tests);
    json.put("level", Excess.LEVEL);
    json.put("timesMin", Excess.TIMES_MIN);
    ArrayNode arrivals = json.putArray("arrivals");
    count.patterns().arrivals().forEach(one -> arrivals.add(of(one, tests)));
    ArrayNode downgrades = json.putArray("downgrades");
    count.patterns().downgrades().forEach(one -> downgrades.add(of(one, tests)));
    return json;
  }

  private static ObjectNode of(Bunching one, int tests) {
    ObjectNode json = of(one.promise(), one.excess(), tests);
    json.put("targetMs", one.targetMs());
    json.put("stretchMs", one.stretchMs());
    put(one.before(), json.putArray("before"));
    put(one.after(), json.putArray("after"));
    json.put("fulfilled", one.fulfilled());
    return json.put("firstMs", one.firstMs()).put("lastMs", one.lastMs());
  }

  private static ObjectNode of(Downgrades one, int tests) {
    ObjectNode json = of(one.promise(), one.excess(), tests);
    put(one.tenths(), json.putArray("tenths"));
    return json.put("firstMs", one.firstMs()).put("lastMs", one.lastMs());
  }

  private static ObjectNode of(String promise, Excess excess, int tests) {
    ObjectNode json = Json.MAPPER.createObjectNode().put("promise", promise);
    json.put("observed", excess.observed());
    json.put("trials", excess.trials());
    json.put("trialsMin", excess.trialsMin());
    json.put("even", excess.even());
    if (excess.isEnough()) {
      json.put("probability", excess.probability());
    }
    return json.put("verdict", excess.verdict(tests).name().toLowerCase(Locale.ROOT));
  }

  private static void put(List<Long> counts, ArrayNode to) {
    counts.forEach(to::add);
  }
}
