package org.pledgewatch.bench.process;

import io.netty.util.internal.PlatformDependent;
import io.vertx.core.Vertx;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.pledgewatch.dashboard.Dashboard;
import org.pledgewatch.dashboard.DashboardConfig;
import org.pledgewatch.dashboard.access.AccessConfig;
import org.pledgewatch.dashboard.access.SignIn;

/**
 * The dashboard as a process of its own; it says its ports, and, when asked, how many bytes it
 * holds after a collection.
 */
public final class DashboardMain {
  private DashboardMain() {}

  /**
   * @param arguments where the log is, where the store is, and a folder
   */
  public static void main(String[] arguments) throws Exception {
    Dialogue dialogue = Dialogue.open();
    URI store = URI.create(arguments[1]);
    DashboardConfig config =
        new DashboardConfig(
            "127.0.0.1",
            0,
            0,
            arguments[0],
            store,
            store,
            Optional.empty(),
            AccessConfig.of(Path.of(arguments[2]), SignIn.Demo.usual()));
    Dashboard dashboard = Dashboard.start(Vertx.vertx(), config).await();
    dialogue.serve(dashboard.port() + " " + dashboard.opsPort(), question -> heldBytes());
  }

  private static String heldBytes() {
    System.gc();
    long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    return String.valueOf(heap + Math.max(0, PlatformDependent.usedDirectMemory()));
  }
}
