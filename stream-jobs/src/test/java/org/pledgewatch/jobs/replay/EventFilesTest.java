package org.pledgewatch.jobs.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EventFilesTest implements LineSink {
  @TempDir Path folder;
  private final List<String> lines = new ArrayList<>();

  @Test
  void shouldSplitAtLineFeedsOnly() throws IOException {
    // Given
    Path file = Files.writeString(folder.resolve("a"), "one\r\n\n \r\nt\rw\u2028o\u0085\r\r\nend");

    // When
    EventFiles.lines(file, this, bytes -> {});

    // Then
    assertThat(lines).containsExactly("one", "t\rw\u2028o\u0085\r", "end");
  }

  @Test
  void shouldHandOnBytesAsTheyAre() throws IOException {
    // Given
    Path file = Files.write(folder.resolve("a"), new byte[] {'"', (byte) 0xFF, '"', '\n'});
    List<byte[]> got = new ArrayList<>();

    // When
    EventFiles.lines(
        file,
        new LineSink() {
          @Override
          public void line(byte[] line) {
            got.add(line);
          }

          @Override
          public void tooLong() {}
        },
        bytes -> {});

    // Then
    assertThat(got).containsExactly(new byte[] {'"', (byte) 0xFF, '"'});
  }

  @Test
  void shouldPassOverALineThatIsTooLongAndGoOn() throws IOException {
    // Given
    String longest = "x".repeat(LineSplitter.LINE_BYTES_MAX);
    Path file = Files.writeString(folder.resolve("a"), longest + "\n" + longest + "x\nshort\n");

    // When
    EventFiles.lines(file, this, bytes -> {});

    // Then
    assertThat(lines).containsExactly(longest, "too long", "short");
  }

  @Test
  void shouldReadEveryEndingOfAFolderByName() throws IOException {
    // Given
    for (String ending : List.of("1.ndjson", "3.jsonl", "5.json")) {
      Files.writeString(folder.resolve(ending), ending);
    }
    for (String ending : List.of("2.ndjson.gz", "4.jsonl.gz", "6.json.gz")) {
      Files.write(folder.resolve(ending), zipped(ending));
    }
    Files.writeString(folder.resolve("7.csv"), "not an event");
    Files.createDirectory(folder.resolve("8.json"));

    // When
    for (Path file : EventFiles.expand(List.of(folder))) {
      EventFiles.lines(file, this, bytes -> {});
    }

    // Then
    assertThat(lines)
        .containsExactly("1.ndjson", "2.ndjson.gz", "3.jsonl", "4.jsonl.gz", "5.json", "6.json.gz");
  }

  @Test
  void shouldSayWhichEndingsItReadsOfAFolderThatHasNone() throws IOException {
    // Given
    Files.writeString(folder.resolve("calls.csv"), "a,b");

    // Then
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EventFiles.expand(List.of(folder)))
        .withMessageContaining(".ndjson.gz")
        .withMessageContaining(".json.gz");
  }

  @Override
  public void line(byte[] line) {
    lines.add(new String(line, UTF_8));
  }

  @Override
  public void tooLong() {
    lines.add("too long");
  }

  private static byte[] zipped(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }
}
