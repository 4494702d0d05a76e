package org.pledgewatch.dashboard.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.pledgewatch.domain.alert.AlertRule;
import org.pledgewatch.domain.alert.AlertRules;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.domain.figure.FigureKey;
import org.pledgewatch.domain.figure.Tags;
import org.pledgewatch.domain.run.Run;
import org.pledgewatch.domain.wire.PolicyYaml;

class AlertWatchTest {
  private static final String RUN = "night";
  private static final long NOON_MS = 1_795_262_400_000L;
  private static final long MINUTE_MS = 60_000;
  private static final List<AlertRule> RULES =
      AlertRules.of(PolicyYaml.shipped("pledge-2008").orElseThrow());

  private final Figures figures = new Figures();
  private final AlertBook book = new AlertBook();
  private final List<Alert> changes = new ArrayList<>();
  private final AlertWatch watch = watch(book);

  @Test
  void shouldBeginOnceAndEndAfterCalm() {
    // Given
    figures.decided(Optional.of("essex"), "answer-101", 19, 41);

    // When
    lookAt(NOON_MS);
    lookAt(NOON_MS + 1_000);
    figures.decided(Optional.of("essex"), "answer-101", 60, 0);
    lookAt(NOON_MS + MINUTE_MS);
    lookAt(NOON_MS + 3 * MINUTE_MS);

    // Then
    assertThat(changes)
        .extracting(Alert::rule)
        .containsExactly("answer-101-fast", "answer-101-fast");
    assertThat(changes.get(0).force()).contains("essex");
    assertThat(changes.get(0).evidence()).containsEntry("decided_longer", 60L);
    assertThat(changes.get(1).clearedMs()).contains(NOON_MS + 3 * MINUTE_MS);
    assertThat(book.of(RUN, Optional.empty(), false, 10)).containsExactly(changes.get(1));
  }

  @Test
  void shouldHoldAlertsWhileFiguresAreOld() {
    // Given
    figures.decided(Optional.empty(), "answer-999", 10, 50);
    lookAt(NOON_MS);
    figures.decided(Optional.empty(), "answer-999", 60, 0);
    lookAt(NOON_MS + 1_000);

    // When
    figures.nowMs = Optional.empty();
    watch.look();
    lookAt(NOON_MS + 60 * MINUTE_MS);

    // Then
    assertThat(book.of(RUN, Optional.empty(), true, 10)).hasSize(1);
  }

  @Test
  void shouldLookAtARunOnlyOnceItsFiguresAreFresh() {
    // Given
    figures.decided(Optional.empty(), "answer-999", 10, 50);
    figures.nowMs = Optional.empty();

    // When
    watch.look();
    List<Alert> whileOld = List.copyOf(changes);
    lookAt(NOON_MS);

    // Then
    assertThat(whileOld).isEmpty();
    assertThat(changes).hasSize(1);
  }

  @Test
  void shouldCallEachForceOfItsOwn() {
    // Given
    figures.decided(Optional.of("essex"), "answer-999", 10, 50);
    figures.decided(Optional.of("kent"), "answer-999", 59, 1);

    // When
    lookAt(NOON_MS);

    // Then
    assertThat(book.of(RUN, Optional.of("essex"), true, 10)).hasSize(1);
    assertThat(book.of(RUN, Optional.of("kent"), true, 10)).isEmpty();
  }

  @Test
  void shouldCallWhenSomebodyHasWaitedTooLongThoughNoFigureChanges() {
    // Given
    figures.waiting("101", 2, 31_000);

    // When
    lookAt(NOON_MS);
    lookAt(NOON_MS + 59_000);
    List<Alert> before = List.copyOf(changes);
    lookAt(NOON_MS + MINUTE_MS);

    // Then
    assertThat(before).isEmpty();
    assertThat(changes).extracting(Alert::rule).containsExactly("answer-101-wait");
    assertThat(changes.get(0).evidence()).containsEntry("longest_ms", 91_000L);
  }

  @Test
  void shouldGoOnWithWhatWasOpenBeforeARestart() {
    // Given
    figures.decided(Optional.empty(), "answer-999", 10, 50);
    lookAt(NOON_MS);
    AlertBook read = new AlertBook();
    changes.forEach(read::put);

    // When
    figures.nowMs = Optional.of(NOON_MS + MINUTE_MS);
    watch(read).look();

    // Then
    assertThat(changes).hasSize(1);
    assertThat(read.of(RUN, Optional.empty(), true, 10)).hasSize(1);
  }

  @Test
  void shouldForgetTheOldestThatIsOverFirst() {
    // Given
    figures.decided(Optional.empty(), "answer-999", 10, 50);
    lookAt(NOON_MS);
    Alert open = changes.get(0);
    book.put(open);
    for (int i = 0; i < AlertBook.ALERTS_MAX; i++) {
      Alert over =
          Alert.fired(
                  new Watched(RUN, Optional.of("f" + i)),
                  RULES.get(0),
                  RULES
                      .get(0)
                      .look(
                          new WatchedFigures(figures, new Watched(RUN, Optional.empty()), NOON_MS)),
                  NOON_MS + i)
              .cleared(NOON_MS + i);

      // When
      book.put(over);
    }

    // Then
    assertThat(book.size()).isEqualTo(AlertBook.ALERTS_MAX);
    assertThat(book.find(open.id())).isPresent();
  }

  private void lookAt(long atMs) {
    figures.nowMs = Optional.of(atMs);
    watch.look();
  }

  private AlertWatch watch(AlertBook itsBook) {
    return new AlertWatch(
        figures,
        itsBook,
        run -> RULES,
        alert -> {
          itsBook.put(alert);
          changes.add(alert);
        });
  }

  /** Figures of one run, as a test says them. */
  private static final class Figures implements AlertSource {
    private record Slot(FigureKey key, String window) {}

    private final Map<Slot, Figure> newest = new HashMap<>();
    private Optional<Long> nowMs = Optional.of(NOON_MS);

    void decided(Optional<String> force, String promise, long kept, long broken) {
      Tags tags = Tags.of("promise", promise);
      Tags scoped = force.map(name -> tags.with("force", name)).orElse(tags);
      for (String window : List.of("PT5M", "PT1H")) {
        put("promise", scoped, window, Map.of("kept", kept, "broken", broken));
      }
    }

    void waiting(String line, long count, long oldestMs) {
      Tags tags = new Tags(Map.of("level", "calls-waiting", "line", line));
      put("level", tags, "", Map.of("value", count, "oldest_ms", oldestMs));
    }

    private void put(String measure, Tags tags, String window, Map<String, Number> fields) {
      FigureKey key = new FigureKey(measure, tags);
      String named = window.isEmpty() ? null : window;
      newest.put(new Slot(key, window), new Figure(key, RUN, named, NOON_MS, 0, true, fields));
    }

    @Override
    public List<Run> runs() {
      return List.of(
          new Run(
              RUN,
              "Night",
              Run.Clock.EVENTS,
              "pledge-2008",
              ZoneId.of("Europe/London"),
              Optional.empty(),
              NOON_MS));
    }

    @Override
    public Optional<Long> nowMs(String run) {
      return nowMs;
    }

    @Override
    public Set<String> forces(String run) {
      return newest.keySet().stream()
          .flatMap(slot -> slot.key().tags().get("force").stream())
          .collect(Collectors.toSet());
    }

    @Override
    public Optional<Figure> newest(String run, FigureKey key, String window) {
      return Optional.ofNullable(newest.get(new Slot(key, window)));
    }
  }
}
