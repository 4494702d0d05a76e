package org.pledgewatch.jobs.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.DisconnectException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.pledgewatch.domain.run.Run;
import org.pledgewatch.domain.run.Topics;
import org.pledgewatch.domain.wire.RunJson;

/** Faults that a real log does not make at will. */
final class RunLauncherFaultTest {
  private static final TopicPartition RUNS = new TopicPartition(Topics.RUNS, 0);

  private final BlockingQueue<String> started = new LinkedBlockingQueue<>();
  private final AtomicInteger asked = new AtomicInteger();
  private final MockConsumer<byte[], byte[]> log =
      new MockConsumer<>("earliest") {
        @Override
        public synchronized Map<String, List<PartitionInfo>> listTopics() {
          if (asked.getAndIncrement() == 0) {
            throw new TimeoutException("made to fail");
          }
          return super.listTopics();
        }
      };

  @Test
  void shouldGoOnAfterALogThatDidNotAnswer() throws Exception {
    // Given
    holds("live");
    log.schedulePollTask(() -> log.setPollException(new DisconnectException("made to fail")));

    // When
    try (RunLauncher launcher = new RunLauncher(log, run -> started.add(run.id())).start()) {
      assertThat(launcher).isNotNull();

      // Then
      assertThat(next()).isEqualTo("live");
    }
  }

  @Test
  void shouldTryAJobAgainThatDidNotStartAndStartTheOthersMeanwhile() throws Exception {
    // Given
    holds("broken", "live");
    AtomicInteger tries = new AtomicInteger();
    JobStarter starter =
        run -> {
          if (run.id().equals("broken") && tries.getAndIncrement() == 0) {
            throw new NoClassDefFoundError("made to fail");
          }
          started.add(run.id());
        };

    // When
    try (RunLauncher launcher = new RunLauncher(log, starter).start()) {
      assertThat(launcher).isNotNull();

      // Then
      assertThat(next()).isEqualTo("live");
      assertThat(next()).isEqualTo("broken");
    }
  }

  private void holds(String... runs) {
    log.updatePartitions(
        Topics.RUNS,
        List.of(new PartitionInfo(Topics.RUNS, 0, Node.noNode(), new Node[0], new Node[0])));
    log.updateBeginningOffsets(Map.of(RUNS, 0L));
    log.schedulePollTask(
        () -> {
          for (int i = 0; i < runs.length; i++) {
            log.addRecord(
                new ConsumerRecord<>(Topics.RUNS, 0, i, new byte[0], RunJson.encode(run(runs[i]))));
          }
        });
  }

  private static Run run(String id) {
    return new Run(id, id, Run.Clock.EVENTS, "pledge-2008", ZoneOffset.UTC, Optional.empty(), 0);
  }

  private String next() throws InterruptedException {
    return started.poll(60, TimeUnit.SECONDS);
  }
}
