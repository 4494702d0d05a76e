package org.pledgewatch.domain.rolling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pledgewatch.domain.casefile.Part;

/** Whatever the order in which entries come and go, a stretch of a ledger adds up to the same. */
class LedgerTest {
  private static final long S = 1_000;
  private static final int SLOTS = 400;
  private static final long FAR_MS = 40L * 86_400_000;

  private record Dated(long slotMs, int code, long valueMs, int amount) {
    long entry() {
      return code == Part.SAMPLE.code()
          ? Entry.ofSample(code, valueMs, amount)
          : Entry.of(code, amount);
    }

    Dated takenBack() {
      return new Dated(slotMs, code, valueMs, -amount);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void shouldAddUpAnyStretchOfWhatCameInAnyOrder(long seed) {
    // Given
    SplittableRandom random = new SplittableRandom(seed);
    List<Dated> all = dated(random, 3_000);

    // When
    Ledger ledger = ledger(all);

    // Then
    for (int i = 0; i < 200; i++) {
      long afterMs = random.nextInt(SLOTS) * S;
      long throughMs = afterMs + random.nextInt(SLOTS) * S;
      assertSame(ledger, all, afterMs, throughMs);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5, 6})
  void shouldBeEmptyOnceAllIsTakenBackInAnyOrder(long seed) {
    // Given
    SplittableRandom random = new SplittableRandom(seed);
    List<Dated> all = dated(random, 2_000);
    Ledger ledger = ledger(all);

    // When
    Collections.shuffle(all, new Random(seed));
    all.forEach(dated -> ledger.add(dated.slotMs(), dated.takenBack().entry()));

    // Then
    assertThat(ledger.nextAfter(Long.MIN_VALUE)).isEqualTo(Timeline.NEVER);
  }

  @Test
  void shouldNotChangeWithItsCopyNorTheCopyWithIt() {
    // Given
    SplittableRandom random = new SplittableRandom(7);
    List<Dated> all = dated(random, 2_000);
    List<Dated> more = dated(random, 2_000);
    List<Dated> others = dated(random, 2_000);
    Ledger ledger = ledger(all);

    // When
    Ledger copy = ledger.copy();
    more.forEach(dated -> copy.add(dated.slotMs(), dated.entry()));
    others.forEach(dated -> ledger.add(dated.slotMs(), dated.entry()));

    // Then
    assertSame(ledger, together(all, others), -S, SLOTS * S);
    assertSame(copy, together(all, more), -S, SLOTS * S);
  }

  @Test
  void shouldKeepSumsRanksAndTalliesOfWhatIsFolded() {
    // Given
    List<Dated> all = dated(new SplittableRandom(8), 5_000);
    Ledger ledger = ledger(all);

    // When
    ledger.fold(300 * S, slotMs -> slotMs <= 60 * S ? 0 : slotMs <= 200 * S ? 10 * S : 1);

    // Then
    List<Dated> kept = all.stream().filter(dated -> dated.slotMs() > 60 * S).toList();
    assertAddsUp(ledger, kept, -S, SLOTS * S);
    assertAddsUp(ledger, kept, 100 * S, 190 * S);
    assertAddsUp(ledger, kept, 203 * S, 207 * S);
    assertThat(bytes(ledger).length).isLessThan(bytes(ledger(kept)).length);
  }

  @Test
  void shouldGiveAwayWhatIsDatedByAMomentAndKeepTheRest() {
    // Given
    List<Dated> all = dated(new SplittableRandom(11), 5_000);
    Ledger ledger = ledger(all);
    Ledger others = new Ledger();

    // When
    for (long throughMs : new long[] {-S, 7 * S, 8 * S, 150 * S}) {
      ledger.moveTo(others::add, throughMs);
    }

    // Then
    assertSame(
        ledger, all.stream().filter(dated -> dated.slotMs() > 150 * S).toList(), -S, 300 * S);
    assertSame(
        others, all.stream().filter(dated -> dated.slotMs() <= 150 * S).toList(), 5 * S, 90 * S);
  }

  @Test
  void shouldForgetOnlyWhatItIsTold() {
    // Given
    List<Dated> all = dated(new SplittableRandom(9), 5_000);
    Ledger ledger = ledger(all);

    // When
    ledger.forget(150 * S);

    // Then
    assertSame(ledger, all, 150 * S, SLOTS * S);
    assertThat(bytes(ledger).length).isLessThan(bytes(ledger(all)).length * 3 / 4);
  }

  @Test
  void shouldReadWhatWasWritten() throws IOException {
    // Given
    List<Dated> all = dated(new SplittableRandom(10), 1_000);

    // When
    Ledger read = Ledger.read(new DataInputStream(new ByteArrayInputStream(bytes(ledger(all)))));

    // Then
    assertSame(read, all, -S, SLOTS * S);
  }

  @Test
  void shouldHoldEntriesFarFromOneAnotherAndMoreOfOneThanHaveRoom() {
    // Given
    Ledger ledger = new Ledger();

    // When
    ledger.add(FAR_MS, Entry.of(Part.KEPT.code(), 1));
    ledger.add(0, Entry.of(Part.KEPT.code(), 1));
    ledger.add(2 * FAR_MS, Entry.of(Part.KEPT.code(), 1));
    for (int i = 0; i < 3; i++) {
      ledger.add(S, Entry.ofSample(Part.SAMPLE.code(), 500, Short.MAX_VALUE));
    }

    // Then
    Cells cells = new Cells();
    ledger.addTo(cells, -1, 2 * FAR_MS, 1);
    assertThat(cells.count(Part.KEPT)).isEqualTo(3);
    assertThat(cells.samples()).isEqualTo(3L * Short.MAX_VALUE);
    assertThat(cells.sumMs()).isEqualTo(1_500L * Short.MAX_VALUE);
    assertThat(ledger.nextAfter(S)).isEqualTo(FAR_MS);
  }

  private static List<Dated> dated(SplittableRandom random, int many) {
    List<Dated> dated = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      boolean sample = random.nextBoolean();
      dated.add(
          new Dated(
              random.nextInt(SLOTS) * S,
              sample ? Part.SAMPLE.code() : 1 + random.nextInt(10),
              sample ? random.nextInt(20_000) : 0,
              1));
    }
    return dated;
  }

