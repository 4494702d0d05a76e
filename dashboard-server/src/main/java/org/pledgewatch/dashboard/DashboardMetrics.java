package org.pledgewatch.dashboard;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.function.Supplier;

/** What the dashboard counts of itself, for Prometheus. Thread-safe. */
final class DashboardMetrics {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Counter changes = registry.counter("pledgewatch.dashboard.changes.read");
  private final Counter readersBehind = registry.counter("pledgewatch.dashboard.readers.behind");
  private final Counter readersDropped = registry.counter("pledgewatch.dashboard.readers.dropped");
  private final Counter historyFailures =
      registry.counter("pledgewatch.dashboard.history.failures");

  DashboardMetrics() {
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
  }

  void watch(String name, String description, Supplier<Number> value) {
    Gauge.builder("pledgewatch.dashboard." + name, value)
        .description(description)
        .strongReference(true)
        .register(registry);
  }

  void changesRead(int count) {
    changes.increment(count);
  }

  void readerBehind() {
    readersBehind.increment();
  }

  void readerDropped() {
    readersDropped.increment();
  }

  void historyFailed() {
    historyFailures.increment();
  }

  String scrape() {
    return registry.scrape();
  }
}
