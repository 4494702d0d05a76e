package org.pledgewatch.bench.report;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import org.apache.flink.runtime.util.EnvironmentInformation;
import org.apache.kafka.common.utils.AppInfoParser;

/** On what results were made, of which code, and when. Immutable. */
public record Machine(
    String processor,
    int cores,
    long memoryMb,
    String system,
    String java,
    String flink,
    String kafka,
    String commit,
    String at) {
  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
  private static final String UNKNOWN = "unknown";
  private static final int GIT_WITHIN_S = 10;

  public static Machine here() {
    long memory =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    return new Machine(
        processorName(),
        Runtime.getRuntime().availableProcessors(),
        memory >> 20,
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        Runtime.version() + " (" + System.getProperty("java.vendor") + ")",
        EnvironmentInformation.getVersion(),
        AppInfoParser.getVersion(),
        commitHere(),
        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
  }

  private static String processorName() {
    try {
      return Files.readAllLines(PROCESSORS).stream()
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(UNKNOWN);
    } catch (IOException e) {
      return System.getProperty("os.arch");
    }
  }

  private static String commitHere() {
    String root = System.getProperty("pledgewatch.root", ".");
    String commit = git("-C", root, "rev-parse", "--short=12", "HEAD");
    String changed = git("-C", root, "status", "--porcelain", "--untracked-files=no");
    return commit.equals(UNKNOWN) || changed.isEmpty() ? commit : commit + ", changed";
  }

  private static String git(String... arguments) {
    String[] command = new String[arguments.length + 1];
    command[0] = "git";
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    try {
      Process git =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      boolean ended = git.waitFor(GIT_WITHIN_S, TimeUnit.SECONDS);
      return ended && git.exitValue() == 0 ? said.strip() : UNKNOWN;
    } catch (IOException e) {
      return UNKNOWN;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return UNKNOWN;
    }
  }

  /** In one sentence. */
  public String text() {
    return String.join(
        "; ",
        processor + ", " + cores + " cores, " + memoryMb + " MB",
        system,
        "Java " + java,
        "Flink " + flink,
        "Kafka " + kafka,
        "commit " + commit,
        at);
  }
}
