package org.pledgewatch.domain.rolling;

import java.util.List;
import java.util.function.ToLongFunction;
import org.pledgewatch.domain.casefile.Part;
import org.pledgewatch.domain.figure.Fields;

/** The fields of presence that are times and their ratios. Measures contract, "Presence". */
final class PresenceFields {
  private static final double MS_PER_S = 1_000.0;
  private static final List<Part> BANDS =
      List.of(Part.VISIBLE, Part.NOT_VISIBLE, Part.OFF_PATCH, Part.UNKNOWN, Part.ABSTRACTED);

  private PresenceFields() {}

  static double seconds(long ms) {
    return ms / MS_PER_S;
  }

  /**
   * Puts them.
   *
   * @param ms how long a part held in the window, in milliseconds, summed over units or teams
   */
  static void put(ToLongFunction<Part> ms, Fields.Builder fields) {
    long dutyMs = BANDS.stream().mapToLong(ms).sum();
    fields.put("duty", seconds(dutyMs));
    fields.put("visible", seconds(ms.applyAsLong(Part.VISIBLE)));
    fields.put("not_visible", seconds(ms.applyAsLong(Part.NOT_VISIBLE)));
    fields.put("off_patch", seconds(ms.applyAsLong(Part.OFF_PATCH)));
    fields.put("unknown", seconds(ms.applyAsLong(Part.UNKNOWN)));
    fields.put("abstracted", seconds(ms.applyAsLong(Part.ABSTRACTED)));
    ratio("visible_ratio", ms.applyAsLong(Part.VISIBLE), dutyMs, fields);
    ratio("abstraction_ratio", ms.applyAsLong(Part.ABSTRACTED), dutyMs, fields);
    fields.put("covered", seconds(ms.applyAsLong(Part.COVERED)));
    fields.put("team_duty", seconds(ms.applyAsLong(Part.TEAM_DUTY)));
    ratio("coverage_ratio", ms.applyAsLong(Part.COVERED), ms.applyAsLong(Part.TEAM_DUTY), fields);
    ratio(
        "red_visible_ratio",
        ms.applyAsLong(Part.RED_VISIBLE),
        ms.applyAsLong(Part.RED_DUTY),
        fields);
    fields.put("station_s_in_out_of_station", seconds(ms.applyAsLong(Part.STATION_IN_OUT_TIME)));
    fields.put("other_units_s", seconds(ms.applyAsLong(Part.OTHER_UNITS)));
  }

  private static void ratio(String name, long partMs, long wholeMs, Fields.Builder fields) {
    if (wholeMs > 0) {
      fields.put(name, (double) partMs / wholeMs);
    }
  }
}
