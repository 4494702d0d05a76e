package org.pledgewatch.ingest.importing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The account of an import.
 *
 * @param read what the inputs gave
 * @param sending what the gateway said; empty where a file was written or nothing was sent
 */
public record ImportSummary(ReadResult read, Optional<Sending> sending) {

  /**
   * What a gateway made of the events of this attempt.
   *
   * @param before events that an earlier attempt had sent
   * @param taken events that the gateway has, new ones and those it had already
   * @param duplicates lines that the gateway had already, heartbeats among them
   * @param refused by reason
   */
  public record Sending(
      long before, long taken, long duplicates, SortedMap<String, Tally> refused) {
    public Sending {
      refused = Collections.unmodifiableSortedMap(new TreeMap<>(refused));
    }
  }

  /** Whether every row was mapped or meant to be skipped, and every event was taken. */
  public boolean isWhole() {
    return read.unmapped().isEmpty()
        && read.conflicting().count() == 0
        && sending.map(sent -> sent.refused().isEmpty()).orElse(true);
  }

  /** The account for people, a line each. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(counted(read.rows(), "rows read"));
    read.skipped().forEach((reason, tally) -> lines.add("  " + skipped(reason, tally)));
    read.unmapped()
        .forEach((reason, tally) -> lines.add("  " + trouble("not mapped", reason, tally)));
    lines.add(counted(read.events().size(), "events"));
    read.byType().forEach((type, count) -> lines.add("  " + counted(count, type)));
    if (read.repeated() > 0) {
      lines.add("  " + counted(read.repeated(), "said by several rows, counted once"));
    }
    if (read.conflicting().count() > 0) {
      lines.add("  " + trouble("left out", "same id with other content", read.conflicting()));
    }
    sending.ifPresent(sent -> lines.addAll(lines(sent)));
    return lines;
  }

  private static List<String> lines(Sending sent) {
    List<String> lines = new ArrayList<>();
    if (sent.before() > 0) {
      lines.add(counted(sent.before(), "events sent by an earlier attempt"));
    }
    lines.add(counted(sent.taken(), "events taken by the gateway"));
    if (sent.duplicates() > 0) {
      lines.add("  " + counted(sent.duplicates(), "lines it had already, heartbeats included"));
    }
    sent.refused().forEach((reason, tally) -> lines.add("  " + trouble("refused", reason, tally)));
    return lines;
  }

  private static String counted(long count, String what) {
    return String.format(Locale.ROOT, "%,d %s", count, what);
  }

  private static String skipped(String reason, Tally tally) {
    return counted(tally.count(), "skipped: " + reason);
  }

  private static String trouble(String what, String reason, Tally tally) {
    String more = tally.count() > tally.places().size() ? ", …" : "";
    String example = tally.example().isEmpty() ? "" : " (" + tally.example() + ")";
    return counted(tally.count(), what + ": " + reason + example)
        + " at "
        + String.join(", ", tally.places())
        + more;
  }
}
