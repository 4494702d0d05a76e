package org.pledgewatch.domain.rolling;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.pledgewatch.domain.policy.PolicyPack;

/** The windows of the contract. */
public final class Windows {
  private static final Set<String> DEMAND = Set.of("PT15M", "PT1H");
  private static final Duration DEMAND_STEP = Duration.ofMinutes(15);

  private Windows() {}

  /** All of them, the calendar ones in the pack's zone and shifts. */
  public static List<Window> all(PolicyPack policy) {
    List<Window> all = new ArrayList<>();
    all.add(Window.fixed(Duration.ofMinutes(1), Duration.ofSeconds(1)));
    all.add(Window.fixed(Duration.ofMinutes(5), Duration.ofSeconds(1)));
    all.add(Window.fixed(Duration.ofMinutes(15), Duration.ofSeconds(5)));
    all.add(Window.fixed(Duration.ofHours(1), Duration.ofSeconds(10)));
    all.add(new FixedWindow("P1D", Duration.ofDays(1).toMillis(), 60_000));
    all.add(new FixedWindow("P28D", Duration.ofDays(28).toMillis(), 900_000));
    all.add(CalendarWindow.shift(policy.zone(), policy.shifts()));
    all.add(CalendarWindow.day(policy.zone()));
    all.add(CalendarWindow.month(policy.zone()));
    return List.copyOf(all);
  }

  /**
   * Those of the measure {@code demand} among some: the quarter of an hour and the hour, at
   * quarters alone, so that its rows are the counts of whole quarters and few enough to keep for
   * months.
   */
  static List<Window> ofDemand(List<Window> some) {
    return some.stream()
        .filter(window -> DEMAND.contains(window.name()))
        .map(window -> Window.fixed(Duration.parse(window.name()), DEMAND_STEP))
        .toList();
  }

  /**
   * Those of the given names.
   *
   * @throws IllegalArgumentException naming the one that does not exist and those that do
   */
  public static List<Window> named(PolicyPack policy, Set<String> names) {
    List<String> known = all(policy).stream().map(Window::name).toList();
    for (String name : names) {
      if (!known.contains(name)) {
        throw new IllegalArgumentException("window " + name + " is none of " + known);
      }
    }
    return all(policy).stream().filter(window -> names.contains(window.name())).toList();
  }
}
