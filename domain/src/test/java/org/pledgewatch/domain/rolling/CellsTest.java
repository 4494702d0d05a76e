package org.pledgewatch.domain.rolling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pledgewatch.domain.casefile.Part;

/** Counts are the same however they are kept: few and sorted, or many in pages. */
class CellsTest {
  private static final long[] RANKS_OF_300 = {1, 150, 270, 285, 297, 300};

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void shouldCountAlikeSortedAndInPages(int seed) {
    // Given
    Cells narrow = new Cells();
    Cells wide = Cells.wide();

    // When
    for (long valueMs : samples(seed, 300)) {
      narrow.add(Part.SIGNED_SAMPLE, valueMs, 1);
      wide.add(Part.SIGNED_SAMPLE, valueMs, 1);
    }

    // Then
    assertThat(wide.rankedMs(RANKS_OF_300)).isEqualTo(narrow.rankedMs(RANKS_OF_300));
    for (long rank : RANKS_OF_300) {
      assertThat(wide.rankedDistanceMs(rank)).isEqualTo(narrow.rankedDistanceMs(rank));
    }
    assertThat(wide.sumMs()).isEqualTo(narrow.sumMs());
    assertThat(wide.count(Part.SIGNED_SAMPLE)).isEqualTo(300);
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 5, 6})
  void shouldBeEmptyOnceAllIsTakenAwayInAnyOrder(int seed) {
    // Given
    List<Long> samples = samples(seed, 300);
    Cells wide = Cells.wide();
    samples.forEach(valueMs -> wide.add(Part.SIGNED_SAMPLE, valueMs, 1));

    // When
    Collections.shuffle(samples, new Random(seed));
    samples.forEach(valueMs -> wide.add(Part.SIGNED_SAMPLE, valueMs, -1));

    // Then
    assertThat(wide.isEmpty()).isTrue();
    assertThat(wide.samples()).isZero();
  }

  @Test
  void shouldReadWhatWasWrittenHoweverItIsKept() throws IOException {
    // Given
    Cells wide = Cells.wide();
    samples(7, 300).forEach(valueMs -> wide.add(Part.SAMPLE, Math.abs(valueMs), 1));
    wide.add(Part.KEPT, 0, 300);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    // When
    wide.write(new DataOutputStream(bytes));
    Cells narrow = new Cells().read(in(bytes));
    Cells again = Cells.wide().read(in(bytes));

    // Then
    assertThat(narrow.rankedMs(RANKS_OF_300)).isEqualTo(wide.rankedMs(RANKS_OF_300));
    assertThat(again.rankedMs(RANKS_OF_300)).isEqualTo(wide.rankedMs(RANKS_OF_300));
    assertThat(again.count(Part.KEPT)).isEqualTo(300);
    assertThat(again.sumMs()).isEqualTo(wide.sumMs());
  }

  @Test
  void shouldAddOnlyGaugesWhereOnlyTheyAreWanted() {
    // Given
    Cells slot = new Cells();
    slot.add(Part.OPEN, 0, 2);
    slot.add(Part.KEPT, 0, 5);
    slot.add(Part.SAMPLE, 4_000, 1);
    Cells ever = Cells.wide();

    // When
    ever.addGauges(slot, 1);

    // Then
    assertThat(ever.count(Part.OPEN)).isEqualTo(2);
    assertThat(ever.count(Part.KEPT)).isZero();
    ever.addGauges(slot, -1);
    assertThat(ever.isEmpty()).isTrue();
  }

  private static DataInputStream in(ByteArrayOutputStream bytes) {
    return new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
  }

  /** Of either sign, over many powers of two. */
  private static List<Long> samples(int seed, int count) {
    Random random = new Random(seed);
    List<Long> samples = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      samples.add((long) (random.nextGaussian() * Math.exp(random.nextInt(14))));
    }
    return samples;
  }
}
