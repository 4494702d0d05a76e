package org.pledgewatch.dashboard.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pledgewatch.dashboard.access.Deed.Action;

class AuditTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  @TempDir Path folder;

  @Test
  void shouldChainItsLinesAlsoOverRestarts() throws Exception {
    // Given
    write("one", "two");

    // When
    write("three");

    // Then
    AuditFile.Verdict verdict = AuditFile.verify(folder.resolve(AuditFile.NAME));
    assertThat(verdict.isWhole()).isTrue();
    assertThat(verdict.entries()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"subject\":\"two\" | \"subject\":\"2\" | 3",
        "\"number\":2 | \"number\":7 | 2",
        "\\{[^\\n]*\"number\":2[^\\n]*\\n | '' | 2",
      })
  void shouldShowAChange(String what, String instead, long brokenAt) throws Exception {
    // Given
    write("one", "two", "three");
    Path file = folder.resolve(AuditFile.NAME);
    String before = Files.readString(file);

    // When
    Files.writeString(file, before.replaceFirst(what, instead));

    // Then
    assertThat(Files.readString(file)).isNotEqualTo(before);
    AuditFile.Verdict verdict = AuditFile.verify(file);
    assertThat(verdict.isWhole()).isFalse();
    assertThat(verdict.brokenAt()).isEqualTo(brokenAt);
  }

  @Test
  void shouldGoOnAfterALineThatACrashTore() throws Exception {
    // Given
    write("one");
    Path file = folder.resolve(AuditFile.NAME);
    Files.write(
        file, "{\"number\":2,\"at".getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);

    // When
    write("two");

    // Then
    AuditFile.Verdict verdict = AuditFile.verify(file);
    assertThat(verdict.isWhole()).isTrue();
    assertThat(verdict.entries()).isEqualTo(2);
  }

  @Test
  void shouldTellWhoLookedAtWhatExportedAndWasRefusedNewestFirst() throws Exception {
    try (Door door = new Door(at -> AccessConfig.of(folder, SignIn.Demo.usual()))) {
      // Given
      door.signIn("analyst", "");
      door.get("/live?force=essex");
      door.get("/live?force=essex");
      door.get("/api/export?force=essex");
      door.get("/api/users");
      door.post("/api/sign-out", "{}");

      // When
      door.signIn("administrator", "");
      JsonNode all = Door.json(door.get("/api/audit?user=analyst"));
      JsonNode one = Door.json(door.get("/api/audit?user=analyst&limit=1"));
      JsonNode next =
          Door.json(
              door.get("/api/audit?user=analyst&limit=1&before=" + one.get("older").asText()));
      JsonNode verdict = Door.json(door.get("/api/audit/verify"));

      // Then
      assertThat(all.get("entries").findValuesAsText("action"))
          .containsExactly("signed-out", "refused", "exported", "looked-at", "signed-in");
      assertThat(all.get("entries").get(3).at("/details/query").asText()).isEqualTo("force=essex");
      assertThat(next.get("entries").findValuesAsText("action")).containsExactly("refused");
      assertThat(verdict.get("whole").booleanValue()).isTrue();
    }
  }

  private void write(String... subjects) throws Exception {
    try (AuditFile file = AuditFile.open(folder)) {
      for (String subject : subjects) {
        file.append(
            List.of(
                new AuditFile.Entry(
                    NOON, new Deed("sam", Action.LOOKED_AT, subject, Map.of("force", "essex")))));
      }
    }
  }
}
