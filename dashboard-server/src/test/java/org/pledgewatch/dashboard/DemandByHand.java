package org.pledgewatch.dashboard;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.pledgewatch.domain.figure.Measures;

/**
 * Weeks of demand in a real store, the same at every run: busier by day and in weekend nights, with
 * a peak on the last evening; and a day of levels and a week of load, of units that are busier when
 * more is asked of them.
 */
final class DemandByHand {
  static final ZoneId ZONE = ZoneId.of("Europe/London");
  static final int PEAK = 38;

  private static final long QUARTER_MS = 15 * 60_000;
  private static final long HOUR_MS = 4 * QUARTER_MS;
  private static final long DAY_MS = 24 * HOUR_MS;
  private static final int PEAK_FROM_H = 22;
  private static final int PEAK_TO_H = 23;

  private final StoreByHand store;
  private final String run;
  private final Random random = new Random(7);

  DemandByHand(URI store, String run) {
    this.store = new StoreByHand(store);
    this.run = run;
  }

  /** Everything in quarters up to the last one that is over, and today's and yesterday's peak. */
  void write(int weeks, long nowMs) throws IOException, InterruptedException {
    long untilMs = Math.floorDiv(nowMs, QUARTER_MS) * QUARTER_MS;
    store.make(Measures.DEMAND);
    store.make(Measures.LEVEL);
    store.make(Measures.DURATION);
    demand(weeks, untilMs);
    levels(untilMs);
    load(untilMs);
  }

  private void demand(int weeks, long untilMs) throws IOException, InterruptedException {
    LocalDate today = Instant.ofEpochMilli(untilMs - 1).atZone(ZONE).toLocalDate();
    long fromMs =
        today.minusWeeks(weeks).minusDays(6).atStartOfDay(ZONE).toInstant().toEpochMilli();
    List<String> rows = new ArrayList<>();
    for (long ms = fromMs; ms < untilMs; ms += QUARTER_MS) {
      ZonedDateTime begins = Instant.ofEpochMilli(ms).atZone(ZONE);
      double usual = usual(begins);
      boolean isPeak =
          begins.toLocalDate().equals(today.minusDays(1))
              && begins.getHour() >= PEAK_FROM_H
              && begins.getHour() < PEAK_TO_H;
      long calls = isPeak ? PEAK : Math.round(usual * (0.8 + 0.4 * random.nextDouble()));
      long emergencies = Math.round(calls * 0.4);
      rows.add(count("calls", ms, calls));
      rows.add(count("calls,line=999", ms, emergencies));
      rows.add(count("calls,line=101", ms, calls - emergencies));
      rows.add(count("incidents", ms, Math.round(calls * 0.5)));
      rows.add(count("incidents,grade=emergency", ms, Math.round(calls * 0.2)));
    }
    store.write(rows);
  }

  private static double usual(ZonedDateTime at) {
    double hour = at.getHour() + at.getMinute() / 60.0;
    double day = 11 - 9 * Math.cos((hour - 3) / 24 * 2 * Math.PI);
    boolean isWeekendNight = at.getDayOfWeek().getValue() >= 5 && (hour >= 20 || hour < 2);
    return isWeekendNight ? day + 6 : day;
  }

  private String count(String of, long beginsMs, long count) {
    return "demand,run=%s,window=PT15M,demand=%s count=%di %d"
        .formatted(run, of, count, beginsMs + QUARTER_MS);
  }

  private void levels(long untilMs) throws IOException, InterruptedException {
    List<String> rows = new ArrayList<>();
    for (long ms = untilMs - 2 * DAY_MS; ms <= untilMs; ms += QUARTER_MS) {
      double usual = usual(Instant.ofEpochMilli(ms).atZone(ZONE));
      level("PT15M", "calls-waiting", ms, usual / 6, rows);
      level("PT15M", "calls-talking", ms, usual / 2, rows);
      level("PT15M", "agents-staffed", ms, usual > 12 ? 16 : 9, rows);
      level("PT15M", "incidents-open", ms, usual * 3, rows);
      level("PT15M", "units-on-duty", ms, 40, rows);
      level("PT15M", "units-committed", ms, 10 + usual, rows);
    }
    store.write(rows);
  }

  private void level(String window, String name, long atMs, double mean, List<String> rows) {
    rows.add(
        String.format(
            Locale.ROOT,
            "level,run=%s,window=%s,level=%s mean=%.3f,max=%di %d",
            run,
            window,
            name,
            mean,
            (long) Math.ceil(mean),
            atMs));
  }

  private void load(long untilMs) throws IOException, InterruptedException {
    List<String> rows = new ArrayList<>();
    for (long ms = Math.floorDiv(untilMs, HOUR_MS) * HOUR_MS;
        ms > untilMs - 8 * DAY_MS;
        ms -= HOUR_MS) {
      double usual = usual(Instant.ofEpochMilli(ms - HOUR_MS).atZone(ZONE));
      level("PT1H", "units-on-duty", ms, 40, rows);
      level("PT1H", "units-committed", ms, 10 + usual, rows);
      long p50Ms = (long) ((5 + usual / 3 + random.nextDouble()) * 60_000);
      rows.add(
          "duration,run=%s,window=PT1H,duration=response count=%di,p50_ms=%di,p90_ms=%di %d"
              .formatted(run, Math.round(usual), p50Ms, p50Ms + 300_000, ms));
    }
    store.write(rows);
  }
}
