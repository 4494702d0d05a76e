package org.pledgewatch.domain.policy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A rule of a pack in plain English. Immutable.
 *
 * @param kind {@code promise}, {@code duration}, {@code level} or {@code presence}
 * @param says the rule in the public's words
 * @param aspects what is said of it, by what it is about, in the order in which people read
 */
public record RuleWords(String kind, String name, String says, Map<String, String> aspects) {
  public RuleWords {
    aspects = Collections.unmodifiableMap(new LinkedHashMap<>(aspects));
  }

  /** What is said about something; empty where nothing is. */
  public String of(String aspect) {
    return aspects.getOrDefault(aspect, "");
  }
}
