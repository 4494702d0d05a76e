package org.pledgewatch.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pledgewatch.domain.wire.PolicyYaml;

/** A card for every figure; the page of measures has them as they are. */
final class MetricCardsTest {
  private static final Path PAGE = Path.of("../docs/measures.md");

  @ParameterizedTest
  @ValueSource(strings = {"pledge-2008", "met-2008", "national-2026"})
  void shouldHaveACardForEveryRuleAndNothingLeftUnsaid(String name) {
    // Given
    PolicyPack pack = PolicyYaml.named(name);

    // When
    List<MetricCard> cards = MetricCards.of(pack);

    // Then
    assertThat(cards.stream().map(MetricCard::name))
        .containsAll(pack.promises().keySet())
        .containsAll(pack.durations().keySet())
        .containsAll(pack.levels().keySet())
        .contains("visible_ratio", "abstraction_ratio", "coverage_ratio", "units_meeting")
        .contains("calls", "incidents");
    assertThat(cards)
        .allSatisfy(
            card ->
                assertThat(card)
                    .extracting(
                        MetricCard::says,
                        MetricCard::numerator,
                        MetricCard::denominator,
                        MetricCard::clockStart,
                        MetricCard::clockStop,
                        MetricCard::dated,
                        MetricCard::boundary,
                        MetricCard::excluded,
                        MetricCard::limits,
                        MetricCard::version)
                    .allSatisfy(words -> assertThat(words.toString()).isNotBlank()));
    assertThat(cards).extracting(MetricCard::version).containsOnly(pack.version());
  }

  @Test
  void shouldSayWhetherTheLimitIsWithin() {
    // Given
    String strict = PolicyYaml.text("pledge-2008").replaceFirst("abandoned: void", "strict: true");

    // When
    MetricCard card = MetricCards.of(PolicyYaml.parse("mine", strict)).get(0);

    // Then
    assertThat(card.boundary()).startsWith("strict");
    assertThat(MetricCards.of(PolicyYaml.named("pledge-2008")).get(0).boundary())
        .startsWith("inclusive");
  }

  @Test
  void shouldBeOnThePageOfMeasuresAsTheyAre() throws IOException {
    // Given
    String page = Golden.read(PAGE);
    int begin = page.indexOf(MetricCardsText.BEGIN) + MetricCardsText.BEGIN.length();
    int end = page.indexOf(MetricCardsText.END);

    // When
    String cards =
        "\n\n"
            + MetricCardsText.markdown(
                PolicyYaml.named("pledge-2008"),
                List.of(PolicyYaml.named("met-2008"), PolicyYaml.named("national-2026")));

    // Then
    Golden.offer(PAGE, page.substring(0, begin) + cards + page.substring(end));
    page = Golden.read(PAGE);
    assertThat(page.substring(begin, page.indexOf(MetricCardsText.END))).isEqualTo(cards);
  }
}
