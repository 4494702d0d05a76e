package org.pledgewatch.jobs.store;

import com.influxdb.client.InfluxDBClient;
import com.influxdb.client.InfluxDBClientFactory;
import com.influxdb.client.InfluxDBClientOptions;
import com.influxdb.client.WriteApiBlocking;
import com.influxdb.client.domain.WritePrecision;
import com.influxdb.exceptions.InfluxException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import okhttp3.OkHttpClient;
import org.pledgewatch.domain.figure.Figure;

/**
 * Writes figures by the InfluxDB Java client, compressed, to InfluxDB or to QuestDB. Waits for a
 * store that is gone, without a bound: figures are never given up. Used by one thread.
 */
public final class InfluxFigureStore implements FigureStore {
  private static final Duration CONNECTS_WITHIN = Duration.ofSeconds(5);
  private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(30);

  private final InfluxDBClient client;
  private final WriteApiBlocking api;

  public InfluxFigureStore(StoreSettings settings) {
    InfluxDBClientOptions.Builder options =
        InfluxDBClientOptions.builder()
            .url(settings.uri().toString())
            .org(settings.org())
            .bucket(settings.bucket())
            .precision(WritePrecision.MS)
            .okHttpClient(
                new OkHttpClient.Builder()
                    .connectTimeout(CONNECTS_WITHIN)
                    .readTimeout(ANSWERS_WITHIN)
                    .writeTimeout(ANSWERS_WITHIN));
    if (!settings.token().isEmpty()) {
      options.authenticateToken(settings.token().toCharArray());
    }
    client = InfluxDBClientFactory.create(options.build()).enableGzip();
    api = client.getWriteApiBlocking();
  }

  @Override
  public void write(List<Figure> figures) throws IOException, InterruptedException {
    List<String> lines = new ArrayList<>(figures.size());
    for (Figure figure : figures) {
      lines.add(LineProtocol.write(figure));
    }
    if (!lines.isEmpty()) {
      Backoff.untilDone(() -> send(lines));
    }
  }

  private void send(List<String> lines) throws IOException {
    try {
      api.writeRecords(WritePrecision.MS, lines);
    } catch (InfluxException e) {
      if (StoreGoneException.isPassing(e.status())) {
        throw new StoreGoneException(e.getMessage(), e);
      }
      throw new IOException("The store refused figures: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
