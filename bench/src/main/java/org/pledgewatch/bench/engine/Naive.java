package org.pledgewatch.bench.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.pledgewatch.bench.workload.Call;
import org.pledgewatch.bench.workload.Feed;

/** The figures by plain loops over all calls: what contestants are checked against. */
final class Naive {
  private final List<Call> calls = new ArrayList<>();

  /** Of the calls that are right from the beginning. */
  Naive(Feed feed, long count) {
    for (long number = 0; number < count; number++) {
      calls.add(feed.call(number));
    }
  }

  long firstMs() {
    return calls.stream().mapToLong(Call::atMs).min().orElseThrow();
  }

  long lastMs() {
    return calls.stream().mapToLong(Call::atMs).max().orElseThrow();
  }

  /** The calls of one key alone. */
  Naive of(int key) {
    return new Naive(calls.stream().filter(call -> call.key() == key).toList());
  }

  private Naive(List<Call> calls) {
    this.calls.addAll(calls);
  }

  /** Nothing where no call is within the window. */
  Optional<WindowRow> row(int key, long lengthMs, long atMs, Ranking ranking) {
    int[] waitsMs =
        calls.stream()
            .filter(call -> call.atMs() > atMs - lengthMs && call.atMs() <= atMs)
            .mapToInt(Call::waitMs)
            .toArray();
    if (waitsMs.length == 0) {
      return Optional.empty();
    }
    Arrays.sort(waitsMs);
    long kept = Arrays.stream(waitsMs).filter(waitMs -> waitMs <= Call.KEPT_MS).count();
    return Optional.of(
        new WindowRow(
            key,
            lengthMs,
            atMs,
            waitsMs.length,
            kept,
            ranking.percentileMs(waitsMs, 50),
            ranking.percentileMs(waitsMs, 90),
            ranking.percentileMs(waitsMs, 95),
            ranking.percentileMs(waitsMs, 99)));
  }
}
