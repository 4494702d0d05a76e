package org.pledgewatch.domain.wire;

import java.util.List;
import java.util.Map;

/**
 * A value of a YAML text, and where it stands. Immutable.
 *
 * @param text of a single value, as written; empty for others
 * @param items of a list
 * @param members of a mapping, in the order of the text
 */
record YamlNode(
    Kind kind, String text, List<YamlNode> items, Map<String, Member> members, Place place) {

  /** What a value is, in words for people. */
  enum Kind {
    MAPPING("a mapping of keys to values"),
    LIST("a list"),
    TEXT("a text"),
    NUMBER("a number"),
    FLAG("true or false"),
    NOTHING("nothing");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /**
   * A value under a key.
   *
   * @param place the key's
   */
  record Member(Place place, YamlNode value) {}

  /**
   * A line of a pack's text, counted from 1.
   *
   * @param pack the pack extended that it is in; empty for the text itself
   */
  record Place(String pack, int line) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int packs = pack.compareTo(other.pack);
      return packs != 0 ? packs : Integer.compare(line, other.line);
    }

    @Override
    public String toString() {
      return "line " + line + (pack.isEmpty() ? "" : " of " + pack);
    }
  }

  static YamlNode mapping(Map<String, Member> members, Place place) {
    return new YamlNode(Kind.MAPPING, "", List.of(), members, place);
  }

  boolean is(Kind other) {
    return kind == other;
  }

  /** Whether it is a single value that says something. */
  boolean isSingle() {
    return kind == Kind.TEXT || kind == Kind.NUMBER || kind == Kind.FLAG;
  }
}
