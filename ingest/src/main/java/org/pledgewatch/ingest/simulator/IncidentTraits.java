package org.pledgewatch.ingest.simulator;

import java.util.List;
import java.util.Optional;

/** What call handlers note, and how they say where. */
final class IncidentTraits {
  private static final double VULNERABLE = 0.24;
  private static final double MARKED = 0.16;
  private static final List<String> URGENT =
      List.of(
          "violence", "domestic", "burglary-in-progress", "road-collision", "robbery", "concern");
  private static final List<String> OTHER =
      List.of("theft", "criminal-damage", "asb", "burglary", "fraud", "lost-property", "nuisance");
  private static final List<String> PRIORITIES =
      List.of("asb-town-centre", "burglary-series", "speeding", "off-road-bikes");

  private IncidentTraits() {}

  static Incident.Traits any(Grade grade, Randomness random) {
    Incident.Located located = located(random);
    String category = random.oneOf(grade.isSentAtOnce() ? URGENT : OTHER);
    boolean vulnerable = random.chance(VULNERABLE);
    Optional<String> marker =
        random.chance(MARKED) ? Optional.of(random.oneOf(PRIORITIES)) : Optional.empty();
    return new Incident.Traits(located, category, vulnerable, marker);
  }

  private static Incident.Located located(Randomness random) {
    double how = random.unit();
    if (how < 0.75) {
      return Incident.Located.COORDINATES;
    }
    if (how < 0.85) {
      return Incident.Located.COORDINATES_AND_SETTLEMENT;
    }
    return how < 0.975 ? Incident.Located.NEIGHBOURHOOD : Incident.Located.NOT;
  }
}
