package org.pledgewatch.ingest.importing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.minBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.ingest.mapping.Mappings;

/** San Francisco's dispatch of January 2018, where it is at hand. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SanFranciscoTest {
  private static final long QUARTER_S = 900;

  private ReadResult read;

  @BeforeAll
  void read() throws Exception {
    Optional<Path> export = RealExports.sanFrancisco();
    Assumptions.assumeTrue(export.isPresent(), "San Francisco's dispatch is not at hand");
    read = new ExportReader(Mappings.find("sf-dispatch")).read(List.of(export.get()));
  }

  @Test
  void shouldMakeTheSameEventsOfAllRowsOfACall() {
    assertThat(read.rows()).isEqualTo(10_000);
    assertThat(read.unmapped()).isEmpty();
    assertThat(read.conflicting().count()).isZero();
    assertThat(read.byType())
        .containsEntry("call.presented", 4_770L)
        .containsEntry("incident.created", 4_770L)
        .containsEntry("incident.assigned", 10_000L)
        .containsEntry("incident.enroute", 10_000L - 261)
        .containsEntry("incident.arrived", 10_000L - 1_915)
        .containsEntry("incident.cleared", 10_000L)
        .containsEntry("incident.closed", 4_770L);
  }

  @Test
  void shouldCloseACallAttendedWhereAnyUnitArrived() {
    // Given
    Map<String, Event> closed = bySubject("incident.closed");
    Map<String, Event> arrived = bySubject("incident.arrived");

    // When
    Map<String, Long> dispositions =
        closed.values().stream()
            .collect(groupingBy(event -> text(event, "disposition"), Collectors.counting()));

    // Then
    assertThat(dispositions)
        .containsEntry("attended", 4_637L)
        .containsEntry("cancelled", 62L + 7 + 7 + 1)
        .containsEntry("advice", 33L + 9 + 8 + 4 + 2);
    assertThat(closed)
        .allSatisfy(
            (incident, event) ->
                assertThat(text(event, "disposition").equals("attended"))
                    .isEqualTo(arrived.containsKey(incident)));
  }

  @Test
  void shouldComeToTheKnownAnswersWithArrivalsAtOnce() {
    // When
    List<Long> responsesS = responsesS();

    // Then
    assertThat(responsesS).hasSize(4_637);
    assertThat(4_770 - responsesS.size()).isEqualTo(133);
    assertThat(percentile(responsesS, 0.5)).isEqualTo(408);
    assertThat(percentile(responsesS, 0.9)).isEqualTo(998);
    assertThat(shareWithinAQuarter(responsesS)).isCloseTo(0.871, within(0.0005));
  }

  @Test
  void shouldComeToTheKnownAnswersWithoutArrivalsAtOnce() {
    // When
    List<Long> responsesS = responsesS().stream().filter(s -> s > 0).toList();

    // Then
    assertThat(responsesS).hasSize(4_576);
    assertThat(percentile(responsesS, 0.5)).isEqualTo(411);
    assertThat(percentile(responsesS, 0.9)).isEqualTo(1_001);
    assertThat(shareWithinAQuarter(responsesS)).isCloseTo(0.870, within(0.0005));
  }

  @Test
  void shouldReadTimesInTheZoneThatTheyAreOf() {
    // Given
    Event presented = bySubject("call.presented").get("call-180243072");

    // Then
    assertThat(Instant.ofEpochMilli(presented.timeMs())).isEqualTo("2018-01-25T01:36:16Z");
  }

  @Test
  void shouldTakeCoordinatesOutOfTheLocation() {
    // Given
    Event created = bySubject("incident.created").get("incident-180243072");

    // Then
    assertThat(created.data().number("lat").getAsDouble()).isEqualTo(37.77444199483868);
    assertThat(created.data().number("lon").getAsDouble()).isEqualTo(-122.5046792231959);
    assertThat(created.data().text("grade")).contains("priority");
    assertThat(created.data().text("force")).contains("san-francisco");
  }

  /** From the call's presentation to its incident's first arrival, ascending. */
  private List<Long> responsesS() {
    Map<String, Event> presented = bySubject("call.presented");
    Map<String, Event> arrived = bySubject("incident.arrived");
    return bySubject("incident.created").values().stream()
        .filter(created -> arrived.containsKey(created.subject()))
        .map(
            created ->
                arrived.get(created.subject()).timeMs()
                    - presented.get(text(created, "call")).timeMs())
        .map(ms -> ms / 1_000)
        .sorted()
        .toList();
  }

  /** The first event of a type for each subject. */
  private Map<String, Event> bySubject(String type) {
    return read.events().stream()
        .filter(event -> event.type().equals(type))
        .collect(
            groupingBy(
                Event::subject, Collectors.collectingAndThen(minBy(Event.ORDER), Optional::get)));
  }

  private static String text(Event event, String member) {
    return event.data().text(member).orElseThrow();
  }

  private static long percentile(List<Long> ascending, double share) {
    return ascending.get((int) Math.ceil(share * ascending.size()) - 1);
  }

  private static double shareWithinAQuarter(List<Long> responsesS) {
    return (double) responsesS.stream().filter(s -> s <= QUARTER_S).count() / responsesS.size();
  }
}
