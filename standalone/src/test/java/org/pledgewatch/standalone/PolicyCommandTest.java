package org.pledgewatch.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The policy commands, as a user types them. */
final class PolicyCommandTest {
  private final RecordedTerminal recorded = new RecordedTerminal();
  @TempDir private Path folder;

  @Test
  void shouldSayThatAPackIsFine() {
    // When
    int exitCode = execute("policy", "check", "met-2008");

    // Then
    assertThat(exitCode).isZero();
    assertThat(recorded.said()).startsWith("met-2008, version").contains("17 promises");
  }

  @Test
  void shouldNameEveryProblemWithItsLine() throws IOException {
    // Given
    Path pack = folder.resolve("mine.yaml");
    Files.writeString(
        pack, "policy: mine\ntitle: Mine\nextends: pledge-2008\nzone: Mars\npresence: {goal: 2}\n");

    // When
    int exitCode = execute("policy", "check", pack.toString());

    // Then
    assertThat(exitCode).isEqualTo(2);
    assertThat(recorded.complained())
        .contains("line 4: zone: \"Mars\" is no time zone", "line 5: presence.goal: 2 is not in");
  }

  @Test
  void shouldExplainInPlainEnglish() {
    // When
    int exitCode = execute("policy", "explain", "national-2026");

    // Then
    assertThat(exitCode).isZero();
    assertThat(recorded.said()).contains("message-72h", "72 hours after the clock's start");
  }

  @Test
  void shouldSayWhatTwoPacksDifferIn() {
    // When
    int exitCode = execute("policy", "diff", "pledge-2008", "met-2008");

    // Then
    assertThat(exitCode).isEqualTo(1);
    assertThat(recorded.said()).startsWith("promise collision-10wd: added");
  }

  @Test
  void shouldSayThatTwoPacksCountTheSame() {
    // When
    int exitCode = execute("policy", "diff", "pledge-2008", "pledge-2008");

    // Then
    assertThat(exitCode).isZero();
    assertThat(recorded.said()).startsWith("They count the same.");
  }

  @Test
  void shouldRefuseWhatIsNoPack() {
    // When
    int exitCode = execute("policy", "diff", "pledge-2008", "pledge-1829");

    // Then
    assertThat(exitCode).isEqualTo(2);
    assertThat(recorded.complained()).contains("neither a pack that ships");
  }

  private int execute(String... arguments) {
    return Pledgewatch.execute(recorded.plain(), arguments);
  }
}
