package org.pledgewatch.standalone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.domain.figure.FigureKey;
import org.pledgewatch.domain.wire.Json;
import org.pledgewatch.jobs.compare.Comparison;
import org.pledgewatch.jobs.compare.FieldDifference;

/** A comparison for programs: an object for each difference where asked for, then one for all. */
final class ComparisonJson implements ComparisonReport {
  private final Terminal terminal;
  private final boolean details;

  ComparisonJson(Terminal terminal, boolean details) {
    this.terminal = terminal;
    this.details = details;
  }

  @Override
  public void differs(Figure in, String field, Number a, Number b) {
    if (details) {
      ObjectNode json = where(in);
      json.put("field", field);
      json.set("a", number(a));
      json.set("b", number(b));
      terminal.say(json.toString());
    }
  }

  @Override
  public void onlyIn(Figure in, boolean isA) {
    if (details) {
      terminal.say(where(in).put("onlyIn", isA ? "a" : "b").toString());
    }
  }

  @Override
  public void end(Comparison.Result result) {
    ObjectNode json = Json.MAPPER.createObjectNode();
    json.put("equal", result.isEqual());
    json.put("both", result.both());
    json.put("differing", result.differing());
    side(json.putObject("a"), result.a());
    side(json.putObject("b"), result.b());
    ArrayNode fields = json.putArray("fields");
    result
        .fields()
        .forEach(
            (name, difference) -> {
              ObjectNode field = fields.addObject();
              field.put("field", name);
              field.put("figures", difference.figures());
              field.put("onlyInOne", difference.onlyInOne());
              worst(field, "absolute", difference.absolute());
              worst(field, "relative", difference.relative());
            });
    terminal.say(json.toString());
  }

  private static void side(ObjectNode json, Comparison.OneSide side) {
    json.put("figures", side.figures());
    json.put("alone", side.alone());
    json.put("keysAlone", side.keysAlone());
    ArrayNode keys = json.putArray("keys");
    side.keys().forEach(key -> key(keys.addObject(), key));
  }

  private static void worst(ObjectNode json, String name, FieldDifference.Worst worst) {
    if (worst != null) {
      ObjectNode to = json.putObject(name);
      to.put("by", worst.by());
      to.set("a", number(worst.a()));
      to.set("b", number(worst.b()));
      to.set("at", where(worst.at()));
    }
  }

  private static ObjectNode where(Figure figure) {
    ObjectNode json = key(Json.MAPPER.createObjectNode(), figure.key());
    if (figure.window() != null) {
      json.put("window", figure.window());
    }
    return json.put("at", Instant.ofEpochMilli(figure.atMs()).toString());
  }

  private static ObjectNode key(ObjectNode json, FigureKey key) {
    json.put("measure", key.measure());
    ObjectNode tags = json.putObject("tags");
    key.tags().values().forEach(tags::put);
    return json;
  }

  private static JsonNode number(Number number) {
    return Json.MAPPER.valueToTree(number);
  }
}
