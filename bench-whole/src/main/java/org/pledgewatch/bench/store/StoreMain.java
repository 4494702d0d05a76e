package org.pledgewatch.bench.store;

import java.nio.file.Path;
import org.pledgewatch.bench.process.Dialogue;
import org.pledgewatch.embedded.EmbeddedQuestDb;

/** QuestDB as a process of its own; it says where it is. */
public final class StoreMain {
  private StoreMain() {}

  /**
   * @param arguments the store's folder
   */
  public static void main(String[] arguments) throws Exception {
    Dialogue dialogue = Dialogue.open();
    EmbeddedQuestDb store = EmbeddedQuestDb.start(Path.of(arguments[0]));
    dialogue.serve(
        store.uri().toString(),
        question -> {
          store.close();
          return "closed";
        });
  }
}
