package org.pledgewatch.jobs.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pledgewatch.domain.run.Run;
import org.pledgewatch.jobs.launch.Retries.Try;

final class RetriesTest {
  private static final Try FIRST =
      Try.first(
          new Run("r", "R", Run.Clock.WALL, "pledge-2008", ZoneOffset.UTC, Optional.empty(), 0));

  private long nowNs = Long.MAX_VALUE - 1;
  private final Retries retries = new Retries(() -> nowNs);

  @Test
  void shouldWaitTwiceAsLongEachTime() {
    // When
    retries.failed(FIRST);
    pass(Duration.ofMillis(999));
    List<Try> early = retries.due();
    pass(Duration.ofMillis(1));
    Try second = retries.due().get(0);
    retries.failed(second);
    pass(Duration.ofMillis(1_999));

    // Then
    assertThat(early).isEmpty();
    assertThat(second.number()).isEqualTo(2);
    assertThat(retries.due()).isEmpty();
    pass(Duration.ofMillis(1));
    assertThat(retries.due()).containsExactly(new Try(FIRST.run(), 3));
    assertThat(retries.due()).isEmpty();
  }

  @Test
  void shouldGiveUpAfterTheLastTry() {
    // When
    boolean again = retries.failed(new Try(FIRST.run(), Retries.TRIES_MAX));

    // Then
    pass(Duration.ofHours(1));
    assertThat(again).isFalse();
    assertThat(retries.due()).isEmpty();
  }

  private void pass(Duration time) {
    nowNs += time.toNanos();
  }
}
