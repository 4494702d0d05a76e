package org.pledgewatch.bench.process;

import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.pledgewatch.embedded.EmbeddedKafka;
import org.pledgewatch.ingest.gateway.TopicSettings;
import org.pledgewatch.ingest.gateway.TopicSetup;

/** A broker with the topics that all runs share, as a process of its own; it says where it is. */
public final class BrokerMain {
  private BrokerMain() {}

  /**
   * @param arguments the broker's folder
   */
  public static void main(String[] arguments) throws Exception {
    Dialogue dialogue = Dialogue.open();
    EmbeddedKafka kafka = EmbeddedKafka.start(Path.of(arguments[0]));
    Vertx vertx = Vertx.vertx();
    try (Admin admin =
        Admin.create(
            Map.of(
                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, (Object) kafka.bootstrapServers()))) {
      new TopicSetup(vertx, admin, TopicSettings.DEFAULTS).shared().await();
    }
    vertx.close().await();
    dialogue.serve(kafka.bootstrapServers(), question -> question);
  }
}
