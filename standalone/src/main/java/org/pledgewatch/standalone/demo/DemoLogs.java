package org.pledgewatch.standalone.demo;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.logging.LogManager;
import org.slf4j.LoggerFactory;

/**
 * Sends the logs of all parts to files in one folder, one a part, and whatever a library prints to
 * standard output to {@code printed.log} there: the terminal is for our own lines. Closing gives
 * the standard streams back.
 */
final class DemoLogs implements AutoCloseable {
  private static final String CONFIGURATION = "/logback-demo.xml";

  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final PrintStream printed;

  private DemoLogs(PrintStream printed) {
    this.printed = printed;
  }

  static DemoLogs to(Path folder) throws IOException, JoranException {
    Files.createDirectories(folder);
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.reset();
    context.putProperty("logs", folder.toString());
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);
    configurator.doConfigure(DemoLogs.class.getResource(CONFIGURATION));
    LogManager.getLogManager().reset();
    PrintStream printed =
        new PrintStream(
            Files.newOutputStream(
                folder.resolve("printed.log"),
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING),
            true,
            StandardCharsets.UTF_8);
    DemoLogs logs = new DemoLogs(printed);
    System.setOut(printed);
    System.setErr(printed);
    return logs;
  }

  @Override
  public void close() {
    ((LoggerContext) LoggerFactory.getILoggerFactory()).reset();
    System.setOut(out);
    System.setErr(err);
    printed.close();
  }
}
