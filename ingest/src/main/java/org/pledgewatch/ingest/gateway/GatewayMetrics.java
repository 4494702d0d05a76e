package org.pledgewatch.ingest.gateway;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.run.Run;

/**
 * What the gateway counts about itself. The values of every label are bounded: sources beyond the
 * first {@link #SOURCES_MAX} are counted together. Thread-safe.
 */
final class GatewayMetrics {
  static final int SOURCES_MAX = 100;
  static final String OTHER = "other";

  private final MeterRegistry registry;
  private final Timer append;
  private final DistributionSummary lag;
  private final AtomicInteger mqttClients;
  private final Counter accepted;
  private final Counter duplicates;
  private final Set<String> sources = ConcurrentHashMap.newKeySet();

  GatewayMetrics(MeterRegistry registry) {
    this.registry = registry;
    accepted = registry.counter("pledgewatch.gateway.accepted");
    duplicates = registry.counter("pledgewatch.gateway.duplicates");
    append =
        Timer.builder("pledgewatch.gateway.append")
            .description("From handing events to the log until it has acknowledged them")
            .serviceLevelObjectives(durations(1, 2, 5, 10, 25, 50, 100, 250, 500, 1_000, 5_000))
            .register(registry);
    lag =
        DistributionSummary.builder("pledgewatch.gateway.event.lag")
            .description("From an event's time until it was received, in runs by wall time")
            .baseUnit("seconds")
            .serviceLevelObjectives(0.1, 0.5, 1, 2, 5, 10, 30, 60, 300, 3_600)
            .register(registry);
    mqttClients = registry.gauge("pledgewatch.gateway.mqtt.clients", new AtomicInteger());
  }

  /**
   * @param result what became of it, one of few words
   */
  void mqttMessage(int qos, String result) {
    registry
        .counter("pledgewatch.gateway.mqtt.messages", "qos", String.valueOf(qos), "result", result)
        .increment();
  }

  void mqttClients(int connected) {
    mqttClients.set(connected);
  }

  private static Duration[] durations(long... ms) {
    return java.util.Arrays.stream(ms).mapToObj(Duration::ofMillis).toArray(Duration[]::new);
  }

  void watchInFlight(IntSupplier records) {
    Gauge.builder("pledgewatch.gateway.in.flight", records::getAsInt)
        .description("Records handed to the log and not acknowledged yet")
        .register(registry);
  }

  /**
   * @param path one of the API's, not what the client asked for
   */
  void request(String path, int status) {
    registry
        .counter("pledgewatch.gateway.requests", "path", path, "status", String.valueOf(status))
        .increment();
  }

  <T> Future<T> time(Future<T> appending) {
    long begun = System.nanoTime();
    return appending.onComplete(
        done -> append.record(System.nanoTime() - begun, TimeUnit.NANOSECONDS));
  }

  void count(Run run, List<Event> accepted, List<Outcome> outcomes) {
    outcomes.forEach(this::count);
    if (run.clock() == Run.Clock.WALL) {
      accepted.forEach(
          event -> lag.record(Math.max(0, event.receivedMs() - event.timeMs()) / 1_000.0));
    }
  }

  void count(Outcome outcome) {
    switch (outcome.verdict()) {
      case ACCEPTED -> accepted.increment();
      case DUPLICATE -> duplicates.increment();
      case REFUSED ->
          registry
              .counter(
                  "pledgewatch.gateway.refused",
                  "reason",
                  outcome.rejection().orElseThrow().reason().label(),
                  "source",
                  bounded(outcome.source().orElse("unknown")))
              .increment();
    }
  }

  private String bounded(String source) {
    if (sources.contains(source)) {
      return source;
    }
    return sources.size() < SOURCES_MAX && sources.add(source) ? source : OTHER;
  }
}
