package org.pledgewatch.standalone;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.pledgewatch.standalone.quarantine.LedgerFilter;
import picocli.CommandLine.Option;

/** Options that choose entries of the ledgers. */
final class LedgerChoice {
  @Option(names = "--run", paramLabel = "RUN", description = "Only of this run.")
  private Optional<String> run = Optional.empty();

  @Option(
      names = "--reason",
      split = ",",
      paramLabel = "REASON",
      description = "Only for these reasons: malformed, envelope, unknown-type, conflict, …")
  private Set<String> reasons = Set.of();

  @Option(
      names = "--source",
      split = ",",
      paramLabel = "SOURCE",
      description = "Only from these sources, for instance /telephony/essex.")
  private Set<String> sources = Set.of();

  @Option(names = "--since", paramLabel = "T", description = "Only what was received from T on.")
  private Optional<Instant> since = Optional.empty();

  @Option(names = "--until", paramLabel = "T", description = "Only what was received before T.")
  private Optional<Instant> until = Optional.empty();

  boolean isEmpty() {
    return run.isEmpty()
        && reasons.isEmpty()
        && sources.isEmpty()
        && since.isEmpty()
        && until.isEmpty();
  }

  LedgerFilter filter(boolean late) {
    return new LedgerFilter(!late, late, Set.of(), run, reasons, sources, since, until);
  }
}
