package org.pledgewatch.jobs.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.jobs.figures.FigureCursor;

final class FigureFileTest {
  private static final FigureCursor NONE =
      new FigureCursor() {
        @Override
        public Figure next() {
          return null;
        }

        @Override
        public void close() {}
      };

  @TempDir Path folder;

  @Test
  void shouldReplaceAFileByOneThatOthersMayReadLikeAnyOther() throws IOException {
    // Given
    Path file = Files.writeString(folder.resolve("out.ndjson"), "old");
    Path other = Files.writeString(folder.resolve("other"), "");

    // When
    FigureFile.write(file, NONE, written -> {});

    // Then
    assertThat(file).isEmptyFile();
    assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(other));
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void shouldLeaveNothingBesideWhatItCannotReplace() throws IOException {
    // Given
    Path taken = Files.createDirectory(folder.resolve("out.ndjson"));
    Files.writeString(taken.resolve("inside"), "");

    // Then
    assertThatThrownBy(() -> FigureFile.write(taken, NONE, written -> {}))
        .isInstanceOf(IOException.class);
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }
}
