package org.pledgewatch.domain.policy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.pledgewatch.domain.event.CaseKind.Stream;

/** A policy pack in plain English: what is counted, and how. Stateless. */
public final class PolicyExplanation {
  private static final int LABEL_WIDTH = 24;

  private PolicyExplanation() {}

  /** Every rule of a pack, in its order; the calendar first, presence last. */
  public static List<RuleWords> rules(PolicyPack pack) {
    List<RuleWords> rules = new ArrayList<>();
    rules.add(calendar(pack));
    pack.promises().values().forEach(rule -> rules.add(PromiseWords.of(rule)));
    pack.durations().values().forEach(rule -> rules.add(DurationWords.of(rule)));
    pack.levels().values().forEach(rule -> rules.add(LevelWords.of(rule)));
    rules.add(PresenceWords.of(pack.presence()));
    return rules;
  }

  private static RuleWords calendar(PolicyPack pack) {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("Zone", pack.zone().getId());
    words.put(
        "Shifts begin",
        pack.shifts().stream().map(String::valueOf).collect(Collectors.joining(", ")));
    words.put("Late events", "still count up to " + times(pack.lateness()));
    words.put("A case is forgotten", "after " + times(pack.horizons()) + " without an event");
    return new RuleWords(
        "calendar", "calendar", "Days, shifts and how long things are held", words);
  }

  private static String times(Map<Stream, Duration> times) {
    return new TreeMap<>(times)
        .entrySet().stream()
            .map(
                entry ->
                    TimeWords.of(entry.getValue())
                        + " ("
                        + entry.getKey().name().toLowerCase(Locale.ROOT)
                        + ")")
            .collect(Collectors.joining(", "));
  }

  /** The whole pack, one line a thing. */
  public static String text(PolicyPack pack) {
    StringBuilder text = new StringBuilder();
    text.append(pack.title()).append(" (").append(pack.name());
    text.append(", version ").append(pack.version()).append(")\n");
    if (!pack.source().isBlank()) {
      text.append("Source: ").append(pack.source().strip()).append('\n');
    }
    String kind = "";
    for (RuleWords rule : rules(pack)) {
      if (!rule.kind().equals(kind)) {
        kind = rule.kind();
        text.append('\n').append(heading(kind)).append('\n');
      }
      text.append('\n').append(rule.name()).append(": ").append(rule.says()).append('\n');
      rule.aspects()
          .forEach(
              (aspect, words) ->
                  text.append(String.format(Locale.ROOT, "  %-" + LABEL_WIDTH + "s", aspect))
                      .append(words)
                      .append(".\n"));
    }
    return text.toString();
  }

  private static String heading(String kind) {
    return switch (kind) {
      case "promise" -> "PROMISES";
      case "duration" -> "DURATIONS";
      case "level" -> "LEVELS";
      default -> kind.toUpperCase(Locale.ROOT);
    };
  }
}
