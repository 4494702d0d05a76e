package org.pledgewatch.domain.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one policy pack counts otherwise than another, in words. Stateless. */
public final class PolicyDifference {
  private PolicyDifference() {}

  /** One line a difference; none where figures by both packs mean the same. */
  public static List<String> lines(PolicyPack before, PolicyPack after) {
    Map<String, RuleWords> old = byName(before);
    Map<String, RuleWords> now = byName(after);
    Set<String> names = new LinkedHashSet<>(old.keySet());
    names.addAll(now.keySet());
    List<String> lines = new ArrayList<>();
    for (String name : names) {
      if (!now.containsKey(name)) {
        lines.add(name + ": removed (" + old.get(name).says() + ")");
      } else if (!old.containsKey(name)) {
        lines.add(name + ": added (" + now.get(name).says() + ")");
      } else {
        changes(name, old.get(name), now.get(name), lines);
      }
    }
    return lines;
  }

  private static Map<String, RuleWords> byName(PolicyPack pack) {
    Map<String, RuleWords> rules = new LinkedHashMap<>();
    for (RuleWords rule : PolicyExplanation.rules(pack)) {
      boolean only = rule.kind().equals(rule.name());
      rules.put(only ? rule.name() : rule.kind() + " " + rule.name(), rule);
    }
    return rules;
  }

  private static void changes(String name, RuleWords old, RuleWords now, List<String> lines) {
    if (!old.says().equals(now.says())) {
      lines.add(name + ": Says: " + old.says() + " → " + now.says());
    }
    Set<String> aspects = new LinkedHashSet<>(old.aspects().keySet());
    aspects.addAll(now.aspects().keySet());
    for (String aspect : aspects) {
      if (!old.of(aspect).equals(now.of(aspect))) {
        lines.add(
            name + ": " + aspect + ": " + orNone(old.of(aspect)) + " → " + orNone(now.of(aspect)));
      }
    }
  }

  private static String orNone(String words) {
    return words.isEmpty() ? "(none)" : words;
  }
}
