package org.pledgewatch.domain.casefile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pledgewatch.domain.figure.FigureKey;
import org.pledgewatch.domain.figure.Tags;

/**
 * The figures a contribution counts in: its own scope and each wider one up to all, each with its
 * other tags and with all of them left out. Measures contract, "Rolling windows".
 */
public final class RollUp {
  /** Widest first; a narrower one without its wider ones does not occur. */
  private static final List<String> SCOPES =
      List.of("force", "district", "neighbourhood", "centre");

  /** The measure of which there is no figure with its other tags left out. */
  private static final String ALWAYS_TAGGED = "abstraction";

  private RollUp() {}

  /** The keys, the widest first, the given one last. */
  public static List<FigureKey> of(FigureKey key) {
    SortedMap<String, String> name = new TreeMap<>();
    SortedMap<String, String> scope = new TreeMap<>();
    SortedMap<String, String> others = new TreeMap<>();
    for (Map.Entry<String, String> tag : key.tags().values().entrySet()) {
      (tag.getKey().equals(key.measure()) ? name : SCOPES.contains(tag.getKey()) ? scope : others)
          .put(tag.getKey(), tag.getValue());
    }
    Set<FigureKey> keys = new LinkedHashSet<>();
    for (Map<String, String> wider : scopes(scope)) {
      for (Map<String, String> tags : List.of(Map.<String, String>of(), others)) {
        if (tags.isEmpty() && !others.isEmpty() && key.measure().equals(ALWAYS_TAGGED)) {
          continue;
        }
        Map<String, String> all = new TreeMap<>(name);
        all.putAll(wider);
        all.putAll(tags);
        keys.add(new FigureKey(key.measure(), new Tags(all)));
      }
    }
    return List.copyOf(keys);
  }

  /** The tags of scope among others. */
  static Tags scope(Tags tags) {
    SortedMap<String, String> scope = new TreeMap<>(tags.values());
    scope.keySet().retainAll(SCOPES);
    return new Tags(scope);
  }

  private static List<Map<String, String>> scopes(Map<String, String> narrowest) {
    List<Map<String, String>> scopes = new ArrayList<>();
    Map<String, String> growing = new TreeMap<>();
    scopes.add(Map.of());
    for (String scope : SCOPES) {
      if (narrowest.containsKey(scope)) {
        growing.put(scope, narrowest.get(scope));
        scopes.add(new TreeMap<>(growing));
      }
    }
    return scopes;
  }
}
