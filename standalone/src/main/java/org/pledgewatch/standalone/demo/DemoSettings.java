package org.pledgewatch.standalone.demo;

import java.nio.file.Path;
import org.pledgewatch.ingest.simulator.ForceProfile;

/**
 * What the user chose. Immutable.
 *
 * @param port of the pages; the gateway, its operations, the pages' operations and the gateway's
 *     MQTT follow. 0 takes free ports for all
 * @param data the folder that everything is kept in
 * @param speed simulated seconds a second
 * @param forces how many forces are simulated
 * @param seed of the simulation's chances
 * @param faults whether the sources are bad ones
 * @param fresh whether what the folder holds is deleted first
 */
public record DemoSettings(
    int port, Path data, double speed, int forces, long seed, boolean faults, boolean fresh) {
  public static final int PORT = 8080;

  /** Where it keeps everything, beside where it was started. */
  public static final Path DATA = Path.of("data", "demo");

  static final double SPEED_MAX = 3_600;
  private static final int PORTS = 5;
  private static final int PORT_MAX = 65_535;

  public DemoSettings {
    if (port < 0 || port > PORT_MAX - PORTS) {
      throw new IllegalArgumentException(
          "--port " + port + ": must be from 1 to " + (PORT_MAX - PORTS));
    }
    if (!(speed > 0) || speed > SPEED_MAX) {
      throw new IllegalArgumentException(
          "--speed " + speed + ": must be above 0 and at most " + (int) SPEED_MAX);
    }
    try {
      ForceProfile.first(forces);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("--" + e.getMessage(), e);
    }
  }

  int gatewayPort() {
    return next(1);
  }

  int gatewayOpsPort() {
    return next(2);
  }

  int dashboardOpsPort() {
    return next(3);
  }

  int mqttPort() {
    return next(4);
  }

  private int next(int offset) {
    return port == 0 ? 0 : port + offset;
  }
}
