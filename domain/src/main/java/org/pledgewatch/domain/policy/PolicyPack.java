package org.pledgewatch.domain.policy;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.pledgewatch.domain.event.CaseKind;

/**
 * What is promised and how it is counted: the one place where forces' disagreements are settled.
 * Immutable; maps keep the order of the file.
 *
 * @param zone the reference zone of calendar windows and months
 * @param shifts when shifts start, in the zone, earliest first; whole minutes
 * @param lateness how late an event may come and still change final figures
 * @param horizons how long a case is remembered after its last event or deadline
 * @param version what the text says, else a short hash of it and of the pack that it extends
 */
public record PolicyPack(
    String name,
    String title,
    String source,
    ZoneId zone,
    List<LocalTime> shifts,
    Map<CaseKind.Stream, Duration> lateness,
    Map<CaseKind.Stream, Duration> horizons,
    Map<String, PromiseRule> promises,
    Map<String, DurationRule> durations,
    Map<String, LevelRule> levels,
    PresenceRules presence,
    String version) {

  /** The same pack with its calendar in another zone. */
  public PolicyPack in(ZoneId otherZone) {
    return in(otherZone, shifts);
  }

  /** The same pack with its calendar in another zone and other shifts, earliest first. */
  public PolicyPack in(ZoneId otherZone, List<LocalTime> otherShifts) {
    return new PolicyPack(
        name,
        title,
        source,
        otherZone,
        otherShifts,
        lateness,
        horizons,
        promises,
        durations,
        levels,
        presence,
        version);
  }

  /** How late an event of a stream may come and still change final figures. */
  public Duration lateness(CaseKind.Stream stream) {
    return lateness.get(stream);
  }

  /** How long a case of that stream is remembered. */
  public Duration horizon(CaseKind.Stream stream) {
    return horizons.get(stream);
  }
}
