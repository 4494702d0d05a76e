package org.pledgewatch.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DataFolderTest {
  @TempDir Path parent;

  @Test
  void shouldKeepWhatItHoldsUntilAskedToStartAnew() throws Exception {
    // Given
    Path path = parent.resolve("demo");
    try (DataFolder folder = DataFolder.take(path, false)) {
      Files.createDirectories(folder.of("kafka"));
      Files.writeString(folder.of("kafka").resolve("log"), "records");
    }
    boolean kept;
    try (DataFolder folder = DataFolder.take(path, false)) {
      kept = Files.exists(folder.of("kafka").resolve("log"));
    }

    // When
    try (DataFolder folder = DataFolder.take(path, true)) {

      // Then
      assertThat(kept).isTrue();
      assertThat(folder.of("kafka")).doesNotExist();
      assertThat(folder.of(DataFolder.MARKER)).exists();
    }
  }

  @Test
  void shouldTouchNothingInAFolderThatIsNotADemonstrations() throws Exception {
    // Given
    Path file = Files.writeString(parent.resolve("thesis.txt"), "years of work");

    // When
    assertThatThrownBy(() -> DataFolder.take(parent, true))

        // Then
        .isInstanceOf(DemoException.class)
        .hasMessageContaining("Nothing was touched")
        .hasMessageContaining("--data");
    assertThat(file).hasContent("years of work");
    assertThat(parent).isDirectoryNotContaining("glob:**/.lock");
  }

  @Test
  void shouldNotFollowALinkOutOfTheFolder() throws Exception {
    // Given
    Path outside = Files.writeString(parent.resolve("outside.txt"), "years of work");
    Path path = parent.resolve("demo");
    try (DataFolder folder = DataFolder.take(path, false)) {
      Files.createSymbolicLink(folder.of("link"), parent);
    }

    // When
    DataFolder.take(path, true).close();

    // Then
    assertThat(outside).hasContent("years of work");
    assertThat(path.resolve("link")).doesNotExist();
  }

  @Test
  void shouldKeepASecondDemonstrationOut() throws Exception {
    // Given
    try (DataFolder folder = DataFolder.take(parent, false)) {

      // When
      assertThatThrownBy(() -> DataFolder.take(folder.path(), true))

          // Then
          .hasMessageContaining("process " + ProcessHandle.current().pid())
          .hasMessageContaining("--data");
    }
  }

  @Test
  void shouldRefuseDataOfAnotherFormat() throws Exception {
    // Given
    DataFolder.take(parent, false).close();
    Files.writeString(parent.resolve(DataFolder.MARKER), "99\n");

    // When
    assertThatThrownBy(() -> DataFolder.take(parent, false))

        // Then
        .hasMessageContaining("another version")
        .hasMessageContaining("--fresh");
  }

  @Test
  void shouldSayWhenTheFolderCannotBeMade() throws Exception {
    // Given
    Path file = Files.writeString(parent.resolve("file"), "");

    // When
    assertThatThrownBy(() -> DataFolder.take(file.resolve("demo"), false))

        // Then
        .hasMessageContaining("Cannot write to")
        .hasMessageContaining("--data");
  }
}
