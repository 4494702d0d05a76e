package org.pledgewatch.bench.fanout;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.domain.run.Run;
import org.pledgewatch.domain.run.RunClock;
import org.pledgewatch.domain.run.Topics;
import org.pledgewatch.domain.wire.FigureJson;
import org.pledgewatch.domain.wire.RunJson;

/**
 * Writes changes of figures to the topic of measures by a timetable, and the run's clock each
 * second, as the run's job does. What is late is sent late and counted from when it was due.
 */
final class Publisher implements AutoCloseable {
  private static final byte[] RUN = Run.LIVE.getBytes(StandardCharsets.UTF_8);

  private final KafkaProducer<byte[], byte[]> topics;
  private final int changesPerS;
  private final Thread thread = new Thread(this::run, "publisher");
  private volatile boolean stopping;
  private final AtomicLong changes = new AtomicLong();

  Publisher(String kafka, int changesPerS) {
    this.changesPerS = changesPerS;
    this.topics =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                kafka,
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "lz4",
                ProducerConfig.LINGER_MS_CONFIG,
                5),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    thread.setDaemon(true);
  }

  /** Makes the run and every figure once; returns when the topics have them. */
  void begin() {
    Run live =
        new Run(
            Run.LIVE,
            "Live",
            Run.Clock.WALL,
            "pledge-2008",
            ZoneId.of("Europe/London"),
            Optional.empty(),
            System.currentTimeMillis());
    topics.send(new ProducerRecord<>(Topics.RUNS, RUN, RunJson.encode(live)));
    clock();
    while (Panels.newest(Panels.COUNT - 1, changes.get()) < 0) {
      send(nowUs());
    }
    topics.flush();
  }

  /** Goes on by the timetable until it is stopped. */
  void start() {
    thread.start();
  }

  /** Returns how many changes there were, once the topics have them. */
  long stop() throws InterruptedException {
    stopping = true;
    thread.join();
    topics.flush();
    return changes.get();
  }

  @Override
  public void close() {
    stopping = true;
    topics.close();
  }

  /** Microseconds since 1970. */
  static long nowUs() {
    return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
  }

  private void run() {
    long beganUs = nowUs();
    long gapUs = TimeUnit.SECONDS.toMicros(1) / changesPerS;
    for (long i = 0; !stopping; i++) {
      long dueUs = beganUs + i * gapUs;
      for (long leftUs = dueUs - nowUs(); leftUs > 0; leftUs = dueUs - nowUs()) {
        LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(leftUs));
      }
      if (i % changesPerS == 0) {
        clock();
      }
      send(dueUs);
    }
  }

  private void send(long dueUs) {
    for (Figure figure : Panels.changed(changes.getAndIncrement(), dueUs)) {
      topics.send(
          new ProducerRecord<>(
              Topics.MEASURES, FigureJson.topicKey(figure), FigureJson.encode(figure)));
    }
  }

  private void clock() {
    long nowMs = System.currentTimeMillis();
    RunClock clock = new RunClock(Run.LIVE, nowMs, nowMs, nowMs);
    topics.send(new ProducerRecord<>(Topics.CLOCKS, RUN, RunJson.encode(clock)));
  }
}
