package org.pledgewatch.domain.policy;

import java.util.LinkedHashMap;
import java.util.Map;

/** The settings of presence in plain English. Measures contract, "Presence". */
final class PresenceWords {
  private PresenceWords() {}

  static RuleWords of(PresenceRules rules) {
    Map<String, String> words = new LinkedHashMap<>();
    words.put(
        "Duty",
        rules.dutyExcludes().isEmpty()
            ? "all time on duty or abstracted"
            : "all time on duty or abstracted, but for "
                + EventWords.list(rules.dutyExcludes(), "and"));
    words.put(
        "A fix",
        "is good for "
            + TimeWords.of(rules.maxFixAge())
            + ", that moment excluded; without a good one a unit is unknown, never visible");
    words.put(
        "On patch",
        rules.bufferM() > 0
            ? "within the team's boundary or " + metres(rules.bufferM()) + " m of it"
            : "within the team's boundary, the line included");
    words.put("At the station", "not visible");
    words.put("In plain clothes", rules.plainClothesVisible() ? "visible" : "not visible");
    words.put("At a meeting off patch", rules.directedElsewhere() ? "visible" : "off patch");
    words.put("Goal", PromiseWords.percent(rules.goal()) + " of duty time visible");
    return new RuleWords(
        "presence", "presence", "How the time of neighbourhood teams divides", words);
  }

  private static String metres(double metres) {
    return Double.toString(metres).replaceFirst("\\.0$", "");
  }
}
