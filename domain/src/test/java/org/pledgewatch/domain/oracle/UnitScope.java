package org.pledgewatch.domain.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pledgewatch.domain.figure.Tags;

/** Where a unit counts, as far as it is known. */
record UnitScope(
    Optional<String> force, Optional<String> district, Optional<String> neighbourhood) {
  static final UnitScope UNKNOWN =
      new UnitScope(Optional.empty(), Optional.empty(), Optional.empty());

  /** One for each level that is known, {@code all} first. */
  List<Tags> tags() {
    Tags tags = Tags.NONE;
    List<Tags> levels = new ArrayList<>();
    levels.add(tags);
    if (force.isPresent()) {
      tags = tags.with("force", force.get());
      levels.add(tags);
    }
    if (district.isPresent()) {
      tags = tags.with("district", district.get());
      levels.add(tags);
    }
    if (neighbourhood.isPresent()) {
      tags = tags.with("neighbourhood", neighbourhood.get());
      levels.add(tags);
    }
    return levels;
  }
}
