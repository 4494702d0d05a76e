package org.pledgewatch.ingest.gateway;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * How positions come in over MQTT. Immutable.
 *
 * @param port 0 for any free one; empty where MQTT is off
 * @param login what every client must say; empty where any client may come
 * @param tls empty for plain MQTT
 */
record MqttSettings(OptionalInt port, Optional<Login> login, Optional<Tls> tls) {
  static final MqttSettings OFF =
      new MqttSettings(OptionalInt.empty(), Optional.empty(), Optional.empty());

  private static final int PORT_MAX = 65_535;

  /** One user for all clients. */
  record Login(String user, String password) {
    @Override
    public String toString() {
      return user + ":***";
    }
  }

  /**
   * Files in PEM.
   *
   * @param certificate the server's chain
   * @param key its private key
   */
  record Tls(String certificate, String key) {}

  MqttSettings {
    port.ifPresent(
        wanted -> {
          if (wanted < 0 || wanted > PORT_MAX) {
            throw new IllegalArgumentException(
                "mqtt.port: " + wanted + " (off, or 0 to " + PORT_MAX + ")");
          }
        });
  }

  /**
   * Of settings as texts; empty ones are not there.
   *
   * @param port a number, or {@code off}
   */
  static MqttSettings of(
      String port, String user, String password, String certificate, String key) {
    return new MqttSettings(
        port(port),
        both("mqtt.user", user, "mqtt.password", password)
            ? Optional.of(new Login(user, password))
            : Optional.empty(),
        both("mqtt.tls.certificate", certificate, "mqtt.tls.key", key)
            ? Optional.of(new Tls(certificate, key))
            : Optional.empty());
  }

  private static OptionalInt port(String text) {
    if (text.strip().equals("off")) {
      return OptionalInt.empty();
    }
    try {
      return OptionalInt.of(Integer.parseInt(text.strip()));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("mqtt.port: \"" + text + "\" (off, or a port)", e);
    }
  }

  private static boolean both(String oneName, String one, String otherName, String other) {
    if (one.isEmpty() != other.isEmpty()) {
      throw new IllegalArgumentException(
          (one.isEmpty() ? oneName : otherName)
              + " is missing: "
              + oneName
              + " and "
              + otherName
              + " go together");
    }
    return !one.isEmpty();
  }

  /** On one line, without secrets. */
  @Override
  public String toString() {
    if (port.isEmpty()) {
      return "mqtt.port=off";
    }
    return "mqtt.port="
        + port.getAsInt()
        + login.map(said -> " mqtt.user=" + said).orElse("")
        + tls.map(files -> " mqtt.tls.certificate=" + files.certificate()).orElse("");
  }
}
