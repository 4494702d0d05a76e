package org.pledgewatch.domain.wire;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pledgewatch.domain.event.Recurrence;
import org.pledgewatch.domain.policy.Target;

/**
 * Until when: {@code PT10S}, {@code 10 working days}, {@code month-end}, or what the event says.
 */
final class TargetYaml {
  private static final Pattern WORKING_DAYS = Pattern.compile("([1-9]\\d{0,2}) working days");

  private TargetYaml() {}

  static Target target(YamlObject promise) {
    if (promise.isObject("target")) {
      return named(promise.object("target"));
    }
    String text = promise.text("target");
    Matcher workingDays = WORKING_DAYS.matcher(text);
    if (text.equals("month-end")) {
      return new Target.MonthEnd();
    }
    return workingDays.matches()
        ? new Target.WorkingDays(Integer.parseInt(workingDays.group(1)))
        : new Target.Elapsed(Duration.parse(text));
  }

  private static Target named(YamlObject yaml) {
    Target target =
        yaml.has("until")
            ? new Target.Until(yaml.text("until"))
            : new Target.Every(yaml.text("every"), otherwise(yaml));
    yaml.finish();
    return target;
  }

  private static Recurrence otherwise(YamlObject yaml) {
    String text = yaml.text("otherwise");
    return Recurrence.parse(text)
        .orElseThrow(
            () -> new IllegalArgumentException(yaml.path() + ".otherwise: " + text + " is none"));
  }
}
