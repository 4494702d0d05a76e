package org.pledgewatch.bench.report;

import java.util.Map;
import java.util.TreeMap;

/**
 * What one timing of one subject gave. Immutable.
 *
 * @param round from 1; ratios are taken within a round
 * @param subject who was timed
 * @param load at what
 * @param values by name, which ends with the unit
 */
public record Reading(int round, String subject, String load, Map<String, Double> values) {
  public Reading {
    values = Map.copyOf(values);
  }

  /** The values on one line, sorted by name. */
  public String text() {
    StringBuilder text = new StringBuilder();
    new TreeMap<>(values)
        .forEach(
            (name, value) ->
                text.append(text.isEmpty() ? "" : ", ")
                    .append(name)
                    .append(' ')
                    .append(Words.number(value)));
    return text.toString();
  }
}
