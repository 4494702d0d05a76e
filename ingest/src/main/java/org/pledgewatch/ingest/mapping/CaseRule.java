package org.pledgewatch.ingest.mapping;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The value of the first case that holds; in an event of a group, that holds for any of its rows.
 * Immutable.
 */
record CaseRule(List<Case> cases) implements DataRule {

  /** A value and when it is taken. */
  private record Case(Condition when, DataRule value) {
    static Case of(YamlNode node) {
      node.only(Set.of("when", "is"));
      return new Case(
          node.get("when").map(Condition::of).orElse(Condition.ALWAYS),
          DataRule.of(node.need("is")));
    }
  }

  static CaseRule of(YamlNode node) {
    return new CaseRule(node.items().stream().map(Case::of).toList());
  }

  @Override
  public Optional<Object> value(Row row, Map<String, Instant> times) {
    return value(List.of(new TimedRow(row, times)));
  }

  @Override
  public Optional<Object> value(List<TimedRow> rows) {
    for (Case one : cases) {
      Optional<TimedRow> holds =
          rows.stream().filter(row -> one.when().holds(row.row())).findFirst();
      if (holds.isPresent()) {
        return one.value().value(holds.get().row(), holds.get().times());
      }
    }
    return Optional.empty();
  }

  @Override
  public Set<String> columns() {
    Set<String> columns = new LinkedHashSet<>();
    for (Case one : cases) {
      columns.addAll(one.when().columns());
      columns.addAll(one.value().columns());
    }
    return columns;
  }
}
