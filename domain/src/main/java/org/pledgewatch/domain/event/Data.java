package org.pledgewatch.domain.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A JSON object as plain values: {@code String}, {@code Boolean}, {@code BigDecimal}, {@code List},
 * nested {@code Data}, or {@code null}. Two are equal when they are the same JSON value: the order
 * of members does not matter, and neither does how a number is written.
 *
 * <p>Immutable, hence safe for use by many threads. Getters answer empty where a member is absent,
 * null, or of another kind; {@link EventType} has checked the members that rules rely on.
 */
public final class Data {
  public static final Data EMPTY = new Data(Map.of());

  private final SortedMap<String, Object> members;

  /** Values must be of the kinds named above; numbers without trailing zeros. */
  public Data(Map<String, ?> members) {
    this(new TreeMap<String, Object>(members));
  }

  private Data(SortedMap<String, Object> owned) {
    this.members = Collections.unmodifiableSortedMap(owned);
  }

  /** The same without a copy: nobody changes the map from now on. */
  public static Data owning(SortedMap<String, Object> members) {
    return new Data(members);
  }

  public static Data of(String name, Object value) {
    return new Data(Map.of(name, value));
  }

  /** A copy that also has {@code name}. */
  public Data with(String name, Object value) {
    SortedMap<String, Object> copy = new TreeMap<>(members);
    copy.put(name, value);
    return new Data(copy);
  }

  public SortedMap<String, Object> members() {
    return members;
  }

  public Object get(String name) {
    return members.get(name);
  }

  public Optional<String> text(String name) {
    return members.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  public Optional<Boolean> flag(String name) {
    return members.get(name) instanceof Boolean flag ? Optional.of(flag) : Optional.empty();
  }

  public OptionalDouble number(String name) {
    return members.get(name) instanceof BigDecimal number
        ? OptionalDouble.of(number.doubleValue())
        : OptionalDouble.empty();
  }

  /** A whole number that is one; for what the domain wrote itself. */
  public OptionalLong whole(String name) {
    return members.get(name) instanceof BigDecimal number
        ? OptionalLong.of(number.longValueExact())
        : OptionalLong.empty();
  }

  /** A time in RFC 3339, cut to the millisecond. */
  public Optional<Instant> time(String name) {
    return text(name).flatMap(Rfc3339::parse);
  }

  /** The texts of a list; what is not a text is left out. */
  public List<String> texts(String name) {
    if (!(members.get(name) instanceof List<?> list)) {
      return List.of();
    }
    return list.stream().filter(String.class::isInstance).map(String.class::cast).toList();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Data data && members.equals(data.members);
  }

  @Override
  public int hashCode() {
    return members.hashCode();
  }

  @Override
  public String toString() {
    return members.toString();
  }
}
