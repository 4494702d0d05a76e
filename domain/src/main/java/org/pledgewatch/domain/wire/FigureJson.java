package org.pledgewatch.domain.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.domain.figure.FigureKey;
import org.pledgewatch.domain.figure.Tags;

/** Figures as the lines of a replay and of the measures topic. Stateless and thread-safe. */
public final class FigureJson {
  private FigureJson() {}

  public static byte[] encode(Figure figure) {
    ObjectNode json = Json.MAPPER.createObjectNode();
    json.put("measure", figure.key().measure());
    json.put("run", figure.run());
    if (figure.window() != null) {
      json.put("window", figure.window());
    }
    json.put("at", Instant.ofEpochMilli(figure.atMs()).toString());
    json.put("revision", figure.revision());
    json.put("final", figure.isFinal());
    ObjectNode tags = json.putObject("tags");
    figure.key().tags().values().forEach(tags::put);
    ObjectNode fields = json.putObject("fields");
    figure
        .fields()
        .forEach(
            (name, value) -> {
              if (value instanceof Double number) {
                fields.put(name, number);
              } else {
                fields.put(name, value.longValue());
              }
            });
    return EventJson.bytes(json);
  }

  /** Reads what {@link #encode} wrote; throws for anything else, since only we write figures. */
  public static Figure decode(byte[] line) {
    try {
      JsonNode json = Json.MAPPER.readTree(line);
      Map<String, String> tags = new TreeMap<>();
      json.get("tags").properties().forEach(e -> tags.put(e.getKey(), e.getValue().textValue()));
      Map<String, Number> fields = new TreeMap<>();
      json.get("fields")
          .properties()
          .forEach(
              e -> {
                JsonNode value = e.getValue();
                fields.put(
                    e.getKey(),
                    value.isIntegralNumber()
                        ? (Number) value.longValue()
                        : (Number) value.doubleValue());
              });
      return new Figure(
          new FigureKey(json.get("measure").textValue(), new Tags(tags)),
          json.get("run").textValue(),
          json.path("window").textValue(),
          Instant.parse(json.get("at").textValue()).toEpochMilli(),
          json.get("revision").intValue(),
          json.get("final").booleanValue(),
          fields);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The key of the measures topic: one for each figure that is replaced by its successor. */
  public static byte[] topicKey(Figure figure) {
    return String.join(
            "\n",
            figure.run(),
            figure.key().measure(),
            figure.key().tags().json(),
            figure.window() == null ? "" : figure.window())
        .getBytes(StandardCharsets.UTF_8);
  }
}
