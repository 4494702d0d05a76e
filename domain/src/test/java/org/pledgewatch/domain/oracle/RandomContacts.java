package org.pledgewatch.domain.oracle;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.pledgewatch.domain.event.Data;
import org.pledgewatch.domain.event.Event;

/** Messages, victims and others who got in touch; meetings and updates about a month's begin. */
final class RandomContacts {
  private static final ZoneId ZONE = ZoneId.of("Europe/London");
  private static final long SECOND = 1_000;
  private static final long HOUR = Duration.ofHours(1).toMillis();
  private static final long DAY = 24 * HOUR;
  private static final long HORIZON = Duration.ofDays(90).toMillis();
  private static final List<String> OFTEN = List.of("PT1H", "PT90M", "P1D", "P1DT2H", "PT20H");
  private static final List<String> SELDOM = List.of("P1W", "P1M", "P14D", "P1MT1H", "P2M");
  private static final List<String> PARTS = List.of("map", "outcomes", "actions", "performance");

  private final RandomWorld world;
  private final RandomPlaces places;
  private final RandomEvents settings;
  private final List<Event> events = new ArrayList<>();
  private final List<Long> moments = new ArrayList<>();
  private String subject = "";

  /** Whether the months are what matters, so that stories about one stay near it. */
  private boolean monthly;

  /** What deadlines are away from what opens them. */
  private List<Long> targets = List.of();

  RandomContacts(RandomWorld world, RandomEvents settings) {
    this.world = world;
    this.settings = settings;
    places = new RandomPlaces(world, settings.ground());
  }

  List<Event> next(int number) {
    events.clear();
    moments.clear();
    moments.add(world.time());
    monthly = number % 7 >= 5;
    switch (number % 7) {
      case 0 -> message("m-" + number);
      case 1 -> dissatisfaction("d-" + number);
      case 2, 3 -> victim("v-" + number);
      case 4 -> collision("x-" + number);
      case 5 -> meeting("g-" + number);
      default -> update("p-" + number / 14);
    }
    return List.copyOf(events);
  }

  private void message(String message) {
    subject = message;
    targets = List.of(DAY);
    Data to = Data.of("neighbourhood", places.neighbourhood());
    some(0.95, 2, () -> add("message.received", opening(), to));
    some(0.8, 3, () -> add("message.replied", moment(), Data.of("automated", world.chance(0.3))));
    some(0.3, 2, () -> add("message.withdrawn", moment(), Data.EMPTY));
    explain("message-24h", DAY);
    aboutTheHorizon("message.replied", Data.of("automated", false));
  }

  private void dissatisfaction(String complaint) {
    subject = complaint;
    targets = List.of(DAY);
    Data place = Data.of("force", world.oneOf(RandomWorld.FORCES));
    Data more = world.chance(0.5) ? place.with("neighbourhood", places.neighbourhood()) : place;
    some(0.95, 2, () -> add("dissatisfaction.reported", opening(), more));
    for (String stage : List.of("acknowledged", "talked", "plan-agreed", "resolved")) {
      some(0.5, 2, () -> add("dissatisfaction." + stage, moment(), Data.EMPTY));
    }
    explain("dissatisfaction-24h", DAY);
    aboutTheHorizon("dissatisfaction.acknowledged", Data.EMPTY);
  }

  private void victim(String crime) {
    subject = crime;
    targets = List.of(HOUR, HOUR * 3 / 2, 20 * HOUR, DAY, 26 * HOUR);
    some(0.95, 3, this::contract);
    some(0.9, 6, () -> add("victim.contacted", moment(), outcome()));
    some(0.4, 2, () -> add("victim.closed", moment(), Data.EMPTY));
    explain("victim-informed", DAY);
    aboutTheHorizon("victim.contacted", Data.of("outcome", "made"));
  }

  private Data outcome() {
    return Data.of("outcome", world.chance(0.8) ? "made" : "attempted");
  }

  private void contract() {
    Data data = Data.of("force", world.oneOf(RandomWorld.FORCES));
    if (!settings.months()) {
      data = data.with("every", world.oneOf(OFTEN));
    } else if (world.chance(0.8)) {
      data = data.with("every", world.oneOf(world.chance(0.5) ? OFTEN : SELDOM));
    }
    add("victim.contract-agreed", world.chance(0.5) ? opening() : moment(), data);
  }

  private void collision(String collision) {
    subject = collision;
    targets = List.of(10 * DAY, 14 * DAY, 14 * DAY + HOUR, 14 * DAY - HOUR, 15 * DAY);
    Data force = Data.of("force", world.oneOf(RandomWorld.FORCES));
    some(0.95, 2, () -> add("collision.reported", opening(), force));
    some(0.7, 2, () -> add("collision.contacted", moment(), force));
    explain("collision-10wd", 14 * DAY);
  }

