package org.pledgewatch.ingest.gateway;

import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** Trackers that speak MQTT 3.1.1. */
final class MqttClients {
  private static final long WAIT_MS_MAX = 60_000;

  private MqttClients() {}

  static MqttClient connected(TestGateway gateway, String clientId) throws MqttException {
    return connected(gateway, clientId, new MqttConnectOptions());
  }

  static MqttClient connected(TestGateway gateway, String clientId, MqttConnectOptions options)
      throws MqttException {
    MqttClient client = new MqttClient(uri(gateway, "tcp"), clientId, new MemoryPersistence());
    client.setTimeToWait(WAIT_MS_MAX);
    client.connect(options);
    return client;
  }

  static String uri(TestGateway gateway, String scheme) {
    return scheme + "://127.0.0.1:" + gateway.gateway().mqttPort().getAsInt();
  }

  static String topic(String run, String unit) {
    return "pledgewatch/" + run + "/units/" + unit + "/located";
  }

  static void end(MqttClient client) throws MqttException {
    if (client.isConnected()) {
      client.disconnectForcibly(0, 0, false);
    }
    client.close(true);
  }
}
