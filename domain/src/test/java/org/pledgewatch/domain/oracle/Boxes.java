package org.pledgewatch.domain.oracle;

import static org.pledgewatch.domain.oracle.Ground.patch;
import static org.pledgewatch.domain.oracle.Ground.square;

import java.util.List;

/**
 * Three neighbourhoods for timelines worked out by hand, each a hundredth of a degree high and two
 * wide. Ash and birch share a border and lie in one district; cedar, of another force, overlaps the
 * eastern half of birch.
 */
final class Boxes {
  static final Ground GROUND =
      new Ground(
          List.of(
              patch("ash", "harlow", "essex", "urban", square("0.00", "51.00", "0.02", "51.01")),
              patch("birch", "harlow", "essex", "urban", square("0.02", "51.00", "0.04", "51.01")),
              patch("cedar", "dover", "kent", "rural", square("0.03", "51.00", "0.05", "51.01"))));

  private Boxes() {}
}
