package org.pledgewatch.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.pledgewatch.dashboard.Samples.ANSWER_999;
import static org.pledgewatch.dashboard.Samples.NOON_MS;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pledgewatch.domain.figure.Tags;

class SeriesQueryTest {
  private static final StoreColumns COLUMNS =
      new StoreColumns(Set.of("promise", "force"), Set.of("kept", "broken", "ratio"));

  @ParameterizedTest
  @ValueSource(longs = {1, 60, 3_600, 86_400, 28 * 86_400L})
  void shouldThinAnyRangeToItsPoints(long rangeS) {
    // When
    long stepS = query(ANSWER_999, "kept", rangeS * 1_000).stepS();

    // Then
    assertThat(stepS).isPositive();
    assertThat(rangeS / stepS).isLessThanOrEqualTo(SeriesQuery.POINTS_MAX);
  }

  @Test
  void shouldQuoteValuesSoThatTheyStayValues() {
    // Given
    Tags hostile = ANSWER_999.with("force", "x' OR '1'='1");

    // When
    String sql = QuestDbSql.series(query(hostile, "kept", 60_000), COLUMNS);

    // Then
    assertThat(sql).contains("\"force\" = 'x'' OR ''1''=''1'");
  }

  @Test
  void shouldAskForTheFigureWithoutTheTagsLeftOut() {
    // When
    String sql = QuestDbSql.series(query(ANSWER_999, "kept", 60_000), COLUMNS);

    // Then
    assertThat(sql).contains("\"force\" IS NULL").contains("\"promise\" = 'answer-999'");
  }

  @Test
  void shouldFetchTheCountsBehindARatio() {
    // When
    List<String> selected = QuestDbSql.selected(query(ANSWER_999, "ratio", 60_000));

    // Then
    assertThat(selected).containsExactly("ratio", "kept", "broken");
  }

  @ParameterizedTest
  @ValueSource(strings = {"kept\"", "Kept", "kept; DROP TABLE promise", "", "1"})
  void shouldRefuseAFieldThatIsNoName(String field) {
    // Then
    assertThatIllegalArgumentException().isThrownBy(() -> query(ANSWER_999, field, 60_000));
  }

  @Test
  void shouldRefuseARangeThatIsEmptyOrTooLong() {
    // Then
    assertThatIllegalArgumentException().isThrownBy(() -> query(ANSWER_999, "kept", 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> query(ANSWER_999, "kept", Duration.ofDays(401).toMillis()));
  }

  private static SeriesQuery query(Tags tags, String field, long rangeMs) {
    return new SeriesQuery(
        "demo", "promise", tags, "PT5M", List.of(field), NOON_MS - rangeMs, NOON_MS);
  }
}
