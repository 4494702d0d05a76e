package org.pledgewatch.dashboard.demand;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.pledgewatch.dashboard.demand.DemandQuery.Kind;
import org.pledgewatch.domain.figure.Measures;

/** Reads out of the store what one query wants. Never blocks; thread-safe. */
record DemandStore(StoreRows store, DemandQuery query) {
  /** Weeks of quarters, and one more for the row that stands at their beginning. */
  static final Duration LOOKS_BACK = Duration.ofDays(7 * (Week.WEEKS_MAX + 2L));

  /** In a run of any size something changes in two hours; what is later is not stored yet. */
  static final Duration STILL_NEW = Duration.ofHours(2);

  private static final long US_A_MS = 1_000;

  /**
   * The last quarter that is stored, as far as the run has come; empty where nothing is.
   *
   * @param reachedMs how far figures are final; empty for a run without a clock
   */
  Future<OptionalLong> storedUntil(OptionalLong reachedMs) {
    DemandSql sql = new DemandSql(query);
    if (reachedMs.isEmpty()) {
      return one(sql.newest(Measures.DEMAND, 0, DemandQuery.UNTIL_MAX_MS))
          .map(DemandStore::wholeQuarter);
    }
    long toMs = reachedMs.getAsLong();
    if (toMs < LOOKS_BACK.toMillis()) { // Nothing is final yet.
      return Future.succeededFuture(OptionalLong.empty());
    }
    Future<OptionalLong> demand =
        one(sql.newest(Measures.DEMAND, toMs - LOOKS_BACK.toMillis(), toMs));
    Future<OptionalLong> level = one(sql.newest(Measures.LEVEL, toMs - STILL_NEW.toMillis(), toMs));
    return Future.all(demand, level)
        .map(both -> wholeQuarter(later(demand.result(), level.result())));
  }

  /** Where there is no demand there is nothing. */
  private static OptionalLong later(OptionalLong demandMs, OptionalLong levelMs) {
    return demandMs.isEmpty()
        ? demandMs
        : OptionalLong.of(Math.max(demandMs.getAsLong(), levelMs.orElse(0)));
  }

  private static OptionalLong wholeQuarter(OptionalLong ms) {
    return ms.isEmpty() ? ms : OptionalLong.of(Quarters.floorMs(ms.getAsLong()));
  }

  Future<Quarters> quarters(long untilMs) {
    return store
        .rows(new DemandSql(query).counts(untilMs - LOOKS_BACK.toMillis(), untilMs))
        .map(
            rows -> {
              Map<Long, Long> counts = new HashMap<>();
              for (int i = 0; i < rows.size(); i++) {
                JsonArray row = rows.getJsonArray(i);
                counts.put(row.getLong(0) / US_A_MS, row.getLong(1));
              }
              return new Quarters(counts, untilMs);
            });
  }

  /** What there is to choose from. */
  Future<List<Kind>> kinds(long untilMs) {
    return store
        .rows(new DemandSql(query).kinds(untilMs - LOOKS_BACK.toMillis(), untilMs))
        .map(
            rows -> {
              List<Kind> kinds = new ArrayList<>();
              for (int i = 0; i < rows.size(); i++) {
                JsonArray row = rows.getJsonArray(i);
                Optional<String> line = Optional.ofNullable(row.getString(1));
                kinds.add(
                    new Kind(
                        row.getString(0), line.or(() -> Optional.ofNullable(row.getString(2)))));
              }
              return kinds;
            });
  }

  Future<Staffing> staffing(Day today, long untilMs) {
    long fromMs = today.quarters().get(0).fromMs() - DemandSql.STANDS_FOR.toMillis();
    String sql =
        new DemandSql(query)
            .levels(Staffing.LEVELS, Staffing.FIELDS, Staffing.WINDOW, fromMs, untilMs);
    return store.rows(sql).map(rows -> new Staffing(Sampled.of(rows, Staffing.FIELDS)));
  }

  Future<Load> load(long fromMs, long untilMs) {
    DemandSql sql = new DemandSql(query);
    long sinceMs = fromMs - DemandSql.STANDS_FOR.toMillis();
    List<String> levels = List.of(Load.ON_DUTY, Load.COMMITTED);
    Future<JsonArray> units =
        store.rows(sql.levels(levels, Load.MEAN, Load.WINDOW, sinceMs, untilMs));
    Future<JsonArray> times =
        store.rows(sql.duration(Load.RESPONSE, Load.TIMES, Load.WINDOW, sinceMs, untilMs));
    return Future.all(units, times)
        .map(
            both ->
                new Load(
                    Sampled.of(units.result(), Load.MEAN), Sampled.of(times.result(), Load.TIMES)));
  }

  private Future<OptionalLong> one(String sql) {
    return store
        .rows(sql)
        .map(
            rows -> {
              Long us = rows.isEmpty() ? null : rows.getJsonArray(0).getLong(0);
              return us == null ? OptionalLong.empty() : OptionalLong.of(us / US_A_MS);
            });
  }
}
