package org.pledgewatch.jobs.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class LocalClusterSettingsTest {
  private static final Path FOLDER = Path.of("flink");

  @Test
  void shouldRefuseMorePartsThanALogHasPartitions() {
    assertThat(new LocalClusterSettings(FOLDER, 8, 2, Duration.ofSeconds(10)).runsMax())
        .isEqualTo(4);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LocalClusterSettings(FOLDER, 8, 3, Duration.ofSeconds(10)))
        .withMessageContaining("3")
        .withMessageContaining("partitions");
  }
}
