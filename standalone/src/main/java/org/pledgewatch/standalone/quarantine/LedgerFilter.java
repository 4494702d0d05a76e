package org.pledgewatch.standalone.quarantine;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which entries are meant; what is empty lets all through. Immutable.
 *
 * @param quarantine whether refused events are meant
 * @param late whether late events are meant
 * @param handles only these
 * @param since received at that time or later
 * @param until received before that time
 */
public record LedgerFilter(
    boolean quarantine,
    boolean late,
    Set<Handle> handles,
    Optional<String> run,
    Set<String> reasons,
    Set<String> sources,
    Optional<Instant> since,
    Optional<Instant> until) {

  public LedgerFilter {
    handles = Set.copyOf(handles);
    reasons = Set.copyOf(reasons);
    sources = Set.copyOf(sources);
  }

  /** Those listed under handles, and nothing else. */
  public static LedgerFilter of(Set<Handle> handles) {
    return new LedgerFilter(
        handles.stream().anyMatch(handle -> !handle.late()),
        handles.stream().anyMatch(Handle::late),
        handles,
        Optional.empty(),
        Set.of(),
        Set.of(),
        Optional.empty(),
        Optional.empty());
  }

  boolean lets(LedgerEntry entry) {
    return (handles.isEmpty() || handles.contains(entry.handle()))
        && run.map(entry.run()::equals).orElse(true)
        && (reasons.isEmpty() || reasons.contains(entry.reason()))
        && (sources.isEmpty() || sources.contains(entry.source()))
        && since.map(time -> !entry.received().isBefore(time)).orElse(true)
        && until.map(entry.received()::isBefore).orElse(true);
  }
}
