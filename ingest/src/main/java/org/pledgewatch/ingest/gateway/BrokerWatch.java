package org.pledgewatch.ingest.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.pledgewatch.domain.run.Run;
import org.pledgewatch.domain.run.Topics;

/**
 * Asks the broker now and then whether it is there and has the topics. Never blocks. Thread-safe.
 */
final class BrokerWatch implements Health {
  static final long EVERY_MS = 2_000;

  private static final int ANSWER_MS_MAX = 3_000;

  private final Admin admin;
  private final AtomicBoolean asking = new AtomicBoolean();
  private volatile String complaint = "the broker has not answered yet";

  BrokerWatch(Admin admin) {
    this.admin = admin;
  }

  /** Asks, unless the last question is still open. */
  void ask() {
    if (!asking.compareAndSet(false, true)) {
      return;
    }
    admin
        .listTopics(new ListTopicsOptions().timeoutMs(ANSWER_MS_MAX))
        .names()
        .whenComplete(
            (names, e) -> {
              complaint = e == null ? missing(names) : "the broker does not answer";
              asking.set(false);
            });
  }

  private static String missing(Set<String> names) {
    List<String> wanted = new ArrayList<>(TopicSetup.SHARED);
    wanted.add(Topics.events(Run.LIVE));
    wanted.removeAll(names);
    return wanted.isEmpty() ? "" : "topics are missing: " + String.join(", ", wanted);
  }

  @Override
  public List<String> complaints() {
    return complaint.isEmpty() ? List.of() : List.of(complaint);
  }
}
