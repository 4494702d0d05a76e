package org.pledgewatch.standalone;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.pledgewatch.standalone.quarantine.Ledger;
import org.pledgewatch.standalone.quarantine.LedgerEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pledgewatch quarantine list}: the newest entries, and how many there are. */
@Command(
    name = "list",
    description = "List refused events, the newest last, and count them by reason and source.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class QuarantineListCommand implements Callable<Integer> {
  private static final int DETAIL_LENGTH = 60;

  private final Terminal terminal;

  @Mixin private LedgerChoice choice = new LedgerChoice();

  @Option(names = "--late", description = "List what came too late instead.")
  private boolean late;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Show the newest N; by default 50. All are counted.")
  private int limit = 50;

  @Option(names = "--json", description = "Write one JSON object an entry, and no counts.")
  private boolean json;

  @Mixin private Reach reach = new Reach();

  QuarantineListCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return LedgerAttempt.of(terminal, this::list);
  }

  private int list() throws IOException, InterruptedException {
    if (limit < 0) {
      throw new IllegalArgumentException("--limit " + limit + ": must be 0 or more");
    }
    Deque<LedgerEntry> newest = new ArrayDeque<>();
    SortedMap<String, Long> counts = new TreeMap<>();
    new Ledger(reach.kafka())
        .read(
            choice.filter(late),
            entry -> {
              counts.merge(entry.reason() + "\t" + entry.source(), 1L, Long::sum);
              newest.addLast(entry);
              if (newest.size() > limit) {
                newest.removeFirst();
              }
            });
    if (json) {
      newest.forEach(entry -> terminal.say(entry.json().toString()));
    } else {
      table(newest);
      counts(counts, newest.size());
    }
    return LedgerAttempt.DONE;
  }

  private void table(Deque<LedgerEntry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    String row = "%-10s %-24s %-13s %-24s %-20s %-20s %s";
    terminal.say(row("handle", "received", "reason", "source", "id", "type", "detail", row));
    for (LedgerEntry entry : entries) {
      terminal.say(
          row(
              entry.handle().toString(),
              entry.received().toString(),
              entry.reason(),
              entry.source(),
              entry.id(),
              entry.type(),
              shortened(entry.detail()),
              row));
    }
  }

  private static String row(
      String handle,
      String received,
      String reason,
      String source,
      String id,
      String type,
      String detail,
      String row) {
    return String.format(Locale.ROOT, row, handle, received, reason, source, id, type, detail)
        .stripTrailing()
        .replaceAll("\\p{Cntrl}", "?");
  }

  private static String shortened(String detail) {
    return detail.length() <= DETAIL_LENGTH ? detail : detail.substring(0, DETAIL_LENGTH) + "…";
  }

  private void counts(SortedMap<String, Long> counts, int shown) {
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    terminal.say(
        all == 0 ? "Nothing is listed." : all + " listed, the newest " + shown + " shown.");
    counts.forEach(
        (key, count) -> {
          String[] parts = key.split("\t", 2);
          String source = parts[1].isEmpty() ? "(no source)" : parts[1];
          terminal.say(String.format(Locale.ROOT, "  %-13s %-32s %,d", parts[0], source, count));
        });
  }
}
