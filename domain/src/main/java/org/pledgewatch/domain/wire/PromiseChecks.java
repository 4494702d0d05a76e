package org.pledgewatch.domain.wire;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.pledgewatch.domain.event.CaseKind;
import org.pledgewatch.domain.event.EventType;
import org.pledgewatch.domain.event.EventTypes;
import org.pledgewatch.domain.policy.Target;
import org.pledgewatch.domain.policy.Trigger;

/** Whether the parts of a promise fit together. Notes what does not. */
record PromiseChecks(
    PolicyObject yaml,
    Trigger opens,
    Optional<Trigger> keeps,
    List<Trigger> voids,
    boolean onlyMissing) {
  private static final List<String> SETTINGS =
      List.of(
          "abandoned", "clockFrom", "upgradeFrom", "stopAt", "tags", "unmeasured", "during", "of");
  private static final List<String> OF_MEASURED =
      List.of(
          "keeps",
          "voids",
          "target",
          "goal",
          "strict",
          "zero",
          "clockFrom",
          "upgradeFrom",
          "stopAt");
  private static final String ARRIVED = EventTypes.INCIDENT_ARRIVED.name();

  void check(Optional<Target> target) {
    Optional<Family> found = Family.openedBy(opens.on());
    if (found.isEmpty()) {
      yaml.complain(
          "opens",
          opens.on() + " opens no promise; " + Nearest.mend(opens.on(), Family.allOpenings()));
      return;
    }
    Family family = found.get();
    for (String setting : SETTINGS) {
      if (yaml.has(setting) && !family.has(setting)) {
        yaml.complain(
            setting, "means nothing for a promise opened by " + opens.on() + "; remove it");
      }
    }
    if (onlyMissing) {
      OF_MEASURED.stream()
          .filter(yaml::has)
          .forEach(key -> yaml.complain(key, "means nothing with unmeasured: missing; remove it"));
      return;
    }
    keeps(family);
    voids(family);
    settings(family);
    target.ifPresent(its -> target(family, its));
  }

  private void keeps(Family family) {
    keeps.ifPresent(
        trigger -> {
          if (kind(trigger.on()).filter(family::keptBy).isEmpty()) {
            yaml.complain(
                "keeps",
                trigger.on()
                    + " never happens to what "
                    + opens.on()
                    + " is about; "
                    + Nearest.mend(trigger.on(), keeping(family)));
          }
          boolean conditioned = !trigger.where().conditions().isEmpty();
          if (family == Family.GRADED && trigger.on().equals(ARRIVED) && conditioned) {
            yaml.complain(
                "keeps",
                "a condition on the arrival is not looked at; remove it, or write stopAt:"
                    + " first-constable");
          }
        });
  }

  private static List<String> keeping(Family family) {
    return switch (family) {
      case MONTH -> List.of("meeting.held", "update.published");
      default ->
          EventTypes.all().stream()
              .filter(type -> family.keptBy(type.kind()))
              .map(EventType::name)
              .toList();
    };
  }

  private static Optional<CaseKind> kind(String on) {
    return EventTypes.named(on).map(EventType::kind);
  }

  private void voids(Family family) {
    if (!family.mayBeVoid()) {
      if (!voids.isEmpty()) {
        yaml.complain("voids", "nothing voids a promise opened by " + opens.on() + "; remove it");
      }
      return;
    }
    for (Trigger trigger : voids) {
      if (!family.voidedBy(trigger.on(), kind(trigger.on()))) {
        yaml.complain("voids", trigger.on() + " voids nothing here; name " + family.voiding());
      }
    }
    if (yaml.isEmptyList("voids")) {
      return;
    }
    List<String> lacking = family.voids().stream().filter(this::isLacking).toList();
    if (!lacking.isEmpty()) {
      yaml.complain(
          "voids",
          (yaml.has("voids") ? "lacks " : "is missing: it lacks ")
              + String.join(" and ", lacking)
              + "; add voids: ["
              + String.join(", ", lacking)
              + (yaml.has("voids") ? ", …]" : "]")
              + ", or write voids: [] where nothing voids it");
    }
  }

  private boolean isLacking(String written) {
    String on = written.substring("{on: ".length()).split("[,}]", 2)[0];
    Predicate<Trigger> same = trigger -> trigger.on().equals(on);
    boolean cancels = written.contains("cancelled");
    return voids.stream().noneMatch(same.and(trigger -> !cancels || holdsCancelled(trigger)));
  }

  private static boolean holdsCancelled(Trigger trigger) {
    return trigger.where().holds(member -> Optional.of("cancelled"));
  }

  private void settings(Family family) {
    boolean arrives = keeps.filter(trigger -> trigger.on().equals(ARRIVED)).isPresent();
    if (yaml.has("stopAt") && family == Family.GRADED && !arrives) {
      yaml.complain("stopAt", "means nothing without keeps: {on: incident.arrived}; remove it");
    }
    if (family == Family.ETA && (!yaml.has("during") || yaml.isEmptyList("during"))) {
      yaml.complain("during", "is missing; add during: [{grade: emergency}]");
    }
    if (family == Family.GRADED) {
      for (String tag : yaml.texts("tags")) {
        if (!tag.equals("reason")) {
          yaml.complain("tags", "\"" + tag + "\" is no tag of a promise; its only one is reason");
        }
      }
    }
    if (family == Family.BROKEN && yaml.texts("of").isEmpty()) {
      yaml.complain("of", "is missing; add of: [name-of-a-promise]");
    }
  }

  private void target(Family family, Target target) {
    if (family == Family.BROKEN && !(target instanceof Target.Elapsed)) {
      yaml.complain("target", "explaining takes so many hours; write a time such as PT72H");
    }
    if (family == Family.MONTH && !(target instanceof Target.MonthEnd)) {
      yaml.complain("target", "what a month opens is due at its end; write month-end");
    }
  }
}
