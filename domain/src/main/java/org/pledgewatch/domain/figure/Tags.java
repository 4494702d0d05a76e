package org.pledgewatch.domain.figure;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pledgewatch.domain.CodePoints;

/**
 * What a figure is about besides its measure: names and values, sorted by name. A figure for all
 * forces has no {@code force}. Immutable.
 */
public final class Tags implements Comparable<Tags> {
  public static final Tags NONE = new Tags(Map.of());

  private final SortedMap<String, String> values;

  private final int hash;

  /** Written when first asked for; any thread writes the same. */
  private String json;

  public Tags(Map<String, String> values) {
    this.values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    this.hash = this.values.hashCode();
  }

  public static Tags of(String name, String value) {
    return new Tags(Map.of(name, value));
  }

  public Tags with(String name, String value) {
    SortedMap<String, String> copy = new TreeMap<>(values);
    copy.put(name, value);
    return new Tags(copy);
  }

  public SortedMap<String, String> values() {
    return values;
  }

  public Optional<String> get(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** The tags as sorted JSON without white space: the order of a replay's lines. */
  public String json() {
    String written = json;
    if (written == null) {
      written = TagsJson.write(values);
      json = written;
    }
    return written;
  }

  @Override
  public int compareTo(Tags other) {
    return CodePoints.ORDER.compare(json(), other.json());
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Tags tags && hash == tags.hash && values.equals(tags.values));
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return json();
  }
}
