package org.pledgewatch.dashboard.cases;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.pledgewatch.dashboard.follow.TopicFollower;
import org.pledgewatch.domain.pattern.Downgraded;
import org.pledgewatch.domain.standing.CaseNews;
import org.pledgewatch.domain.standing.PromiseStanding;
import org.pledgewatch.domain.wire.CaseJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the topic of cases; a record that cannot be read is counted and left out. */
final class CaseDecoder implements TopicFollower.Decoder<CaseRecord> {
  /** Words that promises have in common are held once. */
  static final int WORDS_MAX = 1_000;

  private static final Logger LOG = LoggerFactory.getLogger(CaseDecoder.class);

  private final Map<String, String> words = new HashMap<>();
  private final AtomicLong refused = new AtomicLong();

  @Override
  public Optional<CaseRecord> decode(ConsumerRecord<byte[], byte[]> record) {
    try {
      CaseNews news = CaseJson.decode(record.key(), record.value());
      CaseKey key = new CaseKey(news.kind(), news.subject());
      Optional<HeldCase> held =
          news.standing()
              .map(
                  standing ->
                      new HeldCase(
                          key, slim(standing.promises()), Downgraded.of(standing), json(record)));
      return Optional.of(new CaseRecord(news.run(), key, held));
    } catch (RuntimeException e) { // A stranger's record must not end the pages.
      if (refused.getAndIncrement() == 0) {
        LOG.warn("A record of {} cannot be read and is left out", record.topic(), e);
      }
      return Optional.empty();
    }
  }

  long refused() {
    return refused.get();
  }

  private static String json(ConsumerRecord<byte[], byte[]> record) {
    return new String(record.value(), StandardCharsets.UTF_8);
  }

  private List<PromiseStanding> slim(List<PromiseStanding> promises) {
    return promises.stream().map(this::slim).toList();
  }

  private PromiseStanding slim(PromiseStanding one) {
    return new PromiseStanding(
        one.id(),
        once(one.promise()),
        one.tags(),
        one.openedMs(),
        one.clockMs(),
        one.deadlineMs(),
        one.riskMs(),
        one.outcome(),
        one.decidedMs(),
        one.decidedBy(),
        once(one.words()),
        one.fulfilledMs(),
        one.overMs(),
        one.explainedMs(),
        one.explainByMs());
  }

  private String once(String text) {
    if (words.size() >= WORDS_MAX) {
      words.clear();
    }
    return words.computeIfAbsent(text, known -> known);
  }
}
