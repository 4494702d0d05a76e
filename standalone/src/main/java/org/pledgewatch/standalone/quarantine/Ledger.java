package org.pledgewatch.standalone.quarantine;

import java.io.IOException;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.pledgewatch.domain.run.Topics;
import org.pledgewatch.jobs.topics.BoundedTopic;

/** The quarantine and the late ledger, as the log has them now. Thread-safe. */
public final class Ledger {
  private final String servers;

  /**
   * @param servers Kafka's bootstrap servers
   */
  public Ledger(String servers) {
    this.servers = servers;
  }

  /** Every entry that a filter lets through, in the order in which each ledger lists them. */
  public void read(LedgerFilter filter, Consumer<LedgerEntry> to)
      throws IOException, InterruptedException {
    if (filter.quarantine()) {
      read(false, filter, to);
    }
    if (filter.late()) {
      read(true, filter, to);
    }
  }

  private void read(boolean late, LedgerFilter filter, Consumer<LedgerEntry> to)
      throws IOException, InterruptedException {
    new BoundedTopic(servers, late ? Topics.LATE : Topics.QUARANTINE)
        .read(
            (record, done, total) -> {
              LedgerEntry entry = entry(late, record);
              if (filter.lets(entry)) {
                to.accept(entry);
              }
            });
  }

  private static LedgerEntry entry(boolean late, ConsumerRecord<byte[], byte[]> record)
      throws IOException {
    Handle handle = new Handle(late, record.partition(), record.offset());
    return LedgerEntry.read(handle, record.timestamp(), record.value());
  }
}
