package org.pledgewatch.domain.alert;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a rule found in the figures of one moment. Immutable.
 *
 * @param evidence the numbers that it went by, by name; counts, ms and burns
 */
public record Finding(Signal signal, SortedMap<String, Number> evidence) {
  public Finding {
    evidence = Collections.unmodifiableSortedMap(new TreeMap<>(evidence));
  }

  static Finding of(Signal signal, Map<String, Number> evidence) {
    return new Finding(signal, new TreeMap<>(evidence));
  }
}
