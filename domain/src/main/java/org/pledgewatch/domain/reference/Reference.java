package org.pledgewatch.domain.reference;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.ItemVisitor;
import org.locationtech.jts.index.strtree.STRtree;
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

  private static final int NOWHERE = Integer.MAX_VALUE;

  private static final Comparator<Neighbourhood> BY_ID =
      Comparator.comparing(neighbourhood -> neighbourhood.area().neighbourhood(), CodePoints.ORDER);

  private final List<Area> areas;
  private final Map<String, Integer> indexOf;
  private final Map<String, String> forceOf;
  private final Shape[] shapes;
  private final STRtree byEnvelope;
  private final WorkCalendar calendar;
  private final Map<String, PatrolPlan> patrolPlans;
  private final boolean known;

  private Reference(
      List<Neighbourhood> sorted,
      WorkCalendar calendar,
      Map<String, PatrolPlan> patrolPlans,
      boolean known) {
    indexOf = new HashMap<>();
    forceOf = new HashMap<>();
    List<Area> areas = new ArrayList<>();
    shapes = new Shape[sorted.size()];
    byEnvelope = new STRtree();
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
      byEnvelope.insert(shapes[areas.size()].envelope(), areas.size());
      areas.add(area);
    }
    byEnvelope.build(); // before threads share it
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

  private Reference(Reference other, WorkCalendar calendar) {
    this.areas = other.areas;
    this.indexOf = other.indexOf;
    this.forceOf = other.forceOf;
    this.shapes = other.shapes;
    this.byEnvelope = other.byEnvelope;
    this.calendar = calendar;
    this.patrolPlans = other.patrolPlans;
    this.known = other.known;
  }

  /** The same places with their calendar in another zone. */
  public Reference in(ZoneId zone) {
    return zone.equals(calendar.zone()) ? this : new Reference(this, calendar.in(zone));
  }

  /** Whether there is reference data; false for {@link #NONE}, in whatever zone. */
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
    Smallest smallest = new Smallest(lat, lon);
    byEnvelope.query(new Envelope(lon, lon, lat, lat), smallest);
    return smallest.index == NOWHERE ? Optional.empty() : Optional.of(areas.get(smallest.index));
  }

  /** Keeps the first, in order of id, of the shapes visited that contain the point. */
  private final class Smallest implements ItemVisitor {
    private final double lat;
    private final double lon;
    private int index = NOWHERE;

    Smallest(double lat, double lon) {
      this.lat = lat;
      this.lon = lon;
    }

    @Override
    public void visitItem(Object item) {
      int visited = (Integer) item;
      if (visited < index && shapes[visited].contains(lon, lat)) {
        index = visited;
      }
    }
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

  public WorkCalendar calendar() {
    return calendar;
  }

  /** The neighbourhood's plan; empty where it has none. */
  public Optional<PatrolPlan> patrolPlan(String neighbourhood) {
    return Optional.ofNullable(patrolPlans.get(neighbourhood));
  }
}
