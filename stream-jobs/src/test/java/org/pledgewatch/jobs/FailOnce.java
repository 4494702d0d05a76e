package org.pledgewatch.jobs;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.api.common.state.CheckpointListener;
import org.pledgewatch.domain.event.Event;

/** Lets the job fail once, after a checkpoint has been completed: a forced restart from it. */
final class FailOnce extends RichMapFunction<Event, Event> implements CheckpointListener {
  private static final long serialVersionUID = 1;

  /** By test, since Flink makes its own copies of this function. */
  private static final Map<String, AtomicInteger> FAILURES = new ConcurrentHashMap<>();

  private final String test;
  private transient boolean checkpointed;

  FailOnce(String test) {
    this.test = test;
  }

  static int failures(String test) {
    return FAILURES.computeIfAbsent(test, t -> new AtomicInteger()).get();
  }

  @Override
  public void notifyCheckpointComplete(long id) {
    checkpointed = true;
  }

  @Override
  public Event map(Event event) {
    AtomicInteger failures = FAILURES.computeIfAbsent(test, t -> new AtomicInteger());
    if (checkpointed && failures.compareAndSet(0, 1)) {
      throw new IllegalStateException("the failure that this test asks for");
    }
    return event;
  }
}
