package org.pledgewatch.ingest.mapping;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.pledgewatch.domain.event.EventType;
import org.pledgewatch.domain.event.EventTypes;

/** Reads a mapping out of its YAML, checking all that can be checked without an export. */
final class MappingYaml {
  private final YamlNode root;
  private final ZoneId zone;

  private MappingYaml(YamlNode root) {
    this.root =
        root.only(
            Set.of(
                "about",
                "format",
                "zone",
                "absent",
                "absentIn",
                "skip",
                "times",
                "subject",
                "source",
                "group",
                "events"));
    this.zone = zone(root.need("zone"));
  }

  static Mapping read(String name, String file, String text) {
    return new MappingYaml(YamlReader.read(file, text)).mapping(name, text);
  }

  private Mapping mapping(String name, String text) {
    List<TimeGroup> times = root.need("times").items().stream().map(this::group).toList();
    Set<String> names = names(times);
    return new Mapping(
        name,
        text,
        zone,
        root.get("format").map(TableFormat::of).orElse(TableFormat.CSV),
        absent(),
        root.get("skip").map(YamlNode::items).orElse(List.of()).stream()
            .map(MappingYaml::skip)
            .toList(),
        times,
        root.get("group").map(Template::of),
        root.need("events").items().stream().map(node -> event(node, names)).toList());
  }

  private Absent absent() {
    Map<String, Set<String>> byColumn = new HashMap<>();
    root.get("absentIn")
        .ifPresent(
            node ->
                node.members()
                    .forEach((column, texts) -> byColumn.put(column, Set.copyOf(texts.texts()))));
    return new Absent(
        root.get("absent")
            .map(node -> Set.copyOf(node.texts()))
            .orElse(Absent.EMPTY_TEXT.everywhere()),
        byColumn);
  }

  private static SkipRule skip(YamlNode node) {
    node.only(Set.of("reason", "when"));
    return new SkipRule(node.need("reason").text(), Condition.of(node.need("when")));
  }

  private TimeGroup group(YamlNode node) {
    node.only(Set.of("date", "format", "firstYear", "backAtMost", "zone", "columns"));
    Optional<TimeGroup.DateColumn> date = node.get("date").map(MappingYaml::date);
    if (date.isEmpty() && node.get("backAtMost").isPresent()) {
      throw node.need("backAtMost").wrong("has a meaning only for times of day; add \"date\"");
    }
    List<TimeGroup.TimeColumn> columns = new ArrayList<>();
    node.need("columns").members().forEach((name, of) -> columns.add(column(name, of)));
    return new TimeGroup(
        date,
        TimeFormat.of(node.need("format"), firstYear(node)),
        node.get("backAtMost").map(MappingYaml::backAtMost).orElse(TimeGroup.BACK_AT_MOST),
        node.get("zone").map(MappingYaml::zone).orElse(zone),
        columns);
  }

  private static TimeGroup.DateColumn date(YamlNode node) {
    node.only(Set.of("column", "format", "firstYear"));
    return new TimeGroup.DateColumn(
        node.need("column").text(), TimeFormat.of(node.need("format"), firstYear(node)));
  }

  private static OptionalInt firstYear(YamlNode node) {
    Optional<YamlNode> year = node.get("firstYear");
    if (year.isEmpty()) {
      return OptionalInt.empty();
    }
    try {
      return OptionalInt.of(Integer.parseInt(year.get().text()));
    } catch (NumberFormatException e) {
      throw year.get().wrong("expected a year such as 1970");
    }
  }

  private static TimeGroup.TimeColumn column(String name, YamlNode node) {
    if (!node.isMap()) {
      return new TimeGroup.TimeColumn(name, node.text(), Condition.ALWAYS);
    }
    node.only(Set.of("column", "when"));
    return new TimeGroup.TimeColumn(
        name,
        node.need("column").text(),
        node.get("when").map(Condition::of).orElse(Condition.ALWAYS));
  }

  private static Duration backAtMost(YamlNode node) {
    try {
      Duration back = Duration.parse(node.text());
      if (!back.isNegative() && back.compareTo(Duration.ofDays(1)) < 0) {
        return back;
      }
    } catch (DateTimeException e) {
      throw node.wrong("expected a duration such as PT12H, not \"" + node.text() + "\"");
    }
    throw node.wrong("expected less than a day, such as PT12H");
  }

  private static ZoneId zone(YamlNode node) {
    try {
      return ZoneId.of(node.text());
    } catch (DateTimeException e) {
      throw node.wrong(
          "\"" + node.text() + "\" is no time zone; use an IANA name such as Europe/London");
    }
  }

  private Set<String> names(List<TimeGroup> times) {
    Set<String> names = new LinkedHashSet<>();
    for (TimeGroup group : times) {
      for (TimeGroup.TimeColumn column : group.columns()) {
        if (!names.add(column.name())) {
          throw root.need("times").wrong("two times are called \"" + column.name() + "\"");
        }
      }
    }
    return names;
  }

  private EventRule event(YamlNode node, Set<String> timeNames) {
    node.only(Set.of("type", "when", "time", "id", "subject", "source", "unfit", "data"));
    YamlNode typeName = node.need("type");
    EventType type =
        EventTypes.named(typeName.text())
            .orElseThrow(
                () -> typeName.wrong("\"" + typeName.text() + "\" is no event type known here"));
    Map<String, DataRule> data = new LinkedHashMap<>();
    node.get("data")
        .ifPresent(members -> members.members().forEach((k, v) -> data.put(k, data(v, timeNames))));
    return new EventRule(
        type,
        node.get("when").map(Condition::of).orElse(Condition.ALWAYS),
        time(node.need("time"), timeNames),
        node.get("id").map(Template::of),
        Template.of(node.get("subject").orElseGet(() -> root.need("subject"))),
        Template.of(node.get("source").orElseGet(() -> root.need("source"))),
        node.get("unfit").map(MappingYaml::isSent).orElse(false),
        data);
  }

  private EventTime time(YamlNode node, Set<String> timeNames) {
    EventTime time = EventTime.of(node);
    (node.isMap() ? node.members().values() : List.of(node)).forEach(of -> known(of, timeNames));
    if (time.isOfGroup() && root.get("group").isEmpty()) {
      throw node.wrong("of several rows only with a \"group\": add what such rows have in common");
    }
    return time;
  }

  private static boolean isSent(YamlNode node) {
    return switch (node.text()) {
      case "send" -> true;
      case "complain" -> false;
      default -> throw node.wrong("expected send or complain, not \"" + node.text() + "\"");
    };
  }

  private static DataRule data(YamlNode node, Set<String> timeNames) {
    DataRule rule = DataRule.of(node);
    if (rule instanceof DataRule.Time) {
      known(node.need("time"), timeNames);
    }
    return rule;
  }

  private static void known(YamlNode node, Set<String> timeNames) {
    for (YamlNode name : node.items()) {
      if (!timeNames.contains(name.text())) {
        throw name.wrong(
            "no time is called \""
                + name.text()
                + "\" under \"times\"; there are "
                + String.join(", ", timeNames));
      }
    }
  }
}
