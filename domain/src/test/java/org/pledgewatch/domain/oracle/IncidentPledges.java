package org.pledgewatch.domain.oracle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.pledgewatch.domain.event.Event;

/** What one incident's events promise, in the order of the promises' openings for each name. */
final class IncidentPledges {
  private static final long NEVER = CallCase.NEVER;
  private static final long DAY_MS = Duration.ofHours(24).toMillis();
  private static final Set<String> NOT_DEPLOYED = Set.of("cancelled", "duplicate");
  private static final Set<String> NOT_ATTENDED = Set.of("cancelled", "duplicate", "advice");

  private final IncidentCase incident;
  private final PledgeRules rules;
  private final Calls calls;
  private final List<Pledge> pledges = new ArrayList<>();

  IncidentPledges(IncidentCase incident, PledgeRules rules, Calls calls) {
    this.incident = incident;
    this.rules = rules;
    this.calls = calls;
    graded("deploy-emergency", Grading::isEmergency, g -> Map.of());
    Optional<String> settlement = incident.area().settlement();
    for (String kind : List.of("urban", "rural")) {
      if (settlement.equals(Optional.of(kind))) {
        graded("attend-emergency-" + kind, Grading::isEmergency, g -> Map.of());
      }
    }
    graded("attend-60", Grading::isAttend60, g -> Map.of("reason", g.reason()));
    graded("appointment-48h", g -> g.grade().equals("scheduled"), g -> Map.of());
    appointments();
    eta();
  }

  List<Pledge> pledges() {
    return pledges;
  }

  /** When an emergency without a settlement was graded one: nobody knows what is promised. */
  List<Long> withoutSettlementMs() {
    List<Long> times = new ArrayList<>();
    if (incident.area().settlement().isEmpty()) {
      for (int index : openings(Grading::isEmergency)) {
        times.add(incident.gradings().get(index).atMs());
      }
    }
    return times;
  }

  /** Those that were to be kept by an arrival of which nobody knows, though it is said to be. */
  List<Pledge> attendedWithoutArrival() {
    long closed = incident.closedMs();
    if (!incident.disposition().equals(Optional.of("attended")) || incident.arrivedMs() <= closed) {
      return List.of();
    }
    return pledges.stream()
        .filter(p -> p.name().startsWith("attend-") || p.name().equals("appointment-48h"))
        .filter(p -> !p.isTakenOut() && p.openedMs() <= closed && p.voidedMs() > closed)
        .toList();
  }

  /** After the first arrival and after the close a regrade changes no promise. */
  private boolean isFrozen(Grading regrade) {
    return regrade.atMs() > incident.arrivedMs() || regrade.atMs() > incident.closedMs();
  }

  /** The gradings at which a condition becomes true, and something opens. */
  private List<Integer> openings(Predicate<Grading> condition) {
    List<Integer> openings = new ArrayList<>();
    List<Grading> gradings = incident.gradings();
    boolean held = false;
    for (int i = 0; i < gradings.size(); i++) {
      Grading grading = gradings.get(i);
      boolean changesNothing = i == 0 ? grading.atMs() > incident.closedMs() : isFrozen(grading);
      if (changesNothing) {
        break;
      }
      if (condition.test(grading) && !held) {
        openings.add(i);
      }
      held = condition.test(grading);
    }
    return openings;
  }

  /** When first after a grading a condition no longer holds, or never. */
  private long endOf(Predicate<Grading> condition, int index) {
    for (int i = index + 1; i < incident.gradings().size(); i++) {
      Grading grading = incident.gradings().get(i);
      if (isFrozen(grading)) {
        return NEVER;
      }
      if (!condition.test(grading)) {
        return grading.atMs();
      }
    }
    return NEVER;
  }

  private long closedAs(Set<String> dispositions) {
    return incident.disposition().filter(dispositions::contains).isPresent()
        ? incident.closedMs()
        : NEVER;
  }

  private void graded(
      String name, Predicate<Grading> condition, Function<Grading, Map<String, String>> tags) {
    Optional<PledgeRules.Rule> promised = rules.rule(name);
    if (promised.isEmpty()) {
      return;
    }
    PledgeRules.Rule rule = promised.get();
    boolean deploys = name.equals("deploy-emergency");
    for (int index : openings(condition)) {
      Grading grading = incident.gradings().get(index);
      long clock = clockMs(name, index);
      long deadline = clock + rule.target().toMillis();
      Pledge.Terms terms =
          new Pledge.Terms(
              name,
              tags.apply(grading),
              grading.atMs(),
              clock,
              deadline,
              deadline,
              rule.strict(),
              rule.zeroExcluded());
      if (deploys && index > 0 && incident.assignedMs() <= grading.atMs()) {
        pledges.add(terms.keptAtOnce());
      } else {
        long closed = closedAs(deploys ? NOT_DEPLOYED : NOT_ATTENDED);
        long voided = Math.min(closed, endOf(condition, index));
        pledges.add(terms.decided(deploys ? incident.assignedMs() : attendedMs(name), voided));
      }
    }
  }

