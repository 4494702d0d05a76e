package org.pledgewatch.dashboard;

import java.nio.file.Files;
import java.nio.file.Path;
import org.pledgewatch.embedded.EmbeddedQuestDb;

/** Keeps a stage up for work on the pages: prints what the browser tests want in their settings. */
final class StageByHand {
  private StageByHand() {}

  @SuppressWarnings("SystemOut") // A command line's answer.
  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory("pledgewatch-stage");
    try (EmbeddedQuestDb store = EmbeddedQuestDb.start(folder.resolve("store"));
        TestLog log = TestLog.start(folder.resolve("log"));
        Stage stage = new Stage(log, 0, store.uri())) {
      System.out.printf(
          "export PLEDGEWATCH_URL=%s PLEDGEWATCH_PUBLISHER=%s PLEDGEWATCH_STORE=%s%n",
          stage.pages(), stage.publisher(), store.uri());
      Thread.currentThread().join();
    }
  }
}
