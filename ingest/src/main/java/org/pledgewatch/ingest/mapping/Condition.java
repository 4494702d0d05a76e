package org.pledgewatch.ingest.mapping;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * When a rule applies: every column named passes its test. In YAML {@code {outcome: AGENT}}, {@code
 * {outcome: [A, B]}}, {@code {outcome: {not: [A, B]}}} or {@code {q_exit: {there: true}}}.
 */
record Condition(List<Test> tests) {

  static final Condition ALWAYS = new Condition(List.of());

  /** One column's test: among the values (or not), or there (or not). */
  private sealed interface Test {
    String column();

    boolean holds(Row row);
  }

  private record OneOf(String column, Set<String> values, boolean wanted) implements Test {
    @Override
    public boolean holds(Row row) {
      return values.contains(row.text(column)) == wanted;
    }
  }

  private record There(String column, boolean wanted) implements Test {
    @Override
    public boolean holds(Row row) {
      return row.value(column).isPresent() == wanted;
    }
  }

  static Condition of(YamlNode when) {
    List<Test> tests = new ArrayList<>();
    when.members().forEach((column, node) -> tests.add(test(column, node)));
    return new Condition(List.copyOf(tests));
  }

  private static Test test(String column, YamlNode node) {
    if (!node.isMap()) {
      return new OneOf(column, Set.copyOf(node.texts()), true);
    }
    Map<String, YamlNode> members = node.only(Set.of("not", "there")).members();
    if (members.size() != 1) {
      throw node.wrong("give either \"not\" or \"there\"");
    }
    return members.containsKey("not")
        ? new OneOf(column, Set.copyOf(node.need("not").texts()), false)
        : new There(column, node.need("there").flag());
  }

  boolean holds(Row row) {
    return tests.stream().allMatch(test -> test.holds(row));
  }

  Set<String> columns() {
    Set<String> columns = new LinkedHashSet<>();
    tests.forEach(test -> columns.add(test.column()));
    return columns;
  }
}
