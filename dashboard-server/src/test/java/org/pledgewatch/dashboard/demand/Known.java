package org.pledgewatch.dashboard.demand;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToLongFunction;

/** Quarters made up by a rule, where the clocks change. */
final class Known {
  static final ZoneId LONDON = ZoneId.of("Europe/London");

  private Known() {}

  /** Each quarter that ends in (from, until] has a row, of what the rule says of its beginning. */
  static Quarters quarters(String from, String until, ToLongFunction<ZonedDateTime> count) {
    Map<Long, Long> rows = new HashMap<>();
    long untilMs = ms(until);
    for (long ms = ms(from); ms < untilMs; ms += Quarters.LENGTH_MS) {
      ZonedDateTime begins = Instant.ofEpochMilli(ms).atZone(LONDON);
      rows.put(ms + Quarters.LENGTH_MS, count.applyAsLong(begins));
    }
    return new Quarters(rows, untilMs);
  }

  /** A time in London, like 2026-11-20T22:15; of one that comes twice the first. */
  static long ms(String time) {
    return LocalDateTime.parse(time).atZone(LONDON).toInstant().toEpochMilli();
  }
}
