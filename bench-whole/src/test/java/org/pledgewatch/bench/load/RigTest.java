package org.pledgewatch.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The whole product, as it is loaded and looked at. */
@Tag("slow")
class RigTest {
  private static final int LITTLE_PER_S = 50;
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  @Test
  void shouldSeeEveryCallOnThePagesAgainAfterAKill() throws Exception {
    // Given
    try (Rig rig = Rig.withJobsApart()) {
      rig.staff(LITTLE_PER_S);
      rig.load(LITTLE_PER_S, 2);
      rig.killJobs();
      long duringNs = System.nanoTime();
      rig.load(LITTLE_PER_S, 1);

      // When
      rig.startJobs();

      // Then
      assertThat(rig.awaitAllSeen(PATIENCE)).isTrue();
      assertThat(rig.probes().newestSeenNs()).isGreaterThan(duringNs);
      assertThat(rig.failed()).isZero();
      assertThat(rig.accepted()).isPositive();
    }
  }
}
