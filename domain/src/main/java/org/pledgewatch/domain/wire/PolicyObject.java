package org.pledgewatch.domain.wire;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import org.pledgewatch.domain.wire.YamlNode.Kind;
import org.pledgewatch.domain.wire.YamlNode.Member;
import org.pledgewatch.domain.wire.YamlNode.Place;

/**
 * One mapping of a policy pack, read key by key. What is wrong is noted with its line and reading
 * goes on with what stands in for it, so that all problems are found at once. Not thread-safe.
 */
final class PolicyObject {
  /** The least time that is one: what events tell apart. */
  static final Duration MILLISECOND = Duration.ofMillis(1);

  private static final Duration TIME_MAX = Duration.ofDays(3_660);

  private final String path;
  private final String name;
  private final YamlNode node;
  private final Place place;
  private final Problems problems;
  private final Set<String> asked = new LinkedHashSet<>();

  PolicyObject(String path, String name, Member member, Problems problems) {
    this.path = path;
    this.name = name;
    this.node = member.value();
    this.place = member.place();
    this.problems = problems;
    if (!node.is(Kind.MAPPING)) {
      problems.add(place, path, "is " + node.kind().words() + "; write " + Kind.MAPPING.words());
    }
  }

  String name() {
    return name;
  }

  /** Notes a problem of the whole mapping. */
  void complain(String what) {
    problems.add(place, path, what);
  }

  /** Notes a problem of a key. */
  void complain(String key, String what) {
    Member member = node.members().get(key);
    problems.add(member == null ? place : member.place(), at(key), what);
  }

  boolean has(String key) {
    asked.add(key);
    return node.members().containsKey(key) && !value(key).is(Kind.NOTHING);
  }

  private YamlNode value(String key) {
    return node.members().get(key).value();
  }

  boolean isMapping(String key) {
    return has(key) && value(key).is(Kind.MAPPING);
  }

  Set<String> keys() {
    return node.members().keySet();
  }

  /** A single value; empty where it is absent. */
  Optional<String> text(String key) {
    if (!has(key)) {
      return Optional.empty();
    }
    if (!value(key).isSingle()) {
      complain(key, "is " + value(key).kind().words() + "; write a single value");
      return Optional.empty();
    }
    return Optional.of(value(key).text());
  }

  /** A single value that must be there. */
  Optional<String> needed(String key, String example) {
    if (!has(key)) {
      missing(key, example);
    }
    return text(key);
  }

  private void missing(String key, String example) {
    problems.add(place, at(key), "is missing; add " + key + ": " + example);
  }

  boolean flag(String key) {
    String text = text(key).orElse("false");
    if (!text.equals("true") && !text.equals("false")) {
      complain(key, "\"" + text + "\" must be true or false; write one of them");
    }
    return text.equals("true");
  }

  /** A number that passes; the standard one where it is absent or wrong. */
  OptionalDouble number(String key, Function<Double, Optional<String>> complaint) {
    Optional<String> text = text(key);
    if (text.isEmpty()) {
      return OptionalDouble.empty();
    }
    try {
      double number = Double.parseDouble(text.get());
      Optional<String> wrong = complaint.apply(number);
      wrong.ifPresent(what -> complain(key, text.get() + " " + what));
      return wrong.isPresent() ? OptionalDouble.empty() : OptionalDouble.of(number);
    } catch (NumberFormatException e) {
      complain(key, "\"" + text.get() + "\" is no number; write one such as 0.9");
      return OptionalDouble.empty();
    }
  }

  /** A share from 0, excluded, to 1. */
  OptionalDouble goal(String key) {
    return number(
        key,
        share ->
            share > 0 && share <= 1
                ? Optional.empty()
                : Optional.of("is not in (0, 1]; write 90 % as 0.9"));
  }

  /** A time from the least to ten years; empty where it is absent or wrong. */
  Optional<Duration> time(String key, Duration min, String example) {
    return text(key).flatMap(text -> time(key, text, min, example));
  }

