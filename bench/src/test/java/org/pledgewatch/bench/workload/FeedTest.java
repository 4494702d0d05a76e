package org.pledgewatch.bench.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedTest {
  private static final Workload SMALL = new Workload("small", 5, 20, 7);
  private static final Phases PHASES = new Phases(60, 2, 0, 0, 1, 1);

  @ParameterizedTest
  @CsvSource({
    "H, 383417d4a145aee4d9e93ec36a3623028691ebed0d33fbe57da82479dc1d7948",
    "W, 4fd594133c68c0ae601596a1227e9724916cc917208b504d330892b1027f63fc"
  })
  void shouldMakeThePublishedEvents(String workload, String hash) {
    // Then
    assertThat(FeedHash.of(Workload.named(workload, 1))).isEqualTo(hash);
  }

  @Test
  void shouldMakeOtherEventsOfAnotherSeed() {
    // Then
    assertThat(FeedHash.of(new Workload("small", 5, 20, 8))).isNotEqualTo(FeedHash.of(SMALL));
  }

  @Test
  void shouldComeNoLaterThanSaid() {
    // Given
    Feed feed = new Feed(SMALL, PHASES, true);
    long newestMs = Long.MIN_VALUE;

    for (long number = 0; number < feed.firstBlock() * 2; number++) {
      // When
      long atMs = feed.call(number).atMs();

      // Then
      newestMs = Math.max(newestMs, atMs);
      assertThat(atMs).isGreaterThan(newestMs - CallBlock.DISORDER_MS);
      assertThat(atMs % 1_000).isNotZero();
    }
  }

  @Test
  void shouldEndUpTheSameWhetherCorrectionsAreToldOrNot() {
    // Given
    Feed told = new Feed(SMALL, PHASES, true);
    Feed right = new Feed(SMALL, PHASES, false);

    // Then
    assertThat(waitsLeft(told)).isEqualTo(waitsLeft(right));
    assertThat(told.firstBlock()).isGreaterThan(right.firstBlock());
  }

  /** By time, once corrections have taken back what was wrong. */
  private static List<String> waitsLeft(Feed feed) {
    List<Call> calls = LongStream.range(0, feed.firstBlock()).mapToObj(feed::call).toList();
    List<String> takenBack =
        calls.stream()
            .filter(Call::isCorrection)
            .map(call -> call.key() + " " + call.atMs() + " " + call.insteadOfMs())
            .toList();
    return calls.stream()
        .map(call -> call.key() + " " + call.atMs() + " " + call.waitMs())
        .filter(said -> !takenBack.contains(said))
        .sorted()
        .toList();
  }
}
