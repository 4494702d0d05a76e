package org.pledgewatch.domain.oracle;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** The windows by name: at which times they have figures, and since when those count. */
final class OracleWindows {
  static final List<String> ROLLING = List.of("PT1M", "PT5M", "PT15M", "PT1H", "P1D", "P28D");
  static final List<String> CALENDAR = List.of("SHIFT", "DAY", "MONTH");

  private final OracleRules rules;

  OracleWindows(OracleRules rules) {
    this.rules = rules;
  }

  static Duration step(String window) {
    return switch (window) {
      case "PT1M", "PT5M" -> Duration.ofSeconds(1);
      case "PT15M" -> Duration.ofSeconds(5);
      case "PT1H" -> Duration.ofSeconds(10);
      case "P1D", "SHIFT", "DAY", "MONTH" -> Duration.ofSeconds(60);
      case "P28D" -> Duration.ofMinutes(15);
      default -> throw new IllegalArgumentException("window: " + window);
    };
  }

  /** The start, excluded from the window, of the one that ends at a time. */
  Instant start(String window, Instant at) {
    return switch (window) {
      case "PT1M" -> at.minusSeconds(60);
      case "PT5M" -> at.minusSeconds(5 * 60);
      case "PT15M" -> at.minusSeconds(15 * 60);
      case "PT1H" -> at.minusSeconds(60 * 60);
      case "P1D" -> at.minusSeconds(24 * 60 * 60);
      case "P28D" -> at.minusSeconds(28 * 24 * 60 * 60);
      case "SHIFT", "DAY", "MONTH" -> calendarStart(window, at);
      default -> throw new IllegalArgumentException("window: " + window);
    };
  }

  private Instant calendarStart(String window, Instant at) {
    LocalDate day = at.atZone(rules.zone()).toLocalDate();
    Instant latest = Instant.MIN;
    for (LocalDate date = day.minusDays(32); !date.isAfter(day); date = date.plusDays(1)) {
      for (Instant start : starts(window, date)) {
        if (start.isBefore(at) && start.isAfter(latest)) {
          latest = start;
        }
      }
    }
    return latest;
  }

  private List<Instant> starts(String window, LocalDate date) {
    List<Instant> starts = new ArrayList<>();
    if (window.equals("SHIFT")) {
      for (LocalTime time : rules.shiftStarts()) {
        starts.add(date.atTime(time).atZone(rules.zone()).toInstant());
      }
    } else if (window.equals("DAY") || date.getDayOfMonth() == 1) {
      starts.add(date.atStartOfDay(rules.zone()).toInstant());
    }
    return starts;
  }
}
