package org.pledgewatch.dashboard.replays;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pledgewatch.domain.figure.Measure;
import org.pledgewatch.domain.policy.MetricCard;
import org.pledgewatch.domain.policy.MetricCards;
import org.pledgewatch.domain.policy.PolicyPack;
import org.pledgewatch.domain.run.Run;

/**
 * The SQL of an export: what the figure is of, its fields, and what it means, so that a file that
 * leaves the house still says so.
 */
final class ExportSql {
  private ExportSql() {}

  /**
   * @param tags those that are the same in all rows
   * @param pack empty where the definitions are not known here
   */
  static String of(
      Run run,
      Measure measure,
      List<String> fields,
      String where,
      Map<String, String> tags,
      Optional<PolicyPack> pack) {
    List<String> columns = new ArrayList<>();
    columns.add("\"run\"");
    columns.add(FigureSql.quote(measure.name()) + " AS \"measure\"");
    measure.tags().forEach(tag -> columns.add(FigureSql.name(tag)));
    columns.add("\"window\"");
    columns.add("timestamp AS \"at\"");
    columns.add("\"revision\"");
    fields.forEach(field -> columns.add(FigureSql.name(field)));
    columns.add(FigureSql.quote(policy(run, pack)) + " AS \"policy\"");
    columns.add(definition(measure, tags, pack) + " AS \"definition\"");
    return "SELECT "
        + String.join(", ", columns)
        + " FROM "
        + FigureSql.name(measure.name())
        + " WHERE "
        + where
        + " ORDER BY timestamp";
  }

  private static String policy(Run run, Optional<PolicyPack> pack) {
    return run.policy() + pack.map(known -> " " + known.version()).orElse("");
  }

  /** A row's definition by the name of its promise, duration or level. */
  private static String definition(
      Measure measure, Map<String, String> tags, Optional<PolicyPack> pack) {
    List<MetricCard> cards =
        pack.map(MetricCards::of).orElse(List.of()).stream()
            .filter(card -> card.measure().equals(measure.name()))
            .toList();
    if (!measure.tags().contains(measure.name())) {
      return FigureSql.quote(cards.stream().map(MetricCard::says).findFirst().orElse(""));
    }
    Optional<String> named = Optional.ofNullable(tags.get(measure.name()));
    StringBuilder cases = new StringBuilder("CASE ");
    boolean isAny = false;
    for (MetricCard card : cards) {
      if (named.isEmpty() || named.get().equals(card.name())) {
        cases
            .append("WHEN ")
            .append(FigureSql.isValue(measure.name(), Optional.of(card.name())))
            .append(" THEN ")
            .append(FigureSql.quote(card.says() + ". Counts " + card.numerator()))
            .append(' ');
        isAny = true;
      }
    }
    return isAny ? cases.append("ELSE '' END").toString() : "''";
  }
}
