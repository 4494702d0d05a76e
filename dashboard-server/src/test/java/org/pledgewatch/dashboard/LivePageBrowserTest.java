package org.pledgewatch.dashboard;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages in a real browser, on real topics. */
class LivePageBrowserTest {
  private static final URI NO_STORE = URI.create("http://127.0.0.1:9");
  private static final int MINUTES_MAX = 15;

  @TempDir Path folder;

  @Test
  void shouldDoWhatItsSpecsSay() throws Exception {
    try (TestLog log = TestLog.start(folder.resolve("log"));
        Stage stage = new Stage(log, 0, NO_STORE)) {
      BrowserSpecs.pass(stage, "live-page", "live/*.spec.ts", MINUTES_MAX);
    }
  }
}
