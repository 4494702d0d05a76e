package org.pledgewatch.domain.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.figure.FigureKey;
import org.pledgewatch.domain.figure.Tags;

/** Where something counts: its force, its centre and its line, as far as they are known. */
record Place(Optional<String> force, Optional<String> centre, Optional<String> line) {
  static final Place UNKNOWN = new Place(Optional.empty(), Optional.empty(), Optional.empty());

  static Place of(Event event) {
    return new Place(
        event.data().text("force"), event.data().text("centre"), event.data().text("line"));
  }

  Place onLine(Optional<String> other) {
    return new Place(force, centre, other);
  }

  /** Keys at {@code all}, at the force and at the centre: for measures without a line. */
  List<FigureKey> keysWithoutLine(String measure, String name) {
    Tags atAll = Tags.of(measure, name);
    List<FigureKey> keys = new ArrayList<>();
    keys.add(new FigureKey(measure, atAll));
    if (force.isPresent()) {
      keys.add(new FigureKey(measure, atAll.with("force", force.get())));
    }
    if (force.isPresent() && centre.isPresent()) {
      keys.add(
          new FigureKey(measure, atAll.with("force", force.get()).with("centre", centre.get())));
    }
    return keys;
  }

  /** The same, and each again with the line. */
  List<FigureKey> keys(String measure, String name) {
    List<FigureKey> keys = new ArrayList<>();
    for (FigureKey key : keysWithoutLine(measure, name)) {
      keys.add(key);
      if (line.isPresent()) {
        keys.add(new FigureKey(measure, key.tags().with("line", line.get())));
      }
    }
    return keys;
  }
}
