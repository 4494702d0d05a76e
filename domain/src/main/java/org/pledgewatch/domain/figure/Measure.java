package org.pledgewatch.domain.figure;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What every figure of one measure may say: the columns of its table in a store. Immutable.
 *
 * @param name the measure, for instance {@code promise}
 * @param tags the names of all tags that its figures may carry, besides run and window
 * @param fields the names of all fields that its figures may have, and what kind of number each is
 */
public record Measure(String name, List<String> tags, SortedMap<String, Kind> fields) {

  /** What kind of number a field is. */
  public enum Kind {
    /** A whole number: a count, or milliseconds. */
    WHOLE,
    /** A quotient: a ratio or a mean. */
    REAL
  }

  public Measure {
    tags = List.copyOf(tags);
    fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
  }

  FieldNames fieldNames() {
    return FieldNames.of(fields.keySet());
  }

  Measure(String name, List<String> tags, Map<String, Kind> fields) {
    this(name, tags, new TreeMap<>(fields));
  }
}
