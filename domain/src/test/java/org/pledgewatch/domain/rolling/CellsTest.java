package org.pledgewatch.domain.rolling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pledgewatch.domain.casefile.Part;

/** A window holds the same however its samples are kept: few and sorted, or many in pages. */
class CellsTest {
  private static final double WITHIN = 0.004;

  @ParameterizedTest
  @ValueSource(ints = {3, 30, 300, 3_000})
  void shouldFindEveryRankOfFewAndOfMany(int many) {
    // Given
    List<Long> samples = samples(many);
    Cells cells = new Cells();

    // When
    samples.forEach(valueMs -> cells.add(entry(valueMs, 1), 1));

    // Then
    assertThat(cells.samples()).isEqualTo(many);
    assertThat(cells.count(Part.SIGNED_SAMPLE)).isEqualTo(many);
    assertThat(cells.sumMs()).isEqualTo(samples.stream().mapToLong(each -> each).sum());
    assertNear(cells.rankedMs(everyRank(many)), samples.stream().sorted().toList());
    assertNear(
        cells.rankedDistancesMs(everyRank(many)),
        samples.stream().map(Math::abs).sorted().toList());
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 5, 6})
  void shouldHoldWhatIsLeftOnceOthersAreTakenAwayInAnyOrder(int seed) {
    // Given
    List<Long> gone = samples(500);
    Cells cells = new Cells();
    cells.add(entry(77, 1), 1);
    gone.forEach(valueMs -> cells.add(entry(valueMs, 1), 1));

    // When
    Collections.shuffle(gone, new Random(seed));
    gone.forEach(valueMs -> cells.add(entry(valueMs, 1), -1));

    // Then
    assertThat(cells.samples()).isOne();
    assertThat(cells.sumMs()).isEqualTo(77);
    assertThat(cells.rankedMs(new long[] {1})).containsExactly(77);
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 400})
  void shouldNotChangeWithItsCopy(int many) {
    // Given
    Cells cells = new Cells();
    samples(many).forEach(valueMs -> cells.add(entry(valueMs, 1), 1));
    long[] beforeMs = cells.rankedMs(everyRank(many));

    // When
    Cells copy = cells.copy();
    samples(many).forEach(valueMs -> copy.add(entry(valueMs + 1_000, 1), 1));

    // Then
    assertThat(cells.samples()).isEqualTo(many);
    assertThat(cells.rankedMs(everyRank(many))).isEqualTo(beforeMs);
    assertThat(copy.samples()).isEqualTo(2L * many);
  }

  private static long entry(long valueMs, int amount) {
    return Entry.ofSample(Part.SIGNED_SAMPLE.code(), valueMs, amount);
  }

  private static long[] everyRank(int many) {
    long[] ranks = new long[many];
    for (int i = 0; i < many; i++) {
      ranks[i] = i + 1L;
    }
    return ranks;
  }

  private static void assertNear(long[] foundMs, List<Long> exactMs) {
    for (int i = 0; i < foundMs.length; i++) {
      assertThat((double) foundMs[i])
          .isBetween(
              exactMs.get(i) - Math.abs(exactMs.get(i)) * WITHIN - 0.5,
              exactMs.get(i) + Math.abs(exactMs.get(i)) * WITHIN + 0.5);
    }
  }

  private static List<Long> samples(int many) {
    Random random = new Random(many);
    List<Long> samples = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      samples.add(Math.round(random.nextGaussian() * 100_000));
    }
    return samples;
  }
}
