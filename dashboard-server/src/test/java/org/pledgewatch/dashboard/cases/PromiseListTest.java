package org.pledgewatch.dashboard.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgewatch.dashboard.cases.CaseSamples.FORCE;
import static org.pledgewatch.dashboard.cases.CaseSamples.NOON_MS;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.pledgewatch.domain.event.CaseKind;
import org.pledgewatch.domain.event.Data;
import org.pledgewatch.domain.figure.Tags;
import org.pledgewatch.domain.run.Topics;
import org.pledgewatch.domain.standing.CaseNews;
import org.pledgewatch.domain.standing.PromiseStanding;
import org.pledgewatch.domain.wire.CaseJson;

class PromiseListTest {
  private static final String RUN = "r";
  private static final long MINUTE_MS = 60_000;

  private final CaseSamples samples = new CaseSamples(RUN);
  private final CaseBook book = new CaseBook();
  private final CaseDecoder decoder = new CaseDecoder();

  @Test
  void shouldPutTheNearestDeadlineFirst() {
    // Given
    take(
        samples.call("c-2", NOON_MS + 2_000),
        samples.call("c-1", NOON_MS + 1_000),
        samples.call("c-3", NOON_MS, samples.event("call.answered", "c-3", NOON_MS + 3_000)));

    // When
    List<String> open = ids("open", NOON_MS + 4_000);

    // Then
    assertThat(open).containsExactly("answer-999/c-1", "answer-999/c-2");
  }

  @Test
  void shouldBreakAPromiseByItsDeadlineAloneAndPutTheNewestBreachFirst() {
    // Given
    take(samples.call("c-1", NOON_MS), samples.call("c-2", NOON_MS + 1_000));

    // When
    List<String> before = ids("broken", NOON_MS + 9_999);
    List<String> at = ids("broken", NOON_MS + 10_000);
    List<String> after = ids("broken", NOON_MS + 11_000);

    // Then
    assertThat(before).isEmpty();
    assertThat(at).containsExactly("answer-999/c-1");
    assertThat(after).containsExactly("answer-999/c-2", "answer-999/c-1");
  }

  @Test
  void shouldListSeveralStatesAtOnceEachToTheLimit() {
    // Given
    take(
        samples.call("c-1", NOON_MS),
        samples.call("c-2", NOON_MS + 1_000),
        samples.call("c-3", NOON_MS + 20_000),
        samples.call("c-4", NOON_MS + 21_000));

    // When
    PromiseList list = list(query("open,broken", Tags.NONE, 1), NOON_MS + 22_000);

    // Then
    assertThat(list.standings().stream().map(PromiseStanding::id))
        .containsExactly("answer-999/c-3", "answer-999/c-2");
    assertThat(list.more()).isTrue();
  }

  @Test
  void shouldTellWhichAreAtRisk() {
    // Given
    take(samples.call("c-1", NOON_MS));

    // When
    List<String> before = ids("at_risk", NOON_MS + 7_999);
    List<String> after = ids("at_risk", NOON_MS + 8_000);

    // Then
    assertThat(before).isEmpty();
    assertThat(after).containsExactly("answer-999/c-1");
  }

  @Test
  void shouldAskForTheReasonOfABreachUntilThePersonWasTold() {
    // Given
    String id = "attend-emergency-urban/i-1";
    long brokenMs = NOON_MS + 15 * MINUTE_MS;
    take(samples.emergency("i-1", NOON_MS));
    List<String> broken = ids("explain", brokenMs);

    // When
    Data told =
        Data.of("reason", "travel")
            .with("text", "far")
            .with("toldCallerAt", "2026-11-21T12:20:00Z");
    take(
        samples.emergency(
            "i-1", NOON_MS, samples.event("promise.explained", id, brokenMs + MINUTE_MS, told)));

    // Then
    assertThat(broken).containsExactly(id);
    assertThat(ids("explain", brokenMs + MINUTE_MS)).isEmpty();
  }

  @Test
  void shouldKeepToTheScopeAndToTheLimit() {
    // Given
    take(samples.call("c-1", NOON_MS), samples.call("c-2", NOON_MS));

    // When
    PromiseList elsewhere = list(query("open", Tags.of("force", "kent"), 10), NOON_MS);
    PromiseList limited = list(query("open", Tags.of("force", FORCE), 1), NOON_MS);

    // Then
    assertThat(elsewhere.promises()).isEmpty();
    assertThat(limited.promises()).hasSize(1);
    assertThat(limited.more()).isTrue();
  }

  @Test
  void shouldForgetACaseThatIsForgotten() {
    // Given
    take(samples.call("c-1", NOON_MS));

    // When
    take(samples.forgotten(CaseKind.CALL, "c-1"));

    // Then
    assertThat(ids("open", NOON_MS)).isEmpty();
    assertThat(book.size()).isZero();
  }

  @Test
  void shouldGiveUpWhatIsSettledForLongestAtItsBound() {
    // Given
    CaseBook small = new CaseBook(2, CaseBook.CHARS_MAX);

    // When
    for (CaseNews news :
        List.of(
            samples.call("c-2", NOON_MS + 1_000),
            samples.call("c-1", NOON_MS),
            samples.call("c-3", NOON_MS + 2_000))) {
      small.apply(List.of(decode(news)));
    }

    // Then
    PromiseList open =
        PromiseList.of(small.run(RUN).orElseThrow(), query("open", Tags.NONE, 10), NOON_MS + 3_000);
    assertThat(open.standings())
        .extracting(PromiseStanding::id)
        .containsExactly("answer-999/c-2", "answer-999/c-3");
    assertThat(small.dropped()).isEqualTo(1);
  }

  @Test
  void shouldLeaveOutARecordThatIsNoCase() {
    // Given
    byte[] key = "r\ncall\nc-1".getBytes(StandardCharsets.UTF_8);

    // When
    Optional<CaseRecord> read =
        decoder.decode(new ConsumerRecord<>(Topics.CASES, 0, 0, key, new byte[] {'{'}));

    // Then
    assertThat(read).isEmpty();
    assertThat(decoder.refused()).isEqualTo(1);
  }

  private void take(CaseNews... news) {
    book.apply(Arrays.stream(news).map(this::decode).toList());
  }

  private CaseRecord decode(CaseNews news) {
    return decoder
        .decode(
            new ConsumerRecord<>(
                Topics.CASES, 0, 0, CaseJson.topicKey(news), CaseJson.encode(news)))
        .orElseThrow();
  }

  private List<String> ids(String state, long atMs) {
    return list(query(state, Tags.NONE, 10), atMs).standings().stream()
        .map(PromiseStanding::id)
        .filter(id -> !id.startsWith("deploy-"))
        .toList();
  }

  private PromiseList list(PromiseQuery query, long atMs) {
    return PromiseList.of(book.run(RUN).orElseThrow(), query, atMs);
  }

  private static List<WantedState> states(String words) {
    return Arrays.stream(words.split(",")).map(WantedState::of).toList();
  }

  private static PromiseQuery query(String state, Tags scope, int limit) {
    return new PromiseQuery(RUN, Optional.empty(), states(state), scope, limit);
  }
}
