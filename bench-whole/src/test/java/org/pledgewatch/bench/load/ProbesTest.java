package org.pledgewatch.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.pledgewatch.domain.wire.Json;

class ProbesTest {
  private static final long DUE_NS = 1_000_000_000;
  private static final long MS_NS = 1_000_000;

  private final Probes probes = new Probes();

  @Test
  void shouldCountFromWhenACallWasDueUntilItsFigureHasIt() throws Exception {
    // Given
    probes.next(0, DUE_NS, 0);
    probes.next(Probes.FORCES, DUE_NS + MS_NS, 0);

    // When
    probes.seen(0, figure("probe-0", 1, false), DUE_NS + 20 * MS_NS);
    probes.seen(0, figure("probe-0", 1, false), DUE_NS + 90 * MS_NS);
    probes.seen(0, figure("probe-0", 2, false), DUE_NS + 31 * MS_NS);

    // Then
    Probes.Found found = probes.firstSeen(DUE_NS, Long.MAX_VALUE);
    assertThat(found.unseen()).isZero();
    assertThat(found.us().getTotalCount()).isEqualTo(2);
    assertThat(found.us().valuesAreEquivalent(found.us().getMinValue(), 20_000)).isTrue();
    assertThat(found.us().valuesAreEquivalent(found.us().getMaxValue(), 30_000)).isTrue();
    assertThat(probes.newestSeenNs()).isEqualTo(DUE_NS + MS_NS);
  }

  @Test
  void shouldTakeTheBoundOnDisorderOffFinalFiguresAlone() throws Exception {
    // Given
    probes.next(0, DUE_NS, 0);

    // When
    probes.seen(0, figure("probe-0", 1, true), DUE_NS + 5_700 * MS_NS);

    // Then
    assertThat(probes.finalSeen(DUE_NS, Long.MAX_VALUE).us().getMaxValue())
        .isBetween(699_000L, 701_000L);
    assertThat(probes.firstSeen(DUE_NS, Long.MAX_VALUE).us().getMaxValue())
        .isBetween(5_690_000L, 5_710_000L);
  }

  @Test
  void shouldNotAwaitWhatTheGatewayDidNotTake() throws Exception {
    // Given
    probes.next(0, DUE_NS, 0);
    probes.next(Probes.FORCES, DUE_NS + MS_NS, 0);

    // When
    probes.refused(0);
    probes.seen(0, figure("probe-0", 1, false), DUE_NS + 21 * MS_NS);

    // Then
    Probes.Found found = probes.firstSeen(DUE_NS, Long.MAX_VALUE);
    assertThat(found.unseen()).isZero();
    assertThat(found.us().getTotalCount()).isEqualTo(1);
    assertThat(found.us().valuesAreEquivalent(found.us().getMaxValue(), 20_000)).isTrue();
  }

  @Test
  void shouldCountCallsThatNoFigureHas() throws Exception {
    // Given
    long dueNs = System.nanoTime();
    probes.next(0, dueNs, 0);

    // When
    probes.seen(0, figure("probe-1", 1, false), dueNs);
    probes.seen(0, figure("probe-0", 0, false), dueNs);

    // Then
    assertThat(probes.firstSeen(dueNs, Long.MAX_VALUE).unseen()).isEqualTo(1);
  }

  private static JsonNode figure(String force, int opened, boolean isFinal) throws Exception {
    return Json.MAPPER.readTree(
        """
        {"measure":"promise","window":"PT5M","final":%s,"fields":{"opened":%d},
         "tags":{"promise":"answer-999","force":"%s"}}"""
            .formatted(isFinal, opened, force));
  }
}
