package org.pledgewatch.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class OpenLoopTest {
  @Test
  void shouldLeaveNothingOutAndMoveNothingWhereItIsBehind() throws Exception {
    // Given
    long longAgoNs = System.nanoTime() - 1_000_000_000;
    List<Long> due = new CopyOnWriteArrayList<>();

    // When
    OpenLoop.start("behind", longAgoNs, 1_000, 3, (i, dueNs) -> due.add(dueNs)).awaitEnd();

    // Then
    assertThat(due).containsExactly(longAgoNs, longAgoNs + 1_000, longAgoNs + 2_000);
  }
}
