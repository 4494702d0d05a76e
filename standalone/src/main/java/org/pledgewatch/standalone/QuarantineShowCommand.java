package org.pledgewatch.standalone;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.Callable;
import org.pledgewatch.standalone.quarantine.Handle;
import org.pledgewatch.standalone.quarantine.Ledger;
import org.pledgewatch.standalone.quarantine.LedgerEntry;
import org.pledgewatch.standalone.quarantine.LedgerFilter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code pledgewatch quarantine show}: all of one entry. */
@Command(
    name = "show",
    description = "Show all that is known of one entry, and the event as it came.",
    mixinStandardHelpOptions = true)
final class QuarantineShowCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "HANDLE", description = "As list shows it, for instance q0-17.")
  private String handle;

  @Mixin private Reach reach = new Reach();

  QuarantineShowCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return LedgerAttempt.of(terminal, this::show);
  }

  private int show() throws IOException, InterruptedException {
    Handle wanted = Handle.of(handle);
    boolean[] found = new boolean[1];
    new Ledger(reach.kafka())
        .read(
            LedgerFilter.of(Set.of(wanted)),
            entry -> {
              found[0] = true;
              show(entry);
            });
    if (!found[0]) {
      throw new IllegalArgumentException(handle + ": no such entry is listed (any more)");
    }
    return LedgerAttempt.DONE;
  }

  private void show(LedgerEntry entry) {
    terminal.say("handle    " + entry.handle());
    terminal.say("run       " + entry.run());
    terminal.say("reason    " + entry.reason());
    terminal.say("detail    " + entry.detail());
    terminal.say("received  " + entry.received());
    terminal.say("source    " + entry.source());
    terminal.say("id        " + entry.id());
    terminal.say("type      " + entry.type());
    terminal.say(entry.cut() ? "as it came, cut off:" : "as it came:");
    terminal.say(entry.event().map(event -> event.toPrettyString()).orElse(entry.raw()));
  }
}
