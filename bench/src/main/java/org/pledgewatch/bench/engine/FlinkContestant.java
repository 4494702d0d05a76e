package org.pledgewatch.bench.engine;

import java.util.List;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.pledgewatch.bench.workload.Call;

/**
 * A contestant within Flink: a job on a cluster of its own in this JVM, parallelism 1, state on the
 * heap, objects reused, no snapshots.
 *
 * @param makesFigures false for a limit
 */
record FlinkContestant<R>(
    String name,
    String title,
    boolean takesBack,
    Ranking ranking,
    boolean makesFigures,
    FlinkGraph<R> graph)
    implements Contestant {

  @Override
  public void run(Job job) throws Exception {
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createLocalEnvironment(1, configuration());
    DataStream<Call> calls =
        env.fromSource(
            new DataGeneratorSource<>(new FeedFunction(job), job.calls(), CallWire.TYPE),
            EachSecond.strategy(),
            "Calls");
    List<DataStream<R>> said = graph.draw(calls, job.spec());
    for (DataStream<R> stream : said) {
      stream.sinkTo(new FlinkSink<>(job, graph.reader()));
    }
    env.execute(name);
  }

  private static Configuration configuration() {
    Configuration config = new Configuration();
    config.set(PipelineOptions.OBJECT_REUSE, true);
    config.set(StateBackendOptions.STATE_BACKEND, "hashmap");
    config.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
    return config;
  }
}
