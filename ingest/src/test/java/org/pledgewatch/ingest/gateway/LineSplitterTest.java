package org.pledgewatch.ingest.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class LineSplitterTest {
  private static final int LINE_BYTES_MAX = 8;

  @Test
  void shouldCutTheSameLinesWhateverThePieces() {
    // Given
    String text = "one\n\n  \r\ntwo\r\ntoo long for it\nthree\n\nlast";
    List<String> whole = split(text, text.length());

    // Then
    assertThat(whole).containsExactly("0 one", "3 two\r", "4 too long!", "5 three", "7 last");
    Random random = new Random(11);
    for (int i = 0; i < 200; i++) {
      assertThat(split(text, 1 + random.nextInt(9))).isEqualTo(whole);
    }
  }

  @Test
  void shouldTakeALineThatJustFits() {
    assertThat(split("12345678\n123456789\n", 5)).containsExactly("0 12345678", "1 12345678!");
  }

  @Test
  void shouldHaveNothingOfAnEmptyBody() {
    assertThat(split("", 1)).isEmpty();
    assertThat(split("\n\n", 1)).isEmpty();
  }

  @Test
  void shouldTellWhetherALineHasBegun() {
    LineSplitter splitter = new LineSplitter(LINE_BYTES_MAX);

    assertThat(splitter.hasBegun()).isFalse();
    splitter.feed("ab".getBytes(UTF_8));
    assertThat(splitter.hasBegun()).isTrue();
    splitter.feed("\n".getBytes(UTF_8));
    assertThat(splitter.hasBegun()).isFalse();
    assertThat(splitter.index()).isEqualTo(1);
  }

  private static List<String> split(String text, int pieceBytes) {
    LineSplitter splitter = new LineSplitter(LINE_BYTES_MAX);
    byte[] bytes = text.getBytes(UTF_8);
    List<LineSplitter.Line> lines = new ArrayList<>();
    for (int i = 0; i < bytes.length; i += pieceBytes) {
      lines.addAll(
          splitter.feed(Arrays.copyOfRange(bytes, i, Math.min(bytes.length, i + pieceBytes))));
    }
    splitter.end().ifPresent(lines::add);
    return lines.stream().map(LineSplitterTest::shown).toList();
  }

  private static String shown(LineSplitter.Line line) {
    return line.index() + " " + new String(line.bytes(), UTF_8) + (line.tooLong() ? "!" : "");
  }
}
