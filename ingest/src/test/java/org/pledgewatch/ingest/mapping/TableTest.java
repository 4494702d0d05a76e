package org.pledgewatch.ingest.mapping;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgewatch.domain.event.Event;

class TableTest {
  private static final String MAPPING =
      """
      zone: Europe/London
      subject: "${call}"
      source: /import/test
      times:
        - format: "yyyy-MM-dd HH:mm"
          columns: {came: came_at}
      events:
        - type: call.presented
          time: came
          data: {line: "999", force: essex, note: "${note}"}
      """;
  private static final String HEADER = "call,came_at,note\n";

  @TempDir private Path folder;

  @Test
  void shouldSayOnWhichLineARowBegins() throws IOException {
    // Given
    String rows = "1,2026-01-01 10:00,\"two\nlines, \"\"quoted\"\"\"\n\n2,2026-01-01 10:01,x\n";

    // When
    NavigableMap<Long, Mapped> mapped = map(MAPPING, (HEADER + rows).getBytes(UTF_8));

    // Then
    assertThat(mapped).containsOnlyKeys(2L, 5L);
    assertThat(only(mapped.get(2L)).data().text("note")).contains("two\nlines, \"quoted\"");
  }

  @Test
  void shouldPassOverAByteOrderMark() throws IOException {
    // When
    NavigableMap<Long, Mapped> mapped =
        map(MAPPING, ("\ufeff" + HEADER + "1,2026-01-01 10:00,x\n").getBytes(UTF_8));

    // Then
    assertThat(only(mapped.get(2L)).subject()).isEqualTo("1");
  }

  @Test
  void shouldLeaveOutAMemberWhoseColumnIsNotThere() throws IOException {
    // When
    NavigableMap<Long, Mapped> mapped =
        map(MAPPING, (HEADER + "1,2026-01-01 10:00,\n").getBytes(UTF_8));

    // Then
    assertThat(only(mapped.get(2L)).data().members()).containsOnlyKeys("line", "force");
  }

  @Test
  void shouldTakeTheHeaderFromTheMappingWhereTheFileHasNone() throws IOException {
    // Given
    String mapping = MAPPING + "format: {header: [call, came_at, note], delimiter: semicolon}\n";

    // When
    NavigableMap<Long, Mapped> mapped = map(mapping, "1;2026-01-01 10:00;x\n".getBytes(UTF_8));

    // Then
    assertThat(only(mapped.get(1L)).subject()).isEqualTo("1");
  }

  @Test
  void shouldNameTheMissingColumnAndThoseThatThereAre() {
    assertThatThrownBy(() -> map(MAPPING, "call,came,note\n".getBytes(UTF_8)))
        .isInstanceOf(MappingException.class)
        .hasMessageContaining(
            "there is no column \"came_at\", which the mapping test reads for times")
        .hasMessageContaining("the columns are call, came, note");
  }

  @Test
  void shouldSayThatTheCharsetIsAnother() {
    assertThatThrownBy(
            () -> map(MAPPING, (HEADER + "1,2026-01-01 10:00,café\n").getBytes(ISO_8859_1)))
        .isInstanceOf(MappingException.class)
        .hasMessageContaining("not written in UTF-8; set \"charset\"");
  }

  @Test
  void shouldSayThatAQuoteIsNotClosed() {
    assertThatThrownBy(() -> map(MAPPING, (HEADER + "1,2026-01-01 10:00,\"x\n").getBytes(UTF_8)))
        .isInstanceOf(MappingException.class)
        .hasMessageContaining("line 2 or after");
  }

  @Test
  void shouldNotTakeAGzipFileThatWasCutOffForWhole() throws IOException {
    // Given
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
      out.write((HEADER + "1,2026-01-01 10:00,x\n".repeat(1_000)).getBytes(UTF_8));
    }
    byte[] cut = Arrays.copyOf(zipped.toByteArray(), zipped.size() - 20);

    // When / Then
    assertThatThrownBy(() -> map(MAPPING, cut))
        .isInstanceOfAny(MappingException.class, IOException.class);
  }

  @Test
  void shouldReadCodesFlagsNumbersAndTimes() throws IOException {
    // Given
    String mapping =
        MAPPING.replace(
            "note: \"${note}\"}",
            """
            a: {lookup: "${note}", in: {x: meaning}, else: other},
                   b: {flag: "${call}", yes: ["1"], no: ["0"]},
                   c: {number: "${came_at}", pattern: "-(\\\\d+) "},
                   d: {time: came}, e: ["${call}", "${note}", two]}
            """);

    // When
    NavigableMap<Long, Mapped> mapped =
        map(mapping, (HEADER + "1,2026-06-01 10:00,x\n2,2026-01-01 10:00,x\n").getBytes(UTF_8));

    // Then
    assertThat(only(mapped.get(2L)).data())
        .hasToString(
            "{a=meaning, b=true, c=1, d=2026-06-01T09:00:00Z, e=[1, x, two], force=essex, line=999}");
    assertThat(mapped.get(3L))
        .isEqualTo(new Mapped.Not("${call} is neither yes nor no", "it is \"2\""));
  }

  private NavigableMap<Long, Mapped> map(String mapping, byte[] content) throws IOException {
    Path file = Files.write(folder.resolve("table.csv"), content);
    NavigableMap<Long, Mapped> rows = new TreeMap<>();
    new Table(file, MappingYaml.read("test", "test.yaml", mapping)).map(rows::put);
    return rows;
  }

  private static Event only(Mapped mapped) {
    assertThat(mapped).isInstanceOf(Mapped.Events.class);
    return ((Mapped.Events) mapped).events().get(0);
  }
}
