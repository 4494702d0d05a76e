package org.pledgewatch.bench.fanout;

import io.vertx.core.Vertx;
import java.util.concurrent.TimeUnit;
import org.pledgewatch.bench.process.Dialogue;

/** The process of all readers; it is ready when each has its stream. */
public final class ReadersMain {
  private static final long ANSWERS_S_MAX = 60;

  private ReadersMain() {}

  /**
   * @param arguments the dashboard's port, how many readers, and how many of them will be slow
   */
  public static void main(String[] arguments) throws Exception {
    Dialogue dialogue = Dialogue.open();
    Readers readers =
        new Readers(
            Integer.parseInt(arguments[0]),
            Integer.parseInt(arguments[1]),
            Integer.parseInt(arguments[2]));
    Vertx.vertx().deployVerticle(readers).await();
    dialogue.serve(
        "ready",
        question ->
            readers
                .on(() -> answer(readers, question))
                .toCompletionStage()
                .toCompletableFuture()
                .get(ANSWERS_S_MAX, TimeUnit.SECONDS));
  }

  private static String answer(Readers readers, String question) {
    String[] words = question.split(" ", -1);
    switch (words[0]) {
      case "begun" -> {
        return String.valueOf(readers.allBegun());
      }
      case "pause" -> readers.pauseSlow();
      case "resume" -> readers.resumeSlow();
      case "mark" -> readers.forgetLatencies();
      case "latest" -> {
        return String.valueOf(readers.onLatest(Long.parseLong(words[1])));
      }
      default -> {
        // Every other answer is how long it took so far.
      }
    }
    return readers.latencies().text();
  }
}
