package org.pledgewatch.domain.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pledgewatch.domain.casefile.Part;
import org.pledgewatch.domain.figure.FigureKey;
import org.pledgewatch.domain.rolling.Plan;
import org.pledgewatch.domain.rolling.Rolling;
import org.pledgewatch.domain.rolling.Row;
import org.pledgewatch.domain.rolling.Schedule;
import org.pledgewatch.domain.rolling.Windows;
import org.pledgewatch.domain.wire.PolicyYaml;

final class RefusedTest {
  private static final long NOON_MS = Instant.parse("2026-11-21T12:00:00Z").toEpochMilli();

  @Test
  void shouldCountInAllInItsReasonAndInItsSource() {
    // Given
    Refused refused = new Refused("out-of-range", "/cad/essex");

    // When
    List<FigureKey> keys = refused.keys();

    // Then
    assertThat(keys)
        .extracting(key -> key.measure() + key.tags().json())
        .containsExactly(
            "quality{}",
            "quality{\"reason\":\"out-of-range\"}",
            "quality{\"reason\":\"out-of-range\",\"source\":\"/cad/essex\"}");
  }

  @Test
  void shouldNotGiveFiguresToOddSources() {
    // Given
    String tooLong = "a".repeat(Refused.SOURCE_LENGTH_MAX + 1);

    // When
    List<String> sources =
        List.of(
            new Refused("late", "").source(),
            new Refused("late", tooLong).source(),
            new Refused("late", "a\nb").source());

    // Then
    assertThat(sources).containsExactly(Refused.UNKNOWN, Refused.OTHER, Refused.OTHER);
    assertThatThrownBy(() -> new Refused("dull", "/cad/essex"))
        .hasMessageContaining("reason: \"dull\"");
  }

  @Test
  void shouldBeCountedWhileItsWindowLastsAndNothingElse() throws Exception {
    // Given
    Plan plan =
        new Plan(
            Windows.all(PolicyYaml.named("pledge-2008")),
            new Schedule.EveryChange(Schedule.NEVER),
            0);
    Rolling rolling = Rolling.empty("quality", plan);
    rolling.add(Part.REFUSED, NOON_MS + 1, 0, "", 2, NOON_MS);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    rolling.write(new DataOutputStream(bytes));
    Rolling restored =
        Rolling.read(plan, new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

    // When
    List<Row> rows = restored.publish(NOON_MS + 120_000);

    // Then
    assertThat(rows)
        .filteredOn(row -> row.window().equals("PT1M"))
        .extracting(row -> row.fields().get("events"))
        .containsExactly(2L, 0L);
  }
}
