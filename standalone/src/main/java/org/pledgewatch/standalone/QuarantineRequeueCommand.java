package org.pledgewatch.standalone;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.pledgewatch.ingest.client.GatewayClient;
import org.pledgewatch.standalone.quarantine.Handle;
import org.pledgewatch.standalone.quarantine.Ledger;
import org.pledgewatch.standalone.quarantine.LedgerEntry;
import org.pledgewatch.standalone.quarantine.LedgerFilter;
import org.pledgewatch.standalone.quarantine.Requeue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pledgewatch quarantine requeue}: refused events through the gateway again. */
@Command(
    name = "requeue",
    description = {
      "Send refused events through the gateway again, mended or as they came.",
      "More than one are only shown, unless --yes is given. Entries stay listed."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class QuarantineRequeueCommand implements Callable<Integer> {
  /** So many are sent by one command. */
  static final int ENTRIES_MAX = 10_000;

  private final Terminal terminal;

  @Parameters(arity = "0..*", paramLabel = "HANDLE", description = "As list shows them.")
  private List<String> handles = List.of();

  @Mixin private LedgerChoice choice = new LedgerChoice();

  @Option(
      names = "--patch",
      paramLabel = "FILE",
      description = {
        "A JSON object that is merged into each event (RFC 7396: null takes a member out);",
        "the whole event where what came is no JSON object."
      })
  private Optional<Path> patch = Optional.empty();

  @Option(names = "--yes", description = "Send, however many they are.")
  private boolean yes;

  @Option(
      names = "--gateway",
      paramLabel = "URL",
      description = "The gateway; by default the running demonstration's.")
  private Optional<URI> gateway = Optional.empty();

  @Mixin private Reach reach = new Reach();

  QuarantineRequeueCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return LedgerAttempt.of(terminal, this::requeue);
  }

  private int requeue() throws IOException, InterruptedException {
    LedgerFilter filter = filter();
    Requeue requeue =
        new Requeue(
            new GatewayClient(reach.gateway(gateway)),
            patch.isPresent()
                ? Optional.of(Requeue.patch(Files.readAllBytes(patch.get())))
                : Optional.empty());
    List<LedgerEntry> entries = entries(filter);
    if (entries.size() > 1 && !yes) {
      entries.forEach(entry -> show(entry, requeue));
      terminal.say("Nothing was sent. --yes sends these " + entries.size() + ".");
      return LedgerAttempt.DONE;
    }
    boolean allDone = true;
    for (LedgerEntry entry : entries) {
      Requeue.Outcome outcome = requeue.send(entry);
      terminal.say(
          entry.handle() + " " + entry.source() + " " + entry.id() + ": " + outcome.text());
      allDone &= outcome.done();
    }
    return allDone ? LedgerAttempt.DONE : LedgerAttempt.FAILED;
  }

  private LedgerFilter filter() {
    if (handles.isEmpty() == choice.isEmpty()) {
      throw new IllegalArgumentException(
          "Which? Give handles, or choose by --reason, --source, --run, --since or --until.");
    }
    if (handles.isEmpty()) {
      return choice.filter(false);
    }
    Set<Handle> wanted = new HashSet<>();
    handles.forEach(handle -> wanted.add(Handle.of(handle)));
    return LedgerFilter.of(wanted);
  }

  private List<LedgerEntry> entries(LedgerFilter filter) throws IOException, InterruptedException {
    List<LedgerEntry> entries = new ArrayList<>();
    new Ledger(reach.kafka())
        .read(
            filter,
            entry -> {
              if (entries.size() >= ENTRIES_MAX) {
                throw new IllegalArgumentException(
                    "More than "
                        + ENTRIES_MAX
                        + " are meant; choose fewer, by --since and --until.");
              }
              entries.add(entry);
            });
    int missing = filter.handles().size() - entries.size();
    if (entries.isEmpty() || (!handles.isEmpty() && missing > 0)) {
      throw new IllegalArgumentException(
          handles.isEmpty() ? "Nothing such is listed." : missing + " of these are not listed.");
    }
    return entries;
  }

  private void show(LedgerEntry entry, Requeue requeue) {
    String content =
        requeue
            .content(entry)
            .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
            .orElse("(only its beginning was kept)");
    terminal.say(entry.handle() + " to run " + entry.run() + ": " + content);
  }
}
