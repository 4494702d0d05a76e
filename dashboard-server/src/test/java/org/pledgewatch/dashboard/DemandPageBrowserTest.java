package org.pledgewatch.dashboard;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgewatch.embedded.EmbeddedQuestDb;

/** The page of demand in a real browser, on weeks of figures in a real store. */
class DemandPageBrowserTest {
  private static final int MINUTES_MAX = 10;

  @TempDir Path folder;

  @Test
  void shouldDoWhatItsSpecsSay() throws Exception {
    try (EmbeddedQuestDb store = EmbeddedQuestDb.start(folder.resolve("store"));
        TestLog log = TestLog.start(folder.resolve("log"));
        Stage stage = new Stage(log, 0, store.uri())) {
      BrowserSpecs.pass(stage, "demand-page", "stored/*.spec.ts", MINUTES_MAX);
    }
  }
}
