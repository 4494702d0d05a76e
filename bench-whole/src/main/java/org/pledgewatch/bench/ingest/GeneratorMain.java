package org.pledgewatch.bench.ingest;

import io.vertx.core.Vertx;
import java.util.concurrent.TimeUnit;
import org.pledgewatch.bench.process.Dialogue;

/** The process that sends; it is told to {@code go}, to {@code count} and to {@code stop}. */
public final class GeneratorMain {
  private static final long LAST_ANSWERS_S_MAX = 60;

  private GeneratorMain() {}

  /**
   * @param arguments the load, the contestant, its port, how many connections, and the seed
   */
  public static void main(String[] arguments) throws Exception {
    Dialogue dialogue = Dialogue.open();
    Load load = Load.named(arguments[0]).orElseThrow();
    Contestant contestant = Contestant.named(arguments[1]).orElseThrow();
    Generator generator =
        new Generator(
            load,
            contestant.isGateway(),
            Integer.parseInt(arguments[2]),
            Integer.parseInt(arguments[3]),
            new Bodies(load, Long.parseLong(arguments[4])));
    Vertx.vertx().deployVerticle(generator).await();
    dialogue.serve("ready", question -> answer(generator, question));
  }

  private static String answer(Generator generator, String question) throws Exception {
    switch (question) {
      case "go" -> generator.go();
      case "stop" ->
          generator
              .stopped()
              .toCompletionStage()
              .toCompletableFuture()
              .get(LAST_ANSWERS_S_MAX, TimeUnit.SECONDS);
      default -> {
        // Every answer is the count.
      }
    }
    return generator.count().text();
  }
}
