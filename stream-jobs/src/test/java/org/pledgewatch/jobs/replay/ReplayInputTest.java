package org.pledgewatch.jobs.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.reference.Reference;
import org.pledgewatch.domain.wire.ReferenceFolder;

final class ReplayInputTest {
  private final ReplayInput input = ReplayInput.ofFiles(Reference.NONE);

  @ParameterizedTest
  @ValueSource(strings = {"abb", "bab", "bba"})
  void shouldCountTheSameWhateverTheOrderWhenTheSmallestCameOnce(String order) {
    // When
    order.chars().forEach(force -> input.line(presented("" + (char) force)));

    // Then
    assertThat(input.sorted()).extracting(ReplayInputTest::force).containsExactly("a");
    assertThat(input.summary(1, 0, 0))
        .isEqualTo(new ReplaySummary(3, 1, 0, 0, Map.of("conflict", 2L), 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"aab", "aba", "baa"})
  void shouldCountTheSameWhateverTheOrderWhenTheSmallestCameTwice(String order) {
    // When
    order.chars().forEach(force -> input.line(presented("" + (char) force)));

    // Then
    assertThat(input.sorted()).extracting(ReplayInputTest::force).containsExactly("a");
    assertThat(input.summary(1, 0, 0))
        .isEqualTo(new ReplaySummary(3, 1, 1, 0, Map.of("conflict", 1L), 0));
  }

  @Test
  void shouldLetTheFirstStandInALogAndLeaveOutAGatewaysOwnBeats() {
    // Given
    ReplayInput log = ReplayInput.ofLog(Reference.NONE);
    byte[] beat =
        """
        {"specversion":"1.0","id":"b-1","source":"/gateway/one","type":"source.alive",\
        "time":"2026-11-21T21:00:00Z"}"""
            .getBytes(UTF_8);

    // When
    log.line(presented("b"));
    log.line(beat);
    log.line(presented("a"));
    log.line(presented("b"));

    // Then
    assertThat(log.sorted()).extracting(ReplayInputTest::force).containsExactly("b");
    assertThat(log.summary(1, 0, 0))
        .isEqualTo(new ReplaySummary(3, 1, 1, 0, Map.of("conflict", 1L), 0));
  }

  @Test
  void shouldCallMalformedWhatIsNotUtf8OrTooLong() {
    // Given
    byte[] line = presented("essex");
    line[new String(line, UTF_8).indexOf("essex")] = (byte) 0xFF;

    // When
    input.line(line);
    input.tooLong();

    // Then
    assertThat(input.summary(0, 0, 0).quarantined()).isEqualTo(Map.of("malformed", 2L));
    assertThat(input.summary(0, 0, 0).read()).isEqualTo(2);
  }

  @Test
  void shouldQuarantinePlacesThatAreNotKnownBeforeTheyCanConflict() {
    // Given
    ReplayInput wards = ReplayInput.ofFiles(ReferenceFolder.texts("uk-wards").parse());

    // When
    wards.line(duty("E05001420"));
    wards.line(duty("A-smaller-content-of-no-known-place"));

    // Then
    assertThat(wards.sorted())
        .extracting(event -> event.data().text("team").orElseThrow())
        .containsExactly("E05001420");
    assertThat(wards.summary(1, 0, 0).quarantined()).isEqualTo(Map.of("unknown-place", 1L));
  }

  private static byte[] duty(String team) {
    return """
    {"specversion":"1.0","id":"u-1-d","source":"/rota","type":"unit.duty","subject":"u-1",\
    "time":"2026-11-21T21:00:00Z","data":{"state":"on","force":"f","team":"%s"}}"""
        .formatted(team)
        .getBytes(UTF_8);
  }

  private static Object force(Event event) {
    return event.data().members().get("force");
  }

  private static byte[] presented(String force) {
    return """
    {"specversion":"1.0","id":"c-1-p","source":"/telephony","type":"call.presented",\
    "subject":"c-1","time":"2026-11-21T21:00:00Z","data":{"line":"999","force":"%s"}}"""
        .formatted(force)
        .getBytes(UTF_8);
  }
}
