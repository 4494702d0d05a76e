package org.pledgewatch.bench.jvm;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How a JVM like this one is started: the same Java, the same class path. Stateless. */
public final class JvmCommand {
  private JvmCommand() {}

  /**
   * The words of the command.
   *
   * @param options of the JVM, beside those that Flink and QuestDB need of every JVM
   * @param temporary folder for what it makes meanwhile
   */
  public static List<String> of(
      Class<?> main, List<String> options, Path temporary, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // What they need of the JDK was given to this JVM, too.
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("--add-"))
        .forEach(command::add);
    command.addAll(options);
    command.add("-Djava.awt.headless=true");
    command.add("-Djava.io.tmpdir=" + temporary);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(main.getName());
    command.addAll(arguments);
    return command;
  }
}
