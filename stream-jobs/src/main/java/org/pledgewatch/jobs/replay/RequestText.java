package org.pledgewatch.jobs.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

/**
 * All of a request that its result depends on, in words: two requests of one text are the same
 * replay. Files count by name, size and time of change; a log by its run.
 */
final class RequestText {
  /** Changes when an unfinished replay of an earlier version cannot go on. */
  private static final int FORMAT = 1;

  private RequestText() {}

  static String of(ReplayRequest request, String policyText) throws IOException {
    return String.join(
        "\n",
        "format " + FORMAT,
        events(request.events()),
        "from " + request.from() + " to " + request.to() + " after " + request.figuresAfter(),
        "output " + request.output(),
        "run " + request.run(),
        "windows " + new TreeSet<>(request.windows()),
        "measures " + new TreeSet<>(request.measures()),
        "times " + request.times(),
        "zone " + request.zone(),
        "reference " + request.reference(),
        "policy " + request.policy(),
        policyText);
  }

  private static String events(ReplaySource source) throws IOException {
    if (source instanceof ReplaySource.Log log) {
      return "log " + log.run();
    }
    List<Path> files = EventFiles.expand(((ReplaySource.Files) source).paths());
    StringBuilder text = new StringBuilder("files");
    for (Path file : files) {
      text.append('\n')
          .append(file.toAbsolutePath())
          .append(' ')
          .append(Files.size(file))
          .append(' ')
          .append(Files.getLastModifiedTime(file));
    }
    return text.toString();
  }
}
