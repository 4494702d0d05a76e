package org.pledgewatch.ingest.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.ingest.mapping.Mappings;

/** The real February of the bank, where it is at hand; it may not be redistributed. */
class BankFebruaryTest {
  private static final long TEN_SECONDS_MS = 10_000;

  @Test
  void shouldComeToTheKnownAnswers() throws Exception {
    // Given
    Optional<Path> february = RealExports.february();
    Assumptions.assumeTrue(february.isPresent(), "the bank's February is not beside the project");

    // When
    ReadResult read =
        new ExportReader(Mappings.find("bank-call-centre")).read(List.of(february.get()));

    // Then
    assertThat(read.rows()).isEqualTo(33_344);
    assertThat(read.skipped().get("phantom (not a call)").count()).isEqualTo(278);
    assertThat(read.unmapped()).isEmpty();
    assertThat(read.byType())
        .containsEntry("call.presented", 33_066L)
        .containsEntry("call.answered", 27_162L)
        .containsEntry("call.abandoned", 5_904L)
        .containsEntry("call.ended", 27_112L);
    assertThat(shareAnsweredWithinTenSeconds(read.events())).isCloseTo(0.532, within(0.0005));
  }

  private static double shareAnsweredWithinTenSeconds(List<Event> events) {
    Map<String, Long> presented = new HashMap<>();
    events.stream()
        .filter(event -> event.type().equals("call.presented"))
        .forEach(event -> presented.put(event.subject(), event.timeMs()));
    List<Long> waitsMs =
        events.stream()
            .filter(event -> event.type().equals("call.answered"))
            .map(event -> event.timeMs() - presented.get(event.subject()))
            .toList();
    assertThat(waitsMs).allMatch(waitMs -> waitMs >= 0);
    return (double) waitsMs.stream().filter(waitMs -> waitMs <= TEN_SECONDS_MS).count()
        / waitsMs.size();
  }
}