  Optional<Duration> time(String key, String text, Duration min, String example) {
    String mend = "; write a time such as " + example;
    try {
      Duration time = Duration.parse(text);
      if (time.compareTo(min) < 0) {
        complain(key, text + (min.isZero() ? " is before 0" : " is not after 0") + mend);
        return Optional.empty();
      }
      if (time.compareTo(TIME_MAX) > 0) {
        complain(key, text + " is more than ten years" + mend);
        return Optional.empty();
      }
      return Optional.of(time);
    } catch (DateTimeException e) {
      complain(key, "\"" + text + "\" is no duration" + mend);
      return Optional.empty();
    }
  }

  /** One of an enumeration's values, written small and with dashes. */
  <E extends Enum<E>> E choice(String key, E standard) {
    Optional<String> name = text(key);
    if (name.isEmpty()) {
      return standard;
    }
    List<String> allowed = new ArrayList<>();
    for (E value : standard.getDeclaringClass().getEnumConstants()) {
      if (written(value).equals(name.get())) {
        return value;
      }
      allowed.add(written(value));
    }
    String all = String.join(", ", allowed);
    complain(key, "\"" + name.get() + "\" is none of " + all + "; write one of them");
    return standard;
  }

  private static String written(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A single value or a list of them. */
  List<String> texts(String key) {
    if (!has(key)) {
      return List.of();
    }
    YamlNode value = value(key);
    if (value.isSingle()) {
      return List.of(value.text());
    }
    List<String> texts = new ArrayList<>();
    if (!value.is(Kind.LIST)) {
      complain(key, "is " + value.kind().words() + "; write a list such as [a, b]");
    }
    for (YamlNode item : value.items()) {
      if (item.isSingle()) {
        texts.add(item.text());
      } else {
        problems.add(
            item.place(), at(key), "holds " + item.kind().words() + "; write single values");
      }
    }
    return texts;
  }

  /** A mapping; empty where it is absent. */
  Optional<PolicyObject> object(String key) {
    return has(key)
        ? Optional.of(new PolicyObject(at(key), key, node.members().get(key), problems))
        : Optional.empty();
  }

  /** A mapping that must be there. */
  Optional<PolicyObject> neededObject(String key, String example) {
    if (!has(key)) {
      missing(key, example);
    }
    return object(key);
  }

  /** A mapping, an empty one where it is absent. */
  PolicyObject objectOr(String key) {
    return object(key)
        .orElseGet(
            () -> {
              YamlNode none = YamlNode.mapping(Map.of(), place);
              return new PolicyObject(at(key), key, new Member(place, none), problems);
            });
  }

  /** Whether a key is there with a list of nothing. */
  boolean isEmptyList(String key) {
    return has(key) && value(key).is(Kind.LIST) && value(key).items().isEmpty();
  }

  /** A list of mappings. */
  List<PolicyObject> objects(String key, String example) {
    List<PolicyObject> objects = new ArrayList<>();
    if (has(key) && !value(key).is(Kind.LIST)) {
      complain(key, "is " + value(key).kind().words() + "; write a list such as " + example);
    } else if (has(key)) {
      for (YamlNode item : value(key).items()) {
        objects.add(new PolicyObject(at(key), key, new Member(item.place(), item), problems));
      }
    }
    return objects;
  }

  /** The rules of a mapping of names, in the order of the text; wrong ones are left out. */
  <T> Map<String, T> named(String key, Function<PolicyObject, Optional<T>> read) {
    Map<String, T> all = new LinkedHashMap<>();
    for (PolicyObject object : object(key).map(PolicyObject::members).orElse(List.of())) {
      read.apply(object).ifPresent(rule -> all.put(object.name(), rule));
      object.finish();
    }
    return all;
  }

  private List<PolicyObject> members() {
    List<PolicyObject> members = new ArrayList<>();
    node.members()
        .forEach((key, member) -> members.add(new PolicyObject(at(key), key, member, problems)));
    return members;
  }

  /** Notes the keys that nobody asked for, and those without a value. */
  void finish() {
    node.members()
        .forEach(
            (key, member) -> {
              if (!asked.contains(key)) {
                complain(key, "is not a key here; " + Nearest.mend(key, asked));
              } else if (member.value().is(Kind.NOTHING)) {
                complain(key, "has no value; write one or remove the line");
              }
            });
  }

  private String at(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}
