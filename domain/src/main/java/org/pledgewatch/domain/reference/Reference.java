package org.pledgewatch.domain.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pledgewatch.domain.CodePoints;

/**
 * What a run knows of places, working days and patrols. Points are WGS 84 in degrees. A point on
 * the border of a neighbourhood is in it. Immutable, thread-safe. Source: events contract,
 * "Reference data".
 */
public final class Reference {
  /** Knows no place: ids are taken as they are, points are nowhere. */
  public static final Reference NONE =
      new Reference(List.of(), WorkCalendar.STANDARD, Map.of(), false);

  private static final Comparator<Neighbourhood> BY_ID =
      Comparator.comparing(neighbourhood -> neighbourhood.area().neighbourhood(), CodePoints.ORDER);

  private final List<Area> areas;
  private final Map<String, Integer> indexOf = new HashMap<>();
  private final Map<String, String> forceOf = new HashMap<>();
  private final Shape[] shapes;
  private final WorkCalendar calendar;
  private final Map<String, PatrolPlan> patrolPlans;
  private final boolean known;

  private Reference(
      List<Neighbourhood> sorted,
      WorkCalendar calendar,
      Map<String, PatrolPlan> patrolPlans,
      boolean known) {
    List<Area> areas = new ArrayList<>();
    shapes = new Shape[sorted.size()];
    for (Neighbourhood neighbourhood : sorted) {
      Area area = neighbourhood.area();
      shapes[areas.size()] = new Shape(neighbourhood.boundary());
      if (indexOf.put(area.neighbourhood(), areas.size()) != null) {
        throw new IllegalArgumentException("neighbourhood " + area.neighbourhood() + " twice");
      }
      String other = forceOf.put(area.district(), area.force());
      if (other != null && !other.equals(area.force())) {
        throw new IllegalArgumentException("district " + area.district() + " in two forces");
      }
      areas.add(area);
    }
    this.areas = List.copyOf(areas);
    this.calendar = calendar;
    this.patrolPlans = Map.copyOf(patrolPlans);
    this.known = known;
  }

  /**
   * @param neighbourhoods in any order
   * @param patrolPlans by neighbourhood
   * @throws IllegalArgumentException for a neighbourhood named twice, a district in two forces, or
   *     a plan of an unknown neighbourhood
   */
  public static Reference of(
      List<Neighbourhood> neighbourhoods,
      WorkCalendar calendar,
      Map<String, PatrolPlan> patrolPlans) {
    Reference reference =
        new Reference(neighbourhoods.stream().sorted(BY_ID).toList(), calendar, patrolPlans, true);
    for (String planned : patrolPlans.keySet()) {
      if (!reference.indexOf.containsKey(planned)) {
        throw new IllegalArgumentException("patrol plan of unknown neighbourhood " + planned);
      }
    }
    return reference;
  }

  /** Whether there is reference data; false for {@link #NONE} alone. */
  public boolean isKnown() {
    return known;
  }

  /** All neighbourhoods, in order of id. */
  public List<Area> areas() {
    return areas;
  }

  public Optional<Area> area(String neighbourhood) {
    return Optional.ofNullable(indexOf.get(neighbourhood)).map(areas::get);
  }

  /** The force that a district is in; empty where the district is unknown. */
  public Optional<String> forceOf(String district) {
    return Optional.ofNullable(forceOf.get(district));
  }

  /** The neighbourhood that the point is in; where there are several, the one of smallest id. */
  public Optional<Area> locate(double lat, double lon) {
    for (int i = 0; i < shapes.length; i++) {
      if (shapes[i].envelope().contains(lon, lat) && shapes[i].contains(lon, lat)) {
        return Optional.of(areas.get(i));
      }
    }
    return Optional.empty();
  }

  /**
   * Whether the point is in the neighbourhood, or no more than {@code bufferM} metres from its
   * border as {@link Metres} go. False where the neighbourhood is unknown.
   */
  public boolean covers(String neighbourhood, double lat, double lon, double bufferM) {
    Integer index = indexOf.get(neighbourhood);
    if (index == null) {
      return false;
    }
    Shape shape = shapes[index];
    return (shape.envelope().contains(lon, lat) && shape.contains(lon, lat))
        || (bufferM > 0 && shape.isBorderWithin(lon, lat, bufferM));
  }

  /** The bounds of a neighbourhood; empty where it is unknown. */
  public Optional<Bounds> bounds(String neighbourhood) {
    return Optional.ofNullable(indexOf.get(neighbourhood))
        .map(index -> shapes[index].envelope())
        .map(e -> new Bounds(e.getMinY(), e.getMinX(), e.getMaxY(), e.getMaxX()));
  }

  public WorkCalendar calendar() {
    return calendar;
  }

  /** The neighbourhood's plan; empty where it has none. */
  public Optional<PatrolPlan> patrolPlan(String neighbourhood) {
    return Optional.ofNullable(patrolPlans.get(neighbourhood));
  }
}
