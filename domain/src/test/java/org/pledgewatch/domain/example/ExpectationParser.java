package org.pledgewatch.domain.example;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.pledgewatch.domain.figure.FigureKey;
import org.pledgewatch.domain.figure.Measure;
import org.pledgewatch.domain.figure.Measures;
import org.pledgewatch.domain.figure.Tags;
import org.pledgewatch.domain.oracle.Oracle;

/** Reads what is stated of a figure: {@code promise answer-999 PT1M kept 1, ratio 1/2}. */
record ExpectationParser(Instant at) {
  private static final String NOW = "now";
  private static final String NO_FIGURE = "none";

  /**
   * Reads it.
   *
   * @throws IllegalArgumentException for a tag, window, field or value that is none
   */
  Expectation parse(List<String> given) {
    List<String> words = new ArrayList<>(given);
    Measure measure = Measures.named(words.remove(0)).orElseThrow();
    Tags tags = Tags.NONE;
    if (measure.tags().contains(measure.name())) {
      tags = tags.with(measure.name(), words.remove(0));
    }
    while (words.get(0).contains("=")) {
      String[] tag = words.remove(0).split("=", 2);
      if (!measure.tags().contains(tag[0])) {
        throw new IllegalArgumentException(measure.name() + " has no tag " + tag[0]);
      }
      tags = tags.with(tag[0], tag[1]);
    }
    String window = window(words.remove(0));
    return new Expectation(
        at, new FigureKey(measure.name(), tags), window, fields(measure, String.join(" ", words)));
  }

  private String window(String name) {
    String window = name.equals(NOW) ? null : name;
    if (window != null && !Oracle.WINDOWS.contains(window)) {
      throw new IllegalArgumentException("window: " + window);
    }
    if (!Oracle.hasFiguresAt(at, window)) {
      throw new IllegalArgumentException(at + " is no multiple of the step of " + window);
    }
    return window;
  }

  private static TreeMap<String, Optional<Double>> fields(Measure measure, String text) {
    TreeMap<String, Optional<Double>> fields = new TreeMap<>();
    if (text.equals(NO_FIGURE)) {
      return fields;
    }
    for (String stated : text.split(", ")) {
      String[] words = stated.split(" ");
      if (words.length != 2 || !measure.fields().containsKey(words[0])) {
        throw new IllegalArgumentException(
            "\"" + stated + "\" is no field of " + measure.name() + " and its value");
      }
      if (fields.put(words[0], value(words[1])) != null) {
        throw new IllegalArgumentException(words[0] + " is there twice");
      }
    }
    return fields;
  }

  private static Optional<Double> value(String text) {
    if (text.equals("absent")) {
      return Optional.empty();
    }
    String[] quotient = text.replace("_", "").split("/");
    double value = Double.parseDouble(quotient[0]);
    return Optional.of(quotient.length == 2 ? value / Double.parseDouble(quotient[1]) : value);
  }
}
