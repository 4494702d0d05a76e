package org.pledgewatch.domain.policy;

import java.util.List;

/** The cards of presence and abstraction. Measures contract, "Presence". */
record PresenceCards(PolicyPack pack) {
  private static final String SECONDS = "each second counts where it lies, at the team's area";
  private static final String HALF_OPEN = "half-open: a state holds from its moment until the next";
  private static final String TRACKED =
      "a fix says where a radio is, not whether anyone saw the officer; unknown is never success";

  List<MetricCard> all() {
    RuleWords words = PresenceWords.of(pack.presence());
    String duty = "duty: " + words.of("Duty");
    String patch =
        "on patch is "
            + words.of("On patch")
            + "; at the station "
            + words.of("At the station")
            + "; in plain clothes "
            + words.of("In plain clothes")
            + "; at a meeting off patch "
            + words.of("At a meeting off patch");
    String excluded =
        pack.presence().dutyExcludes().isEmpty()
            ? "time off duty"
            : "time off duty, and time abstracted for "
                + EventWords.list(pack.presence().dutyExcludes(), "or");
    String fix = "a fix " + words.of("A fix");
    return List.of(
        card(
            "presence",
            "visible_ratio",
            "The share of a team's duty time on its patch and visible",
            List.of("seconds visible: " + patch, duty, fix, excluded, TRACKED)),
        card(
            "presence",
            "abstraction_ratio",
            "The share of a team's duty time taken off it",
            List.of(
                "seconds abstracted",
                duty,
                "goes by the newest duty state",
                excluded,
                "is not 1 − visibility: the other bands are beside it")),
        card(
            "presence",
            "coverage_ratio",
            "The share of time with somebody on duty in which somebody was visible",
            List.of(
                "seconds with at least one member visible",
                "seconds with at least one member in duty state on",
                fix,
                "time in which nobody of the team is on",
                "above the neighbourhood the ratio of sums over teams; " + TRACKED)),
        card(
            "presence",
            "units_meeting",
            "How many units were visible enough",
            List.of(
                "units whose visible time is at least "
                    + PromiseWords.percent(pack.presence().goal())
                    + " of their duty time (inclusive)",
                "units with any duty time",
                fix,
                excluded,
                "in windows of a shift or longer only; " + TRACKED)),
        card(
            "presence",
            "red_visible_ratio",
            "The share of duty time within the plan's red times that was visible",
            List.of(
                "seconds visible within the red times",
                "seconds of duty within the red times",
                fix,
                "neighbourhoods without a patrol plan",
                TRACKED)),
        card(
            "abstraction",
            "seconds",
            "How long units were taken off their duty, by reason",
            List.of(
                "seconds abstracted, each reason for itself",
                "none: not a ratio",
                "goes by the newest duty state",
                "nothing: reasons left out of duty are here too",
                "an absent reason counts as other")));
  }

  /**
   * A card.
   *
   * @param parts numerator, denominator, what the clock goes by, what is excluded, limits
   */
  private MetricCard card(String measure, String name, String says, List<String> parts) {
    return new MetricCard(
        measure,
        name,
        says,
        parts.get(0),
        parts.get(1),
        "when a unit enters the state; " + parts.get(2),
        "when it leaves the state",
        SECONDS,
        HALF_OPEN,
        parts.get(3),
        parts.get(4),
        pack.name(),
        pack.version());
  }
}
