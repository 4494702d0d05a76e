package org.pledgewatch.ingest.mapping;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Where one member of an event's data comes from. Immutable. */
sealed interface DataRule
    permits CaseRule,
        DataRule.Text,
        DataRule.Many,
        DataRule.Time,
        DataRule.Numeric,
        DataRule.Flag,
        DataRule.Lookup,
        DataRule.First {

  /**
   * The value as {@link org.pledgewatch.domain.event.Data} holds it; empty leaves the member out.
   */
  Optional<Object> value(Row row, Map<String, Instant> times);

  /** The same for an event of several rows: by the first, which says what they have in common. */
  default Optional<Object> value(List<TimedRow> rows) {
    return value(rows.get(0).row(), rows.get(0).times());
  }

  /** The columns it reads. */
  Set<String> columns();

  /** A text with columns in it, or a constant. */
  record Text(Template template) implements DataRule {
    @Override
    public Optional<Object> value(Row row, Map<String, Instant> times) {
      return template.fill(row).map(text -> text);
    }

    @Override
    public Set<String> columns() {
      return template.columns();
    }
  }

  /** A list; items that are not there are left out. */
  record Many(List<DataRule> items) implements DataRule {
    @Override
    public Optional<Object> value(Row row, Map<String, Instant> times) {
      List<Object> values = new ArrayList<>();
      items.forEach(item -> item.value(row, times).ifPresent(values::add));
      return Optional.of(values);
    }

    @Override
    public Set<String> columns() {
      Set<String> columns = new LinkedHashSet<>();
      items.forEach(item -> columns.addAll(item.columns()));
      return columns;
    }
  }

  /** The first of some of the row's times that is there. */
  record Time(List<String> names) implements DataRule {
    @Override
    public Optional<Object> value(Row row, Map<String, Instant> times) {
      return names.stream()
          .filter(times::containsKey)
          .findFirst()
          .map(name -> times.get(name).toString());
    }

    @Override
    public Set<String> columns() {
      return Set.of();
    }
  }

  /** A number; where a pattern is given, its first group is the number. */
  record Numeric(Template template, Optional<Pattern> pattern) implements DataRule {
    @Override
    public Optional<Object> value(Row row, Map<String, Instant> times) {
      return template.fill(row).map(this::number);
    }

    private Object number(String text) {
      Optional<Matcher> match = pattern.map(wanted -> wanted.matcher(text));
      if (match.isPresent() && !match.get().find()) {
        throw new CannotMapException(
            template.source() + " does not look like " + pattern.get(), "it is \"" + text + "\"");
      }
      try {
        BigDecimal number = new BigDecimal(match.map(found -> found.group(1)).orElse(text));
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
      } catch (NumberFormatException e) {
        throw new CannotMapException(template.source() + " is no number", "it is \"" + text + "\"");
      }
    }

    @Override
    public Set<String> columns() {
      return template.columns();
    }
  }

  /** True or false by lists of texts. */
  record Flag(Template template, Set<String> yes, Set<String> no) implements DataRule {
    @Override
    public Optional<Object> value(Row row, Map<String, Instant> times) {
      return template.fill(row).map(this::flag);
    }

    private Object flag(String text) {
      if (yes.contains(text) == no.contains(text)) {
        throw new CannotMapException(
            template.source() + " is neither yes nor no", "it is \"" + text + "\"");
      }
      return yes.contains(text);
    }

    @Override
    public Set<String> columns() {
      return template.columns();
    }
  }

  /** A code of the export and what it is called here. */
  record Lookup(Template template, Map<String, String> meanings, Optional<String> otherwise)
      implements DataRule {
    @Override
    public Optional<Object> value(Row row, Map<String, Instant> times) {
      return template.fill(row).map(this::meaning);
    }

    private Object meaning(String code) {
      return Optional.ofNullable(meanings.get(code))
          .or(() -> otherwise)
          .orElseThrow(
              () ->
                  new CannotMapException(
                      template.source() + " is not in the lookup", "it is \"" + code + "\""));
    }

    @Override
    public Set<String> columns() {
      return template.columns();
    }
  }

  /** The first that is there. */
  record First(List<DataRule> choices) implements DataRule {
    @Override
    public Optional<Object> value(Row row, Map<String, Instant> times) {
      return choices.stream().flatMap(choice -> choice.value(row, times).stream()).findFirst();
    }

    @Override
    public Set<String> columns() {
      return new Many(choices).columns();
    }
  }

  static DataRule of(YamlNode node) {
    if (node.value() instanceof List<?>) {
      return new Many(node.items().stream().map(DataRule::of).toList());
    }
    if (!node.isMap()) {
      return new Text(Template.of(node));
    }
    if (node.get("time").isPresent()) {
      return new Time(node.only(Set.of("time")).need("time").texts());
    }
    if (node.get("number").isPresent()) {
      node.only(Set.of("number", "pattern"));
      return new Numeric(
          Template.of(node.need("number")), node.get("pattern").map(DataRule::pattern));
    }
    if (node.get("flag").isPresent()) {
      node.only(Set.of("flag", "yes", "no"));
      return new Flag(
          Template.of(node.need("flag")),
          Set.copyOf(node.get("yes").map(YamlNode::texts).orElse(List.of("true"))),
          Set.copyOf(node.get("no").map(YamlNode::texts).orElse(List.of("false"))));
    }
    if (node.get("first").isPresent()) {
      return new First(
          node.only(Set.of("first")).need("first").items().stream().map(DataRule::of).toList());
    }
    if (node.get("cases").isPresent()) {
      return CaseRule.of(node.only(Set.of("cases")).need("cases"));
    }
    if (node.get("lookup").isPresent()) {
      node.only(Set.of("lookup", "in", "else"));
      Map<String, String> meanings = new HashMap<>();
      node.need("in").members().forEach((code, meaning) -> meanings.put(code, meaning.text()));
      return new Lookup(
          Template.of(node.need("lookup")), meanings, node.get("else").map(YamlNode::text));
    }
    throw node.wrong(
        "say what the value is: a text, a list, or one of {time: …}, {number: …}, {flag: …},"
            + " {first: […]}, {cases: […]}, {lookup: …, in: {…}}");
  }

  private static Pattern pattern(YamlNode node) {
    try {
      Pattern pattern = Pattern.compile(node.text());
      if (pattern.matcher("").groupCount() < 1) {
        throw node.wrong("put the part that is the number in ( )");
      }
      return pattern;
    } catch (PatternSyntaxException e) {
      throw node.wrong("no regular expression: " + e.getDescription());
    }
  }
}
