package org.pledgewatch.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgewatch.dashboard.Samples.ANSWER_999;
import static org.pledgewatch.dashboard.Samples.FIVE_MINUTES;
import static org.pledgewatch.dashboard.Samples.NOON_MS;
import static org.pledgewatch.dashboard.Samples.figure;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pledgewatch.dashboard.access.Forces;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.domain.figure.Tags;
import org.pledgewatch.domain.run.Run;
import org.pledgewatch.domain.wire.FigureJson;

class LiveStateTest {
  private static final long ONE_SECOND_LATER = NOON_MS + 1_000;

  private final LiveState state = new LiveState();

  @Test
  void shouldKeepTheNewestFigureWhateverTheOrder() {
    // Given
    Figure later = figure("r", ANSWER_999, ONE_SECOND_LATER, 7);
    Figure corrected = figure("r", ANSWER_999, NOON_MS, 1, true, 5);

    // When
    put(later, corrected);

    // Then
    assertThat(shown("r", Scope.ALL)).containsExactly(json(later));
  }

  @Test
  void shouldLetAFinalFigureTakeTheProvisionalOnesPlace() {
    // Given
    Figure provisional = figure("r", ANSWER_999, NOON_MS, 0, false, 6);
    Figure isFinal = figure("r", ANSWER_999, NOON_MS, 0, true, 7);

    // When
    put(provisional, isFinal, provisional);

    // Then
    assertThat(shown("r", Scope.ALL)).containsExactly(json(isFinal));
  }

  @Test
  void shouldLetARevisionTakeItsPlace() {
    // Given
    Figure revised = figure("r", ANSWER_999, NOON_MS, 2, true, 9);

    // When
    put(figure("r", ANSWER_999, NOON_MS, 1, true, 8), revised);

    // Then
    assertThat(shown("r", Scope.ALL)).containsExactly(json(revised));
  }

  @Test
  void shouldKeepScopesApartAndNameThem() {
    // Given
    Tags essex = ANSWER_999.with("force", "essex");
    Figure force = figure("r", essex, NOON_MS, 4);
    Figure centre = figure("r", essex.with("centre", "chelmsford"), NOON_MS, 2);

    // When
    put(figure("r", ANSWER_999, NOON_MS, 9), force, centre);

    // Then
    assertThat(shown("r", Scope.ofForce("essex"))).containsExactly(json(force));
    assertThat(shown("r", new Scope("essex", null, null, "chelmsford")))
        .containsExactly(json(centre));
    assertThat(LiveJson.scopes(state.run("r"), Forces.ALL))
        .hasToString(
            "{\"forces\":[{\"force\":\"essex\",\"centres\":[\"chelmsford\"],\"districts\":[]}]}");
  }

  @Test
  void shouldShowThePartsOfAScopeOfTheMeasuresAskedFor() {
    // Given
    Tags essex = ANSWER_999.with("force", "essex");
    Figure force = figure("r", essex, NOON_MS, 4);
    Figure ward = figure("r", essex.with("district", "d").with("neighbourhood", "n"), NOON_MS, 2);
    Figure kent = figure("r", ANSWER_999.with("force", "kent"), NOON_MS, 3);

    // When
    put(force, ward, kent);

    // Then
    RunState run = state.run("r").orElseThrow();
    assertThat(run.figures(parts("promise"), 0))
        .extracting(LatestFigure::json)
        .containsExactlyInAnyOrder(json(force), json(ward));
    assertThat(run.figures(parts("presence"), 0)).isEmpty();
    assertThat(LiveJson.scopes(state.run("r"), Forces.ALL).toString())
        .contains("\"districts\":[{\"district\":\"d\",\"neighbourhoods\":[\"n\"]}]");
  }

  private static Subscription parts(String measure) {
    return new Subscription(
        "r", Scope.ofForce("essex"), Set.of(FIVE_MINUTES), Set.of(measure), true, Forces.ALL);
  }

  @Test
  void shouldTellWhatChangedSinceAVersion() {
    // Given
    put(figure("r", ANSWER_999, NOON_MS, 4));
    long before = state.version();
    Figure next = figure("r", Tags.of("promise", "answer-101"), NOON_MS, 2);

    // When
    put(next);

    // Then
    assertThat(state.run("r").orElseThrow().figures(wanted("r", Scope.ALL), before))
        .extracting(LatestFigure::json)
        .containsExactly(json(next));
  }

  @Test
  void shouldDropTheRunThatWasSilentLongestAndNeverTheLiveOne() {
    // Given
    put(figure(Run.LIVE, ANSWER_999, NOON_MS, 1), figure("silent", ANSWER_999, NOON_MS, 1));

    // When
    for (int i = 0; i < LiveState.RUNS_MAX - 1; i++) {
      put(figure("run-" + i, ANSWER_999, NOON_MS, 1));
    }

    // Then
    assertThat(state.run("silent")).isEmpty();
    assertThat(state.run(Run.LIVE)).isPresent();
    assertThat(state.figureCount()).isEqualTo(LiveState.RUNS_MAX);
  }

  @Test
  void shouldListTheNewestRunFirst() {
    // When
    state.apply(
        List.of(
            new Change.OfRun(Samples.run("older", NOON_MS)),
            new Change.OfRun(Samples.run("newer", ONE_SECOND_LATER))));

    // Then
    assertThat(state.runs()).extracting(Run::id).containsExactly("newer", "older");
  }

  @Test
  void shouldRememberWhenARunsClockLastMoved() {
    // Given
    var moved = Samples.clock("r", NOON_MS);
    var still =
        new org.pledgewatch.domain.run.RunClock(
            "r", moved.finalMs(), moved.newestMs(), moved.wallMs() + 30_000);

    // When
    state.apply(List.of(new Change.OfClock(moved), new Change.OfClock(still)));

    // Then
    assertThat(state.run("r").orElseThrow().movedMs()).isEqualTo(moved.wallMs());
  }

  private void put(Figure... figures) {
    state.apply(
        java.util.Arrays.stream(figures)
            .<Change>map(figure -> new Change.OfFigure(figure, json(figure)))
            .toList());
  }

  private List<String> shown(String run, Scope scope) {
    return state.run(run).orElseThrow().figures(wanted(run, scope), 0).stream()
        .map(LatestFigure::json)
        .toList();
  }

  private static Subscription wanted(String run, Scope scope) {
    return new Subscription(run, scope, Set.of(FIVE_MINUTES), Set.of(), false, Forces.ALL);
  }

  private static String json(Figure figure) {
    return new String(FigureJson.encode(figure), StandardCharsets.UTF_8);
  }
}
