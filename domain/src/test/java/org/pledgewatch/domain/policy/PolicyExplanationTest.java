package org.pledgewatch.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pledgewatch.domain.wire.PolicyYaml;

/** The packs that ship, as people read them. */
final class PolicyExplanationTest {

  @ParameterizedTest
  @ValueSource(strings = {"pledge-2008", "met-2008", "national-2026"})
  void shouldReadAsWritten(String name) throws IOException {
    // Given
    Path file = Path.of("src/test/resources/explained", name + ".txt");

    // When
    String text = PolicyExplanation.text(PolicyYaml.named(name));

    // Then
    Golden.offer(file, text);
    assertThat(text).isEqualTo(Golden.read(file));
  }
}
