package org.pledgewatch.domain.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.pledgewatch.domain.CodePoints;

/** Neighbourhoods that share ground. Borders in common are none. Pure. */
public final class Overlaps {
  private Overlaps() {}

  /** A sentence for each pair, which names both and says who wins. */
  public static List<String> warnings(List<Neighbourhood> neighbourhoods) {
    STRtree tree = new STRtree();
    for (int i = 0; i < neighbourhoods.size(); i++) {
      tree.insert(neighbourhoods.get(i).boundary().getEnvelopeInternal(), i);
    }
    List<String> warnings = new ArrayList<>();
    for (int i = 0; i < neighbourhoods.size(); i++) {
      Neighbourhood one = neighbourhoods.get(i);
      List<Integer> near = new ArrayList<>();
      tree.query(one.boundary().getEnvelopeInternal(), index -> near.add((Integer) index));
      for (int j : near.stream().sorted().toList()) {
        double squareM = j > i ? sharedSquareM(one, neighbourhoods.get(j)) : 0;
        if (squareM > 0) {
          warnings.add(warning(one.area(), neighbourhoods.get(j).area(), squareM));
        }
      }
    }
    return warnings;
  }

  private static double sharedSquareM(Neighbourhood one, Neighbourhood other) {
    Geometry shared =
        OverlayNGRobust.overlay(one.boundary(), other.boundary(), OverlayNG.INTERSECTION);
    double latitude = one.boundary().getEnvelopeInternal().centre().y;
    return shared.getArea()
        * Metres.PER_DEGREE
        * Metres.PER_DEGREE
        * Math.cos(Math.toRadians(latitude));
  }

  private static String warning(Area one, Area other, double squareM) {
    boolean inOrder = CodePoints.ORDER.compare(one.neighbourhood(), other.neighbourhood()) < 0;
    return String.format(
        Locale.ROOT,
        "neighbourhoods %s and %s overlap by %.3g m²: points there are in %s",
        one.neighbourhood(),
        other.neighbourhood(),
        squareM,
        inOrder ? one.neighbourhood() : other.neighbourhood());
  }
}