  private static Ledger ledger(List<Dated> all) {
    Ledger ledger = new Ledger();
    all.forEach(dated -> ledger.add(dated.slotMs(), dated.entry()));
    return ledger;
  }

  private static List<Dated> together(List<Dated> some, List<Dated> others) {
    List<Dated> all = new ArrayList<>(some);
    all.addAll(others);
    return all;
  }

  private static byte[] bytes(Ledger ledger) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ledger.write(new DataOutputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void assertSame(Ledger ledger, List<Dated> all, long afterMs, long throughMs) {
    assertAddsUp(ledger, all, afterMs, throughMs);
    long nextMs =
        all.stream()
            .mapToLong(Dated::slotMs)
            .filter(slotMs -> slotMs > throughMs)
            .min()
            .orElse(Timeline.NEVER);
    assertThat(ledger.nextAfter(throughMs)).isEqualTo(nextMs);
    assertThat(ledger.addTo(new Cells(), afterMs, throughMs, 1)).isEqualTo(nextMs);
  }

  private static void assertAddsUp(Ledger ledger, List<Dated> all, long afterMs, long throughMs) {
    Cells expected = new Cells();
    for (Dated dated : all) {
      if (afterMs < dated.slotMs() && dated.slotMs() <= throughMs) {
        expected.add(dated.entry(), 1);
      }
    }
    Cells found = new Cells();
    ledger.addTo(found, afterMs, throughMs, 1);

    assertThat(found.samples()).isEqualTo(expected.samples());
    assertThat(found.sumMs()).isEqualTo(expected.sumMs());
    for (Part part : Part.values()) {
      assertThat(found.count(part)).isEqualTo(expected.count(part));
    }
    if (found.samples() > 0) {
      long[] ranks = {1, (found.samples() + 1) / 2, found.samples()};
      assertThat(found.rankedMs(ranks)).isEqualTo(expected.rankedMs(ranks));
    }
  }
}
