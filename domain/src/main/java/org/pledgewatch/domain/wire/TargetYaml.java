package org.pledgewatch.domain.wire;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pledgewatch.domain.event.EventType;
import org.pledgewatch.domain.event.JsonPatterns;
import org.pledgewatch.domain.event.Recurrence;
import org.pledgewatch.domain.policy.Target;

/**
 * Until when: {@code PT10S}, {@code 10 working days}, {@code month-end}, or what the event says.
 */
final class TargetYaml {
  private static final Pattern WORKING_DAYS = Pattern.compile("(\\d{1,4}) working days?");
  private static final int WORKING_DAYS_MAX = 999;
  private static final String EXAMPLE = "PT10S";
  private static final String FORMS =
      "PT10S, \"10 working days\", month-end, {until: to} or {every: every, otherwise: P1M}";

  private TargetYaml() {}

  /**
   * Reads a promise's target.
   *
   * @param opens the type of the event that opens it; empty for a happening
   */
  static Optional<Target> target(PolicyObject promise, Optional<EventType> opens) {
    if (promise.isMapping("target")) {
      return promise.object("target").flatMap(yaml -> said(yaml, opens));
    }
    return promise.needed("target", EXAMPLE).flatMap(text -> plain(promise, text));
  }

  private static Optional<Target> plain(PolicyObject promise, String text) {
    Matcher workingDays = WORKING_DAYS.matcher(text);
    if (text.equals("month-end")) {
      return Optional.of(new Target.MonthEnd());
    }
    if (workingDays.matches()) {
      int days = Integer.parseInt(workingDays.group(1));
      if (days < 1 || days > WORKING_DAYS_MAX) {
        promise.complain("target", text + " is not after 0; write 1 to 999 working days");
        return Optional.empty();
      }
      return Optional.of(new Target.WorkingDays(days));
    }
    return promise.time("target", text, PolicyObject.MILLISECOND, FORMS).map(Target.Elapsed::new);
  }

  private static Optional<Target> said(PolicyObject yaml, Optional<EventType> opens) {
    Optional<Target> target = Optional.empty();
    if (yaml.has("until")) {
      target =
          yaml.text("until")
              .filter(member -> says(yaml, "until", member, opens, JsonPatterns.TIME))
              .map(Target.Until::new);
    } else {
      Optional<String> member =
          yaml.needed("every", "every")
              .filter(name -> says(yaml, "every", name, opens, JsonPatterns.RECURRENCE));
      Optional<Recurrence> otherwise =
          yaml.needed("otherwise", "P1M").flatMap(text -> often(yaml, text));
      if (member.isPresent() && otherwise.isPresent()) {
        target = Optional.of(new Target.Every(member.get(), otherwise.get()));
      }
    }
    yaml.finish();
    return target;
  }

  private static Optional<Recurrence> often(PolicyObject yaml, String text) {
    Optional<Recurrence> often = Recurrence.parse(text);
    if (often.isEmpty()) {
      yaml.complain(
          "otherwise", "\"" + text + "\" is no duration after 0 up to ten years; write P1M");
    }
    return often;
  }

  /** Whether the opening event has a member that says such a thing. */
  private static boolean says(
      PolicyObject yaml, String key, String member, Optional<EventType> opens, String pattern) {
    Map<String, Map<?, ?>> members = opens.map(TriggerYaml::members).orElse(Map.of());
    List<String> fitting =
        members.keySet().stream()
            .filter(name -> pattern.equals(members.get(name).get("pattern")))
            .toList();
    if (fitting.contains(member)) {
      return true;
    }
    String what = key.equals("until") ? "a time" : "how often";
    String whose = opens.map(EventType::name).orElse("what opens it");
    yaml.complain(
        key,
        "\""
            + member
            + "\" of "
            + whose
            + " does not say "
            + what
            + "; "
            + (fitting.isEmpty() ? "write a target such as PT24H" : Nearest.mend(member, fitting)));
    return false;
  }

  /** Whether a member of an event's data is a time. */
  static boolean isTime(EventType type, String member) {
    Map<?, ?> schema = TriggerYaml.members(type).getOrDefault(member, Map.of());
    return JsonPatterns.TIME.equals(schema.get("pattern"));
  }
}
