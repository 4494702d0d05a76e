package org.pledgewatch.bench.engine;

import picocli.CommandLine;

/** {@code pledgewatch bench engine}: by itself, since its peers need a class path of their own. */
public final class EngineMain {
  private EngineMain() {}

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new EngineCommand()).execute(arguments));
  }
}
