package org.pledgewatch.embedded;

import java.util.Map;
import java.util.TreeMap;

/**
 * What a caller of {@link EmbeddedQuestDb} chooses. Immutable.
 *
 * @param port where HTTP is served, or {@link Ports#EPHEMERAL}
 * @param durable whether every commit is forced to disk, so that it survives a power cut too;
 *     slower. Without it rows survive the end of the process alone
 */
public record QuestDbSettings(int port, boolean durable) {
  public static final QuestDbSettings DEFAULTS = new QuestDbSettings(Ports.EPHEMERAL, false);

  static final String LOG_CONF =
      """
      writers=file
      w.file.class=io.questdb.log.LogRollingFileWriter
      w.file.location=${log.dir}/questdb.${date:yyyy-MM-dd}.log
      w.file.rollEvery=day
      w.file.rollSize=16m
      w.file.lifeDuration=7d
      w.file.sizeLimit=64m
      w.file.level=ERROR,CRITICAL
      """;

  private static final int WORKERS = 2;

  /** A column grows its file by so much; by default 16 MB, for each of some sixty columns a day. */
  private static final String APPEND_PAGE = "256k";

  public QuestDbSettings {
    Ports.checked(port);
  }

  public QuestDbSettings withPort(int newPort) {
    return new QuestDbSettings(newPort, durable);
  }

  /** With every commit on disk before it is acknowledged. */
  public QuestDbSettings asDurable() {
    return new QuestDbSettings(port, true);
  }

  Map<String, String> environment() {
    Map<String, String> all = new TreeMap<>();
    all.put("QDB_HTTP_NET_BIND_TO", Ports.LOOPBACK + ":" + port);
    all.put("QDB_HTTP_MIN_ENABLED", "false");
    all.put("QDB_PG_ENABLED", "false");
    all.put("QDB_LINE_TCP_ENABLED", "false");
    all.put("QDB_TELEMETRY_ENABLED", "false");
    all.put("QDB_TELEMETRY_DISABLE_COMPLETELY", "true");
    all.put("QDB_POSTHOG_ENABLED", "false");
    all.put("QDB_METRICS_ENABLED", "false");
    all.put("QDB_CONFIG_RELOAD_ENABLED", "false");
    all.put("QDB_SHARED_WORKER_COUNT", String.valueOf(WORKERS));
    all.put("QDB_CAIRO_WRITER_DATA_APPEND_PAGE_SIZE", APPEND_PAGE);
    all.put("QDB_CAIRO_COMMIT_MODE", durable ? "sync" : "nosync");
    return all;
  }
}