  private void meeting(String meeting) {
    subject = meeting;
    monthMoments();
    String neighbourhood = places.neighbourhood();
    for (String stage : List.of("advertised", "held", "held", "cancelled")) {
      some(
          stage.equals("held") ? 0.8 : 0.3,
          1,
          () -> {
            long ms = moment();
            LocalDate day = Instant.ofEpochMilli(ms).atZone(ZONE).toLocalDate();
            String on = day.minusDays(world.upTo(3) - 1).toString();
            Data data = Data.of("neighbourhood", neighbourhood).with("on", on);
            add("meeting." + stage, ms, data);
          });
    }
    explainMonth("meeting-monthly/" + neighbourhood);
  }

  private void update(String update) {
    subject = update;
    monthMoments();
    String neighbourhood = places.neighbourhood();
    some(
        1,
        5,
        () -> {
          long ms = moment();
          YearMonth month = YearMonth.from(Instant.ofEpochMilli(ms).atZone(ZONE));
          List<String> parts = new ArrayList<>(PARTS);
          parts.removeIf(part -> world.chance(0.3));
          add(
              "update.published",
              ms,
              Data.of("neighbourhood", neighbourhood)
                  .with("month", month.minusMonths(world.upTo(1) + world.upTo(1) / 2).toString())
                  .with("parts", List.copyOf(parts)));
        });
    explainMonth("update-monthly/" + neighbourhood);
  }

  /** About the begin of the month after the start, and with months about those that follow. */
  private void monthMoments() {
    targets = List.of(HOUR, DAY);
    YearMonth first = YearMonth.from(settings.start().atZone(ZONE));
    long ahead = settings.months() ? 1 + world.upTo(1) : 1;
    Instant begin = first.plusMonths(ahead).atDay(1).atStartOfDay(ZONE).toInstant();
    if (settings.months() || begin.isBefore(settings.start().plus(settings.span()))) {
      moments.add(begin.toEpochMilli());
      moments.add(begin.toEpochMilli() + 1);
    }
  }

  private void explainMonth(String promise) {
    if (settings.months()) {
      some(
          0.7,
          2,
          () -> {
            String number = world.chance(0.6) ? "/" + (2 + world.upTo(2)) : "";
            long ms = moment() + world.upTo(60 * DAY);
            events.add(RandomIncidents.explanation(world, promise + number, ms));
          });
    }
  }

  private void explain(String promise, long targetMs) {
    some(
        0.6,
        3,
        () -> {
          long breach = world.oneOf(moments) + targetMs;
          long ms =
              switch ((int) world.upTo(4)) {
                case 0 -> moment();
                case 1 -> breach + 72 * HOUR + world.upTo(2) - 1;
                case 2 -> breach;
                default -> breach + world.upTo(4 * DAY) - DAY / 2;
              };
          String number = world.chance(0.4) ? "/" + (2 + world.upTo(3)) : "";
          events.add(RandomIncidents.explanation(world, promise + "/" + subject + number, ms));
        });
  }

  private void some(double share, int atMost, Runnable one) {
    if (world.chance(share)) {
      for (long i = 1 + world.upTo(atMost - 1); i > 0; i--) {
        one.run();
      }
    }
  }

  /** Mostly the first moment of all. */
  private long opening() {
    return world.chance(0.8) ? moments.get(0) : moment();
  }

  private long moment() {
    long base = world.oneOf(moments);
    long ms =
        switch ((int) world.upTo(9)) {
          case 0 -> base;
          case 1, 2 -> base + world.oneOf(targets);
          case 3 -> base + world.oneOf(targets) + world.upTo(2) - 1;
          case 4 -> base - world.upTo(10 * 60 * SECOND);
          case 5 -> base + world.upTo(3) * SECOND;
          default -> base + world.upTo(2 * HOUR);
        };
    if (settings.months() && world.chance(0.2)) {
      ms += world.upTo(monthly ? 10 * DAY : 70 * DAY);
    }
    ms = world.chance(0.3) ? ms - Math.floorMod(ms, SECOND) : ms;
    moments.add(ms);
    return ms;
  }

  private void aboutTheHorizon(String type, Data data) {
    if (settings.returns() && world.chance(0.4) && !events.isEmpty()) {
      long last = events.stream().mapToLong(Event::timeMs).max().orElseThrow();
      long base = world.chance(0.5) ? last : Math.max(last, moments.get(0) + DAY + 72 * HOUR);
      add(type, base + HORIZON + world.upTo(2) - 1, data);
      if (world.chance(0.5)) {
        Event again = events.get(0);
        add(again.type(), base + HORIZON + 28 * DAY + world.upTo(8 * DAY), again.data());
      }
    }
  }

  private void add(String type, long ms, Data data) {
    events.add(world.event(type, subject, ms, data));
  }
}
