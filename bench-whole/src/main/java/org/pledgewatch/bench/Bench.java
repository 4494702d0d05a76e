package org.pledgewatch.bench;

import org.pledgewatch.bench.fanout.FanoutCommand;
import org.pledgewatch.bench.ingest.IngestCommand;
import org.pledgewatch.bench.latency.LatencyCommand;
import org.pledgewatch.bench.pipeline.PipelineCommand;
import org.pledgewatch.bench.recovery.RecoveryCommand;
import org.pledgewatch.bench.store.StoreCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code pledgewatch bench}: how fast it is, and how fast others are, on this machine. */
@Command(
    name = "pledgewatch bench",
    description = "Time Pledgewatch and its peers on this machine.",
    mixinStandardHelpOptions = true,
    footer =
        "engine, the windows beside those of others, has a help of its own: bench engine --help",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      PipelineCommand.class,
      LatencyCommand.class,
      RecoveryCommand.class,
      IngestCommand.class,
      FanoutCommand.class,
      StoreCommand.class
    })
public final class Bench implements Runnable {
  @Spec private CommandSpec spec;

  private Bench() {}

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Bench()).execute(arguments));
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "Which command? engine, pipeline, latency, recovery, ingest, fanout, store");
  }
}
