package org.pledgewatch.jobs.live;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.pledgewatch.domain.event.CaseKind;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.domain.quality.Refused;
import org.pledgewatch.domain.run.Run;
import org.pledgewatch.domain.run.Topics;
import org.pledgewatch.domain.wire.CaseJson;
import org.pledgewatch.domain.wire.EventJson;
import org.pledgewatch.domain.wire.FigureJson;
import org.pledgewatch.domain.wire.RunJson;
import org.pledgewatch.jobs.FiguresJob;
import org.pledgewatch.jobs.RunPlan;
import org.pledgewatch.jobs.wire.FigureWire;

/** A run's figures, from its log to the measures topic and the store, for as long as it lasts. */
public final class LiveJob {
  private LiveJob() {}

  /**
   * Builds the job of a run; the caller names and executes it.
   *
   * @param servers Kafka's bootstrap servers
   * @param store takes final figures; upserts
   */
  public static void build(
      StreamExecutionEnvironment env, Run run, String servers, Sink<Figure> store) {
    RunPlan plan = RunPlan.live(run);
    DataStream<Event> events =
        env.fromSource(log(run, servers), inOrder(), "Log of " + run.id()).uid("log");
    DataStream<Refused> refused =
        env.fromSource(refused(run, servers), Timeless.records(), "Quarantine of " + run.id())
            .setParallelism(1)
            .uid("refused");
    FiguresJob.Outputs outputs = FiguresJob.build(events, refused, plan);
    outputs
        .figures()
        .transform("Newest of each figure", FigureWire.TYPE, new SendNewest())
        .uid("newest")
        .sinkTo(TopicSink.to(Topics.MEASURES, servers, FigureJson::topicKey, FigureJson::encode))
        .uid("measures")
        .name("Measures topic");
    outputs
        .figures()
        .filter(Figure::isFinal)
        .uid("final")
        .name("Final figures")
        .sinkTo(store)
        .disableChaining() // A write blocks: figures go on being made meanwhile.
        .uid("store")
        .name("Store");
    outputs
        .cases()
        .sinkTo(TopicSink.to(Topics.CASES, servers, CaseJson::topicKey, CaseJson::encode))
        .uid("cases")
        .name("Cases topic");
    outputs
        .late()
        .sinkTo(TopicSink.to(Topics.LATE, servers, LiveJob::identity, new Listed(run, "late")))
        .uid("late")
        .name("Late ledger");
    outputs
        .conflicts()
        .sinkTo(
            TopicSink.to(
                Topics.QUARANTINE, servers, LiveJob::identity, new Listed(run, "conflict")))
        .uid("conflicts")
        .name("Quarantine");
    FiguresJob.clock(events, outputs.figures(), plan)
        .sinkTo(
            TopicSink.to(
                Topics.CLOCKS,
                servers,
                clock -> clock.run().getBytes(StandardCharsets.UTF_8),
                RunJson::encode))
        .setParallelism(1)
        .uid("clocks")
        .name("Clocks topic");
  }

  private static KafkaSource<Event> log(Run run, String servers) {
    return KafkaSource.<Event>builder()
        .setBootstrapServers(servers)
        .setTopics(Topics.events(run.id()))
        .setGroupId("pledgewatch-" + run.id())
        .setStartingOffsets(OffsetsInitializer.earliest())
        .setProperty("partition.discovery.interval.ms", "60000")
        .setDeserializer(new ReadEvents())
        .build();
  }

  private static KafkaSource<Refused> refused(Run run, String servers) {
    return KafkaSource.<Refused>builder()
        .setBootstrapServers(servers)
        .setTopics(Topics.QUARANTINE)
        .setGroupId("pledgewatch-refused-" + run.id())
        .setStartingOffsets(OffsetsInitializer.earliest())
        .setProperty("partition.discovery.interval.ms", "60000")
        .setDeserializer(new ReadRefused(run.id()))
        .build();
  }

  private static WatermarkStrategy<Event> inOrder() {
    Duration disorder = CaseKind.Stream.CALLS.disorder();
    return WatermarkStrategy.<Event>forBoundedOutOfOrderness(disorder)
        .withTimestampAssigner((event, ignored) -> event.timeMs());
  }

  private static byte[] identity(Event event) {
    return event.identity().key().getBytes(StandardCharsets.UTF_8);
  }

  /** An event as the ledgers list it: with its run and the reason. */
  private record Listed(String runId, String reason) implements TopicSink.Bytes<Event> {
    Listed(Run run, String reason) {
      this(run.id(), reason);
    }

    @Override
    public byte[] of(Event event) {
      return EventJson.encodeListed(event, runId, reason);
    }
  }
}
