package org.pledgewatch.domain.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pledgewatch.domain.figure.FigureKey;
import org.pledgewatch.domain.figure.Tags;

/** Where something on the ground counts, as far as it is known; and whether it is town there. */
record Area(
    Optional<String> force,
    Optional<String> district,
    Optional<String> neighbourhood,
    Optional<String> settlement) {
  static final Area UNKNOWN =
      new Area(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  static Area ofForce(String force) {
    return new Area(Optional.of(force), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** At {@code all} and each level that is known; each again with the other tags, if any. */
  List<FigureKey> keys(String measure, String name, Map<String, String> others) {
    List<FigureKey> keys = new ArrayList<>();
    for (Tags scope : scopes(Tags.of(measure, name))) {
      keys.add(new FigureKey(measure, scope));
      if (!others.isEmpty()) {
        Tags full = scope;
        for (Map.Entry<String, String> other : others.entrySet()) {
          full = full.with(other.getKey(), other.getValue());
        }
        keys.add(new FigureKey(measure, full));
      }
    }
    return keys;
  }

  /** The tags, and for each level that is known the tags with it. */
  List<Tags> scopes(Tags atAll) {
    List<Tags> scopes = new ArrayList<>(List.of(atAll));
    Tags scope = atAll;
    if (force.isPresent()) {
      scope = scope.with("force", force.get());
      scopes.add(scope);
    }
    if (district.isPresent()) {
      scope = scope.with("district", district.get());
      scopes.add(scope);
    }
    if (neighbourhood.isPresent()) {
      scope = scope.with("neighbourhood", neighbourhood.get());
      scopes.add(scope);
    }
    return scopes;
  }
}
