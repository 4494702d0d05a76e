package org.pledgewatch.domain.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgewatch.domain.reference.Places.box;
import static org.pledgewatch.domain.reference.Places.feature;
import static org.pledgewatch.domain.reference.Places.polygon;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pledgewatch.domain.event.Data;
import org.pledgewatch.domain.event.Decoded;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.event.EventTypes;
import org.pledgewatch.domain.event.Rejection;

final class PlaceCheckTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private final Reference reference = Places.reference(feature("a", polygon(box(0, 51, 1, 52))));

  @ParameterizedTest
  @CsvSource({
    "incident.created, neighbourhood",
    "unit.duty, team",
    "message.received, neighbourhood",
    "dissatisfaction.reported, neighbourhood",
    "meeting.advertised, neighbourhood",
    "meeting.held, neighbourhood",
    "meeting.cancelled, neighbourhood",
    "update.published, neighbourhood",
    "feedback.received, neighbourhood",
  })
  void shouldRefuseNeighbourhoodsThatAreNotKnown(String type, String member) {
    // When
    var known = PlaceCheck.check(event(type, Data.of(member, "a")), reference);
    var unknown = PlaceCheck.check(event(type, Data.of(member, "atlantis")), reference);
    var unchecked = PlaceCheck.check(event(type, Data.of(member, "atlantis")), Reference.NONE);

    // Then
    assertThat(known).isEmpty();
    assertThat(unknown.orElseThrow().reason()).isEqualTo(Rejection.Reason.UNKNOWN_PLACE);
    assertThat(unknown.orElseThrow().detail()).contains(member, "atlantis");
    assertThat(unchecked).isEmpty();
  }

  @Test
  void shouldCheckEveryTypeOfTheCatalogueThatNamesANeighbourhood() {
    // Given
    Data lost = Data.of("neighbourhood", "atlantis").with("team", "atlantis");

    // Then
    assertThat(EventTypes.all())
        .filteredOn(type -> type.has("neighbourhood") || type.has("team"))
        .hasSize(9)
        .allSatisfy(
            type -> assertThat(PlaceCheck.check(event(type.name(), lost), reference)).isPresent());
  }

  @ParameterizedTest
  @CsvSource({"district, d, true", "district, e, false", "force, no-such-force, true"})
  void shouldCheckDistrictsAndLeaveForcesFree(String member, String id, boolean taken) {
    assertThat(PlaceCheck.check(event("incident.created", Data.of(member, id)), reference))
        .matches(rejection -> rejection.isEmpty() == taken);
  }

  @Test
  void shouldIgnoreMembersThatTheCatalogueDoesNotHave() {
    assertThat(
            PlaceCheck.check(
                event("call.presented", Data.of("neighbourhood", "atlantis")), reference))
        .isEmpty();
  }

  @Test
  void shouldKeepWhatWasDecodedAndSayWhoseEventWasRefused() {
    // Given
    Decoded known = new Decoded.Accepted(event("unit.duty", Data.of("team", "a")));
    Decoded unknown = new Decoded.Accepted(event("unit.duty", Data.of("team", "b")));

    // Then
    assertThat(PlaceCheck.check(known, reference)).isSameAs(known);
    assertThat(PlaceCheck.check(unknown, reference))
        .isInstanceOfSatisfying(
            Decoded.Rejected.class,
            rejected -> {
              assertThat(rejected.id()).contains("e-1");
              assertThat(rejected.source()).contains("/test");
            });
  }

  private static Event event(String type, Data data) {
    return Event.of("e-1", "/test", type, "s-1", NOON, data);
  }
}
