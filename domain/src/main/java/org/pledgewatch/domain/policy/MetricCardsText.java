package org.pledgewatch.domain.policy;

import java.util.List;

/** Metric cards as Markdown, for the page of measures. Stateless. */
public final class MetricCardsText {
  /** Lines between which the page has them. */
  public static final String BEGIN = "<!-- metric cards: begin (generated) -->";

  public static final String END = "<!-- metric cards: end -->";

  private MetricCardsText() {}

  /** The cards of the first pack, and of each other pack those that are not like the first's. */
  public static String markdown(PolicyPack first, List<PolicyPack> others) {
    StringBuilder text = new StringBuilder();
    List<MetricCard> cards = MetricCards.of(first);
    heading(text, first);
    cards.forEach(card -> card(text, card));
    for (PolicyPack other : others) {
      heading(text, other);
      text.append("Those that ")
          .append(first.name())
          .append(" does not have, or has otherwise.\n\n");
      MetricCards.of(other).stream()
          .filter(card -> cards.stream().noneMatch(same -> alike(same, card)))
          .forEach(card -> card(text, card));
    }
    return text.toString();
  }

  private static boolean alike(MetricCard a, MetricCard b) {
    return in(a, "").equals(in(b, ""));
  }

  private static MetricCard in(MetricCard card, String pack) {
    return new MetricCard(
        card.measure(),
        card.name(),
        card.says(),
        card.numerator(),
        card.denominator(),
        card.clockStart(),
        card.clockStop(),
        card.dated(),
        card.boundary(),
        card.excluded(),
        card.limits(),
        pack,
        "");
  }

  private static void heading(StringBuilder text, PolicyPack pack) {
    text.append("### Pack `").append(pack.name()).append("`, version `");
    text.append(pack.version()).append("`\n\n");
  }

  private static void card(StringBuilder text, MetricCard card) {
    text.append("#### ").append(card.measure()).append(" `").append(card.name()).append("`\n\n");
    text.append(card.says()).append(".\n\n");
    text.append("| | |\n| --- | --- |\n");
    row(text, "Numerator", card.numerator());
    row(text, "Denominator", card.denominator());
    row(text, "Clock starts", card.clockStart());
    row(text, "Clock stops", card.clockStop());
    row(text, "Dated", card.dated());
    row(text, "Boundary", card.boundary());
    row(text, "Excluded", card.excluded());
    row(text, "Known limits", card.limits());
    text.append('\n');
  }

  private static void row(StringBuilder text, String label, String words) {
    text.append("| ").append(label).append(" | ").append(words.replace("|", "\\|")).append(" |\n");
  }
}
