package org.pledgewatch.ingest.mapping;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads YAML into {@link YamlNode}s, which keep their lines. */
final class YamlReader {
  private static final int DEPTH_MAX = 16;

  private final String file;
  private final JsonParser parser;

  private YamlReader(String file, JsonParser parser) {
    this.file = file;
    this.parser = parser;
  }

  /**
   * @param file the name to use in complaints
   * @throws MappingException where the text is not YAML, or names a key twice
   */
  static YamlNode read(String file, String yaml) {
    try (JsonParser parser = new YAMLFactory().createParser(yaml)) {
      if (parser.nextToken() == null) {
        throw new MappingException(file + ": the file is empty; it needs at least `events:`");
      }
      return new YamlReader(file, parser).node("", 0);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      String what = e.getOriginalMessage().lines().findFirst().orElse("");
      throw new MappingException(file + ", line " + line + ": not YAML: " + what, e);
    } catch (IOException e) {
      throw new MappingException(file + ": cannot be read: " + e.getMessage(), e);
    }
  }

  private YamlNode node(String path, int depth) throws IOException {
    int line = parser.currentTokenLocation().getLineNr();
    YamlNode here = new YamlNode(file, line, path, "");
    if (depth > DEPTH_MAX) {
      throw here.wrong("nested too deep");
    }
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      return new YamlNode(file, line, path, map(path, depth));
    }
    if (token == JsonToken.START_ARRAY) {
      List<YamlNode> items = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        items.add(node(path + "[" + (items.size() + 1) + "]", depth + 1));
      }
      return new YamlNode(file, line, path, List.copyOf(items));
    }
    if (token == JsonToken.VALUE_NULL) {
      throw here.wrong("there is no value; write one, or \"\" for an empty text");
    }
    return new YamlNode(file, line, path, parser.getText());
  }

  private Map<String, YamlNode> map(String path, int depth) throws IOException {
    Map<String, YamlNode> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      int line = parser.currentTokenLocation().getLineNr();
      parser.nextToken();
      String memberPath = path.isEmpty() ? key : path + "." + key;
      YamlNode member = node(memberPath, depth + 1);
      if (members.put(key, new YamlNode(file, line, memberPath, member.value())) != null) {
        throw member.wrong("the key \"" + key + "\" stands here twice; keep one");
      }
    }
    return members;
  }
}
