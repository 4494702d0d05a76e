package org.pledgewatch.ingest.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgewatch.ingest.gateway.Samples.NOON;
import static org.pledgewatch.ingest.gateway.Samples.answered;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.reference.Reference;
import org.pledgewatch.domain.run.Run;

/** What a broker that answers late or never makes of the order of things. */
final class AdmissionTest {
  private static final Run RUN =
      new Run(
          "r1",
          "r1",
          Run.Clock.EVENTS,
          "pledge-2008",
          ZoneId.of("Europe/London"),
          Optional.empty(),
          0);

  private final List<List<Event>> appended = new ArrayList<>();
  private final List<Promise<Void>> acks = new ArrayList<>();
  private final List<Promise<Void>> quarantineAcks = new ArrayList<>();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Admission admission =
      new Admission(
          (run, events) -> {
            appended.add(events);
            return open(acks);
          },
          refused -> open(quarantineAcks),
          run -> Future.succeededFuture(Reference.NONE),
          new RunClocks(
              Clock.fixed(NOON, ZoneOffset.UTC),
              run -> Future.succeededFuture(OptionalLong.empty())),
          new IdentityMemory(100),
          new GatewayMetrics(meters),
          Clock.fixed(NOON, ZoneOffset.UTC));

  @Test
  void shouldNotAcknowledgeARepetitionBeforeTheFirstIsDurable() {
    // Given
    Future<List<Outcome>> first = admit(answered("e-1"));
    Future<List<Outcome>> again = admit(answered("e-1"));
    assertThat(first.isComplete()).isFalse();
    assertThat(again.isComplete()).isFalse();

    // When
    acks.get(0).complete();

    // Then
    assertThat(first.result().get(0).verdict()).isEqualTo(Outcome.Verdict.ACCEPTED);
    assertThat(again.result().get(0).verdict()).isEqualTo(Outcome.Verdict.DUPLICATE);
    assertThat(appended).hasSize(1);
  }

  @Test
  void shouldForgetWhatTheLogDidNotTake() {
    // Given
    Future<List<Outcome>> first = admit(answered("e-1"));
    Future<List<Outcome>> again = admit(answered("e-1"));

    // When
    acks.get(0).fail(new LogUnavailableException("gone"));
    Future<List<Outcome>> later = admit(answered("e-1"));
    acks.get(1).complete();

    // Then
    assertThat(first.failed()).isTrue();
    assertThat(again.failed()).isTrue();
    assertThat(later.result().get(0).verdict()).isEqualTo(Outcome.Verdict.ACCEPTED);
    assertThat(appended).hasSize(2);
  }

  @Test
  void shouldNotAnswerARefusalBeforeItIsListed() {
    // Given
    Future<List<Outcome>> refused = admit("not json");
    assertThat(refused.isComplete()).isFalse();

    // When
    quarantineAcks.get(0).complete();

    // Then
    assertThat(refused.result().get(0).status()).isEqualTo(400);
    assertThat(appended).isEmpty();
  }

  @Test
  void shouldFailWhereQuarantineFails() {
    Future<List<Outcome>> mixed = admit("not json", answered("e-1"));

    acks.get(0).complete();
    quarantineAcks.get(0).fail(new LogUnavailableException("gone"));

    assertThat(mixed.failed()).isTrue();
  }

  @Test
  void shouldCountSourcesBeyondTheBoundTogether() {
    // Given
    String[] refused = new String[GatewayMetrics.SOURCES_MAX + 50];
    for (int i = 0; i < refused.length; i++) {
      refused[i] = "{\"source\":\"/s/" + i + "\"}";
    }

    // When
    admit(refused);
    quarantineAcks.get(0).complete();

    // Then
    assertThat(meters.find("pledgewatch.gateway.refused").counters())
        .hasSize(GatewayMetrics.SOURCES_MAX + 1);
    assertThat(
            meters
                .get("pledgewatch.gateway.refused")
                .tag("source", GatewayMetrics.OTHER)
                .counter()
                .count())
        .isEqualTo(50);
  }

  private Future<List<Outcome>> admit(String... events) {
    return admission.admit(
        RUN, List.of(events).stream().map(e -> Arrival.read(e.getBytes(UTF_8))).toList());
  }

  private static Future<Void> open(List<Promise<Void>> promises) {
    Promise<Void> promise = Promise.promise();
    promises.add(promise);
    return promise.future();
  }
}
