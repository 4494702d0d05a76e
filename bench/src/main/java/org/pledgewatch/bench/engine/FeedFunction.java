package org.pledgewatch.bench.engine;

import java.nio.file.Path;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.connector.datagen.source.GeneratorFunction;
import org.pledgewatch.bench.workload.Call;
import org.pledgewatch.bench.workload.Feed;

/** The calls of a job as a source for Flink, with its {@link Meter}. */
final class FeedFunction implements GeneratorFunction<Long, Call> {
  private static final long serialVersionUID = 1;

  private final Job job;
  private transient Feed feed;
  private transient Meter meter;

  FeedFunction(Job job) {
    this.job = job;
  }

  @Override
  public void open(SourceReaderContext context) throws Exception {
    feed = job.feed();
    meter = new Meter(TallyFile.open(Path.of(job.tally())), job.phases());
    meter.begin();
  }

  @Override
  public Call map(Long number) {
    meter.passing(number);
    return feed.call(number);
  }
}
