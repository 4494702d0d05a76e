package org.pledgewatch.domain.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.pledgewatch.domain.event.Rfc3339;
import org.pledgewatch.domain.figure.Fields;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.domain.figure.FigureKey;
import org.pledgewatch.domain.figure.Measures;
import org.pledgewatch.domain.figure.Tags;

/** Figures as the lines of a replay and of the measures topic. Stateless and thread-safe. */
public final class FigureJson {
  /** More than most figures take; a longer one grows it. */
  private static final int SIZE_MOST = 768;

  /** Quicker than the strict one, for what only we write. Thread-safe. */
  private static final JsonFactory FACTORY = new JsonFactory();

  private FigureJson() {}

  public static byte[] encode(Figure figure) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(SIZE_MOST);
    try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeStringField("measure", figure.key().measure());
      json.writeStringField("run", figure.run());
      if (figure.window() != null) {
        json.writeStringField("window", figure.window());
      }
      json.writeStringField("at", Rfc3339.text(figure.atMs()));
      json.writeNumberField("revision", figure.revision());
      json.writeBooleanField("final", figure.isFinal());
      json.writeObjectFieldStart("tags");
      for (Map.Entry<String, String> tag : figure.key().tags().values().entrySet()) {
        json.writeStringField(tag.getKey(), tag.getValue());
      }
      json.writeEndObject();
      json.writeObjectFieldStart("fields");
      figure.fields().giveTo(new Numbers(json));
      json.writeEndObject();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private record Numbers(JsonGenerator json) implements Fields.Taker {
    @Override
    public void whole(String name, long value) throws IOException {
      json.writeNumberField(name, value);
    }

    @Override
    public void real(String name, double value) throws IOException {
      json.writeNumberField(name, value);
    }
  }

  /** Reads what {@link #encode} wrote; throws for anything else, since only we write figures. */
  public static Figure decode(byte[] line) {
    try (JsonParser json = FACTORY.createParser(line)) {
      return new Reading(json).figure();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One figure being read. */
  private static final class Reading {
    private final JsonParser json;
    private final Map<String, String> tags = new TreeMap<>();
    private String measure;
    private String run;
    private String window;
    private long atMs;
    private int revision;
    private boolean isFinal;
    private Fields fields;

    Reading(JsonParser json) {
      this.json = json;
    }

    Figure figure() throws IOException {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new IllegalArgumentException("a figure is a JSON object");
      }
      for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
        json.nextToken();
        member(name);
      }
      if (json.currentToken() != JsonToken.END_OBJECT || fields == null || measure == null) {
        throw new IllegalArgumentException("not a whole figure");
      }
      FigureKey key = new FigureKey(measure, new Tags(tags));
      return new Figure(key, run, window, atMs, revision, isFinal, fields);
    }

    private void member(String name) throws IOException {
      switch (name) {
        case "measure" -> measure = json.getText();
        case "run" -> run = json.getText();
        case "window" -> window = json.getText();
        case "at" -> atMs = timeMs(json.getText());
        case "revision" -> revision = json.getIntValue();
        case "final" -> isFinal = json.getBooleanValue();
        case "tags" -> tags();
        case "fields" -> fields = fields();
        default -> json.skipChildren();
      }
    }

    private static long timeMs(String text) {
      return Rfc3339.parse(text)
          .orElseThrow(() -> new IllegalArgumentException("at: " + text))
          .toEpochMilli();
    }

    private void tags() throws IOException {
      for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
        tags.put(name, json.nextTextValue());
      }
    }

    private Fields fields() throws IOException {
      Fields.Builder builder =
          new Fields.Builder(
              Measures.fieldNames(measure)
                  .orElseThrow(() -> new IllegalArgumentException("measure: " + measure)));
      for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
        if (json.nextToken() == JsonToken.VALUE_NUMBER_INT) {
          builder.put(name, json.getLongValue());
        } else {
          builder.put(name, json.getDoubleValue());
        }
      }
      return builder.build();
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
