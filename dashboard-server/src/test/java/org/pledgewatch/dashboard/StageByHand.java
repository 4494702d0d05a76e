package org.pledgewatch.dashboard;

import java.net.URI;
import java.nio.file.Files;

/** Keeps a stage up for work on the pages: prints what the browser tests want in their settings. */
final class StageByHand {
  private static final URI NO_STORE = URI.create("http://127.0.0.1:9");

  private StageByHand() {}

  @SuppressWarnings("SystemOut") // A command line's answer.
  public static void main(String[] args) throws Exception {
    URI store = args.length > 0 ? URI.create(args[0]) : NO_STORE;
    try (TestLog log = TestLog.start(Files.createTempDirectory("pledgewatch-stage"));
        Stage stage = new Stage(log, 0, store)) {
      System.out.printf(
          "export PLEDGEWATCH_URL=%s PLEDGEWATCH_PUBLISHER=%s%n", stage.pages(), stage.publisher());
      Thread.currentThread().join();
    }
  }
}
