package org.pledgewatch.domain.oracle;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What neighbourhoods' teams are to do when. Immutable. */
public record PatrolPlans(Map<String, Plan> byNeighbourhood) {
  public static final PatrolPlans NONE = new PatrolPlans(Map.of());

  /** One neighbourhood's. */
  public record Plan(List<Weekly> redSectors, List<Weekly> outOfStation, List<Point> points) {
    public Plan {
      redSectors = List.copyOf(redSectors);
      outOfStation = List.copyOf(outOfStation);
      points = List.copyOf(points);
    }
  }

  /** A place to reach. */
  public record Point(String id, double lat, double lon, double radiusM) {
    boolean isReachedFrom(double fixLat, double fixLon) {
      return FlatEarth.metres(fixLat, fixLon, lat, lon) <= radiusM;
    }
  }

  /** A time of the week; it ends on the next day where its end is not after its beginning. */
  public record Weekly(Set<DayOfWeek> days, LocalTime from, LocalTime to) {
    public Weekly {
      days = Set.copyOf(days);
    }
  }

  public PatrolPlans {
    byNeighbourhood = Map.copyOf(byNeighbourhood);
  }

  /** When the times hold within a window; times that overlap hold once. */
  static List<Span> within(Span window, List<Weekly> times, ZoneId zone) {
    List<Span> spans = new ArrayList<>();
    if (times.isEmpty()) {
      return spans;
    }
    LocalDate last = Instant.ofEpochMilli(window.untilMs()).atZone(zone).toLocalDate();
    LocalDate date = Instant.ofEpochMilli(window.fromMs()).atZone(zone).toLocalDate().minusDays(2);
    for (; !date.isAfter(last); date = date.plusDays(1)) {
      for (Weekly time : times) {
        if (time.days().contains(date.getDayOfWeek())) {
          LocalDate end = time.to().isAfter(time.from()) ? date : date.plusDays(1);
          long from = Math.max(ms(date, time.from(), zone), window.fromMs());
          long until = Math.min(ms(end, time.to(), zone), window.untilMs());
          if (from < until) {
            spans.add(new Span(from, until));
          }
        }
      }
    }
    return Span.union(spans);
  }

  private static long ms(LocalDate date, LocalTime time, ZoneId zone) {
    return date.atTime(time).atZone(zone).toInstant().toEpochMilli();
  }
}
