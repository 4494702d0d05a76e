package org.pledgewatch.ingest.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgewatch.ingest.mapping.Mappings;

/** A made-up export of the bank's shape, with each oddity of the real one. */
class BankSmallTest {
  @TempDir private Path folder;

  @Test
  void shouldWriteExactlyTheseEvents() throws Exception {
    // Given
    Path input = resource("bank-small.tsv", folder.resolve("bank-small.tsv"));
    Path out = folder.resolve("out.ndjson");

    // When
    ImportOutcome outcome = importTo(out, input);

    // Then
    assertThat(outcome.exitCode()).isEqualTo(3);
    assertThat(Files.readString(out)).isEqualTo(text("bank-small.ndjson"));
    assertThat(folder)
        .isDirectoryContaining("glob:**out.ndjson")
        .isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void shouldAccountForEveryRow() throws Exception {
    // Given
    Path input = resource("bank-small.tsv", folder.resolve("bank-small.tsv"));

    // When
    ImportOutcome outcome = importTo(folder.resolve("out.ndjson"), input);

    // Then
    assertThat(((ImportOutcome.Done) outcome).summary().lines())
        .containsExactly(
            "15 rows read",
            "  1 skipped: phantom (not a call)",
            "  1 not mapped: another number of columns than the header (7 instead of 17)"
                + " at bank-small.tsv:15",
            "  1 not mapped: date is no date of the form yyMMdd (it is \"990230\")"
                + " at bank-small.tsv:14",
            "  1 not mapped: vru_entry is no time of day of the form H:mm:ss (it is"
                + " \"25:00:00\") at bank-small.tsv:13",
            "28 events",
            "  4 call.abandoned",
            "  7 call.answered",
            "  6 call.ended",
            "  11 call.presented");
  }

  @Test
  void shouldTellGzipByContentAndWriteItByName() throws Exception {
    // Given
    Path plain = resource("bank-small.tsv", folder.resolve("plain.tsv"));
    Path zipped = folder.resolve("no-ending");
    try (var out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
      out.write(Files.readAllBytes(plain));
    }
    Path out = folder.resolve("out.ndjson.gz");

    // When
    importTo(out, zipped);

    // Then
    try (InputStream in = new GZIPInputStream(Files.newInputStream(out))) {
      assertThat(new String(in.readAllBytes(), UTF_8)).isEqualTo(text("bank-small.ndjson"));
    }
  }

  @Test
  void shouldCountWhatTwoInputsSayAlikeOnce() throws Exception {
    // Given
    Path one = resource("bank-small.tsv", folder.resolve("one.tsv"));
    Path same = resource("bank-small.tsv", folder.resolve("same.tsv"));

    // When
    ReadResult read = new ExportReader(Mappings.find("bank-call-centre")).read(List.of(one, same));

    // Then
    assertThat(read.events()).hasSize(28);
    assertThat(read.repeated()).isEqualTo(28);
    assertThat(read.conflicting().count()).isZero();
  }

  private static ImportOutcome importTo(Path out, Path input) throws Exception {
    return new Importer(progress -> {}, (why, in) -> {})
        .run(
            new ImportRequest(
                Mappings.find("bank-call-centre"), List.of(input), new ImportTarget.ToFile(out)));
  }

  private static Path resource(String name, Path copy) throws Exception {
    return Files.writeString(copy, text(name));
  }

  private static String text(String name) throws Exception {
    try (InputStream in = BankSmallTest.class.getResourceAsStream("/mapping/" + name)) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
