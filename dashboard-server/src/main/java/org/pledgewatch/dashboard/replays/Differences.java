package org.pledgewatch.dashboard.replays;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.domain.figure.Tags;

/**
 * Figures of two runs held against each other by key and field. Every difference is weighed by the
 * greatest value that its field has on either side, so that counts, ratios and times can stand in
 * one list, the biggest first. Immutable.
 *
 * @param onlyLeft figures that the left side alone has
 * @param onlyRight figures that the right side alone has
 * @param both figures that both have
 * @param differing those of both that differ in a field at least
 * @param fields by name, how far each differs
 * @param biggest at most {@link #LISTED_MAX}
 */
record Differences(
    int onlyLeft,
    int onlyRight,
    int both,
    int differing,
    Map<String, Field> fields,
    List<Difference> biggest) {
  static final int LISTED_MAX = 200;

  /** Which figure, of which time. */
  record Place(Tags tags, Optional<String> window, long atMs) {}

  /**
   * @param compared values that one side at least has
   * @param differing of those
   * @param largest absolute, where both sides have a value
   */
  record Field(int compared, int differing, double largest) {}

  /**
   * One field of one figure.
   *
   * @param left empty where the side has no value
   * @param weight the difference over the greatest value of the field; 1 where a side has none
   */
  record Difference(
      Place place, String field, Optional<Number> left, Optional<Number> right, double weight) {
    double difference() {
      return right.map(Number::doubleValue).orElse(0.0) - left.map(Number::doubleValue).orElse(0.0);
    }
  }

  /**
   * @param isAtOnce whether each key has one figure, whatever time it is of
   */
  static Differences of(List<Figure> left, List<Figure> right, boolean isAtOnce) {
    Map<Place, Figure> byPlace = places(left, isAtOnce);
    Map<Place, Figure> others = places(right, isAtOnce);
    Map<String, Double> scales = scales(left, right);
    Map<String, Field> fields = new TreeMap<>();
    List<Difference> found = new ArrayList<>();
    int both = 0;
    int differing = 0;
    for (Map.Entry<Place, Figure> one : byPlace.entrySet()) {
      Figure other = others.get(one.getKey());
      if (other != null) {
        both++;
        differing += compare(one.getKey(), one.getValue(), other, scales, fields, found) ? 1 : 0;
      }
    }
    found.sort(Comparator.comparingDouble(Difference::weight).reversed());
    return new Differences(
        byPlace.size() - both,
        others.size() - both,
        both,
        differing,
        fields,
        List.copyOf(found.subList(0, Math.min(LISTED_MAX, found.size()))));
  }

  private static boolean compare(
      Place place,
      Figure left,
      Figure right,
      Map<String, Double> scales,
      Map<String, Field> fields,
      List<Difference> found) {
    boolean differs = false;
    Set<String> names = new TreeSet<>(left.fields().keySet());
    names.addAll(right.fields().keySet());
    for (String name : names) {
      Optional<Number> a = Optional.ofNullable(left.fields().get(name));
      Optional<Number> b = Optional.ofNullable(right.fields().get(name));
      double apart =
          a.isPresent() && b.isPresent()
              ? Math.abs(a.get().doubleValue() - b.get().doubleValue())
              : 0;
      boolean isOneMissing = a.isEmpty() || b.isEmpty();
      boolean isOther = isOneMissing || apart > 0;
      fields.merge(
          name,
          new Field(1, isOther ? 1 : 0, apart),
          (x, y) ->
              new Field(
                  x.compared() + y.compared(),
                  x.differing() + y.differing(),
                  Math.max(x.largest(), y.largest())));
      if (isOther) {
        differs = true;
        double weight = isOneMissing ? 1 : apart / scales.get(name);
        found.add(new Difference(place, name, a, b, weight));
      }
    }
    return differs;
  }

  private static Map<Place, Figure> places(List<Figure> figures, boolean isAtOnce) {
    Map<Place, Figure> places = new LinkedHashMap<>();
    for (Figure figure : figures) {
      places.put(
          new Place(
              figure.key().tags(),
              Optional.ofNullable(figure.window()),
              isAtOnce ? 0 : figure.atMs()),
          figure);
    }
    return places;
  }

  private static Map<String, Double> scales(List<Figure> left, List<Figure> right) {
    Map<String, Double> scales = new HashMap<>();
    for (List<Figure> side : List.of(left, right)) {
      for (Figure figure : side) {
        figure
            .fields()
            .forEach((name, value) -> scales.merge(name, Math.abs(value.doubleValue()), Math::max));
      }
    }
    return scales;
  }
}
