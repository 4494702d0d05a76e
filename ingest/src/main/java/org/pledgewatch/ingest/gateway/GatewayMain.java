package org.pledgewatch.ingest.gateway;

import io.vertx.core.Vertx;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs one gateway as a process of its own, set up by the environment ({@code
 * PLEDGEWATCH_GATEWAY_…}). Exit code 2 for wrong settings, 1 where it could not start.
 */
public final class GatewayMain {
  private static final Logger LOG = LoggerFactory.getLogger(GatewayMain.class);
  private static final long CLOSE_S_MAX = 20;

  private GatewayMain() {}

  public static void main(String[] arguments) {
    GatewayConfig config;
    try {
      config = GatewayConfig.ofEnvironment(System.getenv());
    } catch (IllegalArgumentException e) {
      LOG.error("Wrong settings: {}", e.getMessage());
      System.exit(2);
      return;
    }
    Vertx vertx = Vertx.vertx();
    Gateway.start(vertx, config)
        .onSuccess(gateway -> closeAtExit(vertx, gateway))
        .onFailure(
            e -> {
              LOG.error("The gateway could not start: {}", e.getMessage());
              vertx.close().onComplete(closed -> System.exit(1));
            });
  }

  private static void closeAtExit(Vertx vertx, Gateway gateway) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  try {
                    gateway
                        .close()
                        .eventually(vertx::close)
                        .toCompletionStage()
                        .toCompletableFuture()
                        .get(CLOSE_S_MAX, TimeUnit.SECONDS);
                  } catch (Exception e) {
                    LOG.warn("The gateway did not close in time", e);
                  }
                }));
  }
}