  private long attendedMs(String name) {
    if (!rules.firstConstable() || !name.startsWith("attend-")) {
      return incident.arrivedMs();
    }
    return incident.story().all("incident.arrived").stream()
        .filter(e -> e.data().text("kind").equals(Optional.of("constable")))
        .mapToLong(Event::timeMs)
        .findFirst()
        .orElse(NEVER);
  }

  private long clockMs(String name, int index) {
    long created = incident.createdMs();
    if (index == 0) {
      return name.startsWith("attend-") ? clockFromMs() : created;
    }
    Grading regrade = incident.gradings().get(index);
    boolean downgrade = regrade.ranksBelow(incident.gradings().get(index - 1));
    return downgrade || rules.upgradeFromCreated() ? created : regrade.atMs();
  }

  /** Of an opening at the creation; what is missing or later than it does not count. */
  private long clockFromMs() {
    long created = incident.createdMs();
    long from =
        switch (rules.clockFrom()) {
          case CONNECTED -> callTime(c -> connectedMs(c));
          case PRESENTED -> callTime(c -> c.timeOf("call.presented"));
          case ANSWERED -> callTime(c -> c.timeOf("call.answered"));
          case ASSIGNED -> incident.assignedMs();
          case CREATED, GRADED -> created;
        };
    return from <= created ? from : created;
  }

  private long callTime(Function<CallCase, Long> time) {
    long created = incident.createdMs();
    return incident
        .story()
        .first("incident.created")
        .flatMap(e -> e.data().text("call"))
        .flatMap(call -> calls.presentedWithin(call, created - DAY_MS, created))
        .map(time)
        .orElse(NEVER);
  }

  private static long connectedMs(CallCase call) {
    return call.first("call.presented")
        .flatMap(e -> e.data().time("connectedAt"))
        .map(Instant::toEpochMilli)
        .orElse(NEVER);
  }

  private void appointments() {
    Optional<PledgeRules.Rule> promised = rules.rule("appointment-kept");
    if (promised.isEmpty()) {
      return;
    }
    List<Event> made =
        incident.story().all("incident.appointment-made").stream()
            .filter(e -> e.timeMs() <= incident.closedMs())
            .toList();
    for (int i = 0; i < made.size(); i++) {
      long opened = made.get(i).timeMs();
      long from = made.get(i).data().time("from").orElseThrow().toEpochMilli();
      long to = made.get(i).data().time("to").orElseThrow().toEpochMilli();
      long newer = i + 1 < made.size() ? made.get(i + 1).timeMs() : NEVER;
      pledges.add(
          new Pledge.Terms(
                  "appointment-kept",
                  Map.of(),
                  opened,
                  opened,
                  to,
                  to,
                  promised.get().strict(),
                  false)
              .decided(
                  arrivedFrom(Math.max(from, opened)),
                  Math.min(newer, closedAs(Set.of("cancelled")))));
    }
  }

  private long arrivedFrom(long fromMs) {
    return incident.story().all("incident.arrived").stream()
        .mapToLong(Event::timeMs)
        .filter(ms -> ms >= fromMs)
        .findFirst()
        .orElse(NEVER);
  }

  private void eta() {
    Optional<PledgeRules.Rule> promised = rules.rule("eta-given");
    List<Grading> gradings = incident.gradings();
    Predicate<Grading> condition = g -> g.isEmergency() || g.isAttend60();
    for (int i = 0; i < gradings.size() && promised.isPresent(); i++) {
      long graded = gradings.get(i).atMs();
      long opened = Math.max(graded, incident.assignedMs());
      long until = i + 1 < gradings.size() ? gradings.get(i + 1).atMs() : NEVER;
      // Looked at right after the grading, and whenever it still is in force.
      boolean seen = opened == graded || opened < until;
      if (opened < NEVER && seen && condition.test(gradings.get(i))) {
        if (opened < incident.arrivedMs() && opened <= incident.closedMs()) {
          pledges.add(eta(promised.get(), opened, endOf(condition, i)));
        }
        return;
      }
    }
  }

  private Pledge eta(PledgeRules.Rule rule, long opened, long conditionEnded) {
    long planned = opened + rule.target().toMillis();
    long deadline = Math.min(planned, incident.arrivedMs());
    boolean strict = rule.strict() && deadline == planned;
    Pledge.Terms terms =
        new Pledge.Terms("eta-given", Map.of(), opened, opened, deadline, planned, strict, false);
    long given = incident.story().timeOf("incident.eta-given");
    return given <= opened
        ? terms.keptAtOnce()
        : terms.decided(given, Math.min(conditionEnded, closedAs(NOT_DEPLOYED)));
  }
}
