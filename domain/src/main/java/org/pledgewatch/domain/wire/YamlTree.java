package org.pledgewatch.domain.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pledgewatch.domain.wire.YamlNode.Kind;
import org.pledgewatch.domain.wire.YamlNode.Member;
import org.pledgewatch.domain.wire.YamlNode.Place;

/** Reads a YAML text, remembering the line of everything. Not thread-safe. */
final class YamlTree {
  private static final YAMLFactory YAML = new YAMLFactory();

  private final String pack;
  private final Problems problems;

  private YamlTree(String pack, Problems problems) {
    this.pack = pack;
    this.problems = problems;
  }

  /**
   * The text's top mapping; an empty one, and a problem, where there is none.
   *
   * @param pack names the text in places; empty for the one asked for
   */
  static YamlNode parse(String pack, String yaml, Problems problems) {
    YamlTree tree = new YamlTree(pack, problems);
    YamlNode none = YamlNode.mapping(Map.of(), new Place(pack, 1));
    try (YAMLParser parser = YAML.createParser(yaml)) {
      JsonToken first = parser.nextToken();
      if (first != JsonToken.START_OBJECT) {
        problems.add(none.place(), "", "a pack is a mapping of keys to values; begin with policy:");
        return none;
      }
      YamlNode top = tree.node("", parser);
      if (parser.nextToken() != null) {
        problems.add(tree.place(parser), "", "one pack a text; remove what follows from --- on");
      }
      return top;
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
      problems.add(
          new Place(pack, line),
          "",
          "not YAML: "
              + complaint(e.getOriginalMessage())
              + "; look at the indent (spaces, no tabs), quotes and brackets there and next to it");
      return none;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of a complaint with its context and pieces of the text, what is wrong. */
  private static String complaint(String message) {
    return String.valueOf(message)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith(" "))
        .reduce((earlier, later) -> later)
        .orElse("it does not read");
  }

  private Place place(YAMLParser parser) {
    return new Place(pack, parser.currentTokenLocation().getLineNr());
  }

  private YamlNode node(String path, YAMLParser parser) throws IOException {
    Place place = place(parser);
    if (parser.isCurrentAlias()) {
      problems.add(place, path, "an alias (*name) is not read; write the value out");
    }
    return switch (parser.currentToken()) {
      case START_OBJECT -> YamlNode.mapping(members(path, parser), place);
      case START_ARRAY -> list(path, parser, place);
      case VALUE_NULL -> single(Kind.NOTHING, "", place);
      case VALUE_TRUE, VALUE_FALSE -> single(Kind.FLAG, parser.getText(), place);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> single(Kind.NUMBER, parser.getText(), place);
      default -> single(Kind.TEXT, parser.getText(), place);
    };
  }

  private static YamlNode single(Kind kind, String text, Place place) {
    return new YamlNode(kind, text, List.of(), Map.of(), place);
  }

  private YamlNode list(String path, YAMLParser parser, Place place) throws IOException {
    List<YamlNode> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(node(path, parser));
    }
    return new YamlNode(Kind.LIST, "", List.copyOf(items), Map.of(), place);
  }

  private Map<String, Member> members(String path, YAMLParser parser) throws IOException {
    Map<String, Member> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      Place place = place(parser);
      String at = path.isEmpty() ? key : path + "." + key;
      parser.nextToken();
      Member member = new Member(place, node(at, parser));
      Member first = members.putIfAbsent(key, member);
      if (first != null) {
        problems.add(
            place, at, "is there twice, first on " + first.place() + "; remove one of them");
      }
    }
    return Collections.unmodifiableMap(members);
  }
}
