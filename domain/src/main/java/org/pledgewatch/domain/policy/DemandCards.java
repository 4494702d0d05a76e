package org.pledgewatch.domain.policy;

import java.util.List;

/** The cards of demand, alike in every pack. Measures contract, "Demand and capacity". */
record DemandCards(PolicyPack pack) {
  private static final String NO_DIVISION = "none: not a ratio";
  private static final String NO_CLOCK = "none: counted, not timed";

  List<MetricCard> all() {
    return List.of(
        card(
            "calls",
            "How many people called",
            "calls presented, each once, whatever became of it; by line",
            "when the call is presented",
            "a later presentation of the same call",
            "who calls again is counted again; a caller who never reached the switch is not"),
        card(
            "incidents",
            "How many incidents were created",
            "incidents created, each once, whatever became of it; by the grade given at the creation",
            "when the incident is created",
            "a later creation of the same incident; a regrade moves nothing",
            "duplicates and cancelled ones count: they were work until somebody knew"));
  }

  private MetricCard card(
      String name, String says, String counted, String dated, String excluded, String limits) {
    return new MetricCard(
        "demand",
        name,
        says,
        counted,
        NO_DIVISION,
        NO_CLOCK,
        NO_CLOCK,
        dated + "; in windows of a quarter of an hour and of an hour that end at a quarter",
        "a window leaves out its first moment and has its last",
        excluded,
        limits,
        pack.name(),
        pack.version());
  }
}
