package org.pledgewatch.bench.ingest;

import io.vertx.core.Vertx;
import java.util.Map;
import org.pledgewatch.bench.process.Dialogue;
import org.pledgewatch.ingest.gateway.Gateway;
import org.pledgewatch.ingest.gateway.GatewayConfig;

/** The process of a contestant; it says its port. */
public final class ServerMain {
  private ServerMain() {}

  /**
   * @param arguments the contestant, and where the log is
   */
  public static void main(String[] arguments) throws Exception {
    Dialogue dialogue = Dialogue.open();
    Contestant contestant = Contestant.named(arguments[0]).orElseThrow();
    Vertx vertx = Vertx.vertx();
    int port =
        contestant.isGateway() ? gateway(vertx, contestant, arguments[1]) : bare(vertx, contestant);
    dialogue.serve(String.valueOf(port), question -> question);
  }

  private static int gateway(Vertx vertx, Contestant contestant, String kafka) {
    GatewayConfig config =
        GatewayConfig.of(
            Map.of(
                "port",
                "0",
                "ops.port",
                "0",
                "durable",
                String.valueOf(contestant == Contestant.DURABLE),
                "kafka.bootstrap.servers",
                kafka));
    return Gateway.start(vertx, config).await().port();
  }

  private static int bare(Vertx vertx, Contestant contestant) {
    BareServer server = new BareServer(contestant == Contestant.CHECK);
    vertx.deployVerticle(server).await();
    return server.port();
  }
}
