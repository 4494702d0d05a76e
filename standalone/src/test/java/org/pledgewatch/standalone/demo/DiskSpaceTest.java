package org.pledgewatch.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DiskSpaceTest {
  @TempDir Path folder;
  private final AtomicLong bytes = new AtomicLong();
  private final List<String> messages = new ArrayList<>();

  @Test
  void shouldRefuseToStartOnADiskThatIsNearlyFull() {
    // Given
    bytes.set(DiskSpace.START_BYTES_MIN - 1);

    // When
    try (DiskSpace disk = new DiskSpace(folder, bytes::get)) {
      assertThatThrownBy(disk::check)

          // Then
          .hasMessageContaining("Only 1023 MiB are free")
          .hasMessageContaining("needs 1024 MiB")
          .hasMessageContaining("--data");
    }
  }

  @Test
  void shouldStartWithJustEnough() throws Exception {
    // Given
    bytes.set(DiskSpace.START_BYTES_MIN);

    // When
    try (DiskSpace disk = new DiskSpace(folder, bytes::get)) {
      disk.check();

      // Then
      assertThat(messages).isEmpty();
    }
  }

  @Test
  void shouldSpeakUpBeforeTheDiskIsFull() {
    // Given
    bytes.set(DiskSpace.RUN_BYTES_MIN);
    try (DiskSpace disk = new DiskSpace(folder, bytes::get)) {
      disk.look(messages::add);
      List<String> before = List.copyOf(messages);

      // When
      bytes.set(DiskSpace.RUN_BYTES_MIN - 1);
      disk.look(messages::add);

      // Then
      assertThat(before).isEmpty();
      assertThat(messages)
          .singleElement()
          .asString()
          .contains("nearly full (255 MiB left)")
          .contains("free some space");
    }
  }
}
