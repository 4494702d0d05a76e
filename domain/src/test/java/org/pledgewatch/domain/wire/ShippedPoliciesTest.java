package org.pledgewatch.domain.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pledgewatch.domain.policy.PolicyPack;

final class ShippedPoliciesTest {

  @Test
  void shouldNameEveryPackThatShips() throws Exception {
    // Given
    Path folder = Path.of(PolicyYaml.class.getResource("/policies").toURI());

    // Then
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString().replace(".yaml", "")))
          .containsExactlyInAnyOrderElementsOf(PolicyYaml.SHIPPED);
    }
    for (String name : PolicyYaml.SHIPPED) {
      assertThat(PolicyYaml.shipped(name).map(PolicyPack::name)).contains(name);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "src", "pom.xml", "/etc/passwd", "../policies/pledge-2008"})
  void shouldShipNothingUnderOtherNames(String name) {
    assertThat(PolicyYaml.shipped(name)).isEmpty();
  }
}
