package org.pledgewatch.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class CodePointsTest {
  private static final String LAST_OF_THE_BASIC_PLANE = "\uFFFD";
  private static final String FIRST_BEYOND_IT = new String(Character.toChars(0x10000));
  private static final String EMOJI = new String(Character.toChars(0x1F693));

  @Test
  void shouldPutWhatLiesBeyondTheBasicPlaneAfterIt() {
    // Given
    List<String> texts = new ArrayList<>(List.of(EMOJI, LAST_OF_THE_BASIC_PLANE, FIRST_BEYOND_IT));

    // When
    texts.sort(CodePoints.ORDER);

    // Then
    assertThat(texts).containsExactly(LAST_OF_THE_BASIC_PLANE, FIRST_BEYOND_IT, EMOJI);
  }

  @Test
  void shouldPutAPrefixFirst() {
    assertThat(CodePoints.ORDER.compare("c-1", "c-10")).isNegative();
    assertThat(CodePoints.ORDER.compare("", "a")).isNegative();
    assertThat(CodePoints.ORDER.compare("c-1", "c-1")).isZero();
  }

  @Test
  void shouldAgreeWithPlainCodePointsOnRandomTexts() {
    // Given
    Random random = new Random(7);
    Comparator<String> plain = (a, b) -> compareCodePoints(a, b);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      texts.add(randomText(random));
    }

    // When
    List<String> sorted = new ArrayList<>(texts);
    sorted.sort(CodePoints.ORDER);

    // Then
    List<String> expected = new ArrayList<>(texts);
    Collections.shuffle(expected, random);
    expected.sort(plain);
    assertThat(sorted).isEqualTo(expected);
  }

  private static int compareCodePoints(String a, String b) {
    int[] x = a.codePoints().toArray();
    int[] y = b.codePoints().toArray();
    for (int i = 0; i < Math.min(x.length, y.length); i++) {
      if (x[i] != y[i]) {
        return Integer.compare(x[i], y[i]);
      }
    }
    return Integer.compare(x.length, y.length);
  }

  private static String randomText(Random random) {
    int[] alphabet = {'a', 'b', 0xE000, 0xFFFD, 0x10000, 0x1F693, 0x10FFFF};
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(5); i > 0; i--) {
      text.appendCodePoint(alphabet[random.nextInt(alphabet.length)]);
    }
    return text.toString();
  }
}
