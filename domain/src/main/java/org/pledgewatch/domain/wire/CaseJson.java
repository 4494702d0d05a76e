package org.pledgewatch.domain.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.pledgewatch.domain.event.CaseKind;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.event.EventId;
import org.pledgewatch.domain.figure.Tags;
import org.pledgewatch.domain.standing.CaseFact;
import org.pledgewatch.domain.standing.CaseNews;
import org.pledgewatch.domain.standing.CaseStanding;
import org.pledgewatch.domain.standing.PromiseStanding;
import org.pledgewatch.domain.standing.PromiseStanding.Outcome;

/**
 * Cases on their topic: keyed by run, kind and subject; a case that is forgotten has no value.
 * Times are milliseconds since 1970; what never happens is left out. Stateless and thread-safe.
 */
public final class CaseJson {
  private static final int KEY_PARTS = 3;

  private CaseJson() {}

  public static byte[] topicKey(CaseNews news) {
    return String.join("\n", news.run(), name(news.kind()), news.subject())
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Null for a case that is forgotten. */
  public static byte[] encode(CaseNews news) {
    return news.standing()
        .map(standing -> EventJson.bytes(json(news.run(), standing)))
        .orElse(null);
  }

  /**
   * Reads what the two above wrote.
   *
   * @param value null for a case that is forgotten
   * @throws IllegalArgumentException for anything else
   */
  public static CaseNews decode(byte[] key, byte[] value) {
    String[] parts = new String(key, StandardCharsets.UTF_8).split("\n", KEY_PARTS);
    if (parts.length != KEY_PARTS) {
      throw new IllegalArgumentException("a case's key has a run, a kind and a subject");
    }
    CaseKind kind = kind(parts[1]);
    Optional<CaseStanding> standing =
        value == null ? Optional.empty() : Optional.of(standing(kind, parts[2], value));
    return new CaseNews(parts[0], kind, parts[2], standing);
  }

  public static String name(CaseKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static CaseKind kind(String name) {
    return CaseKind.valueOf(name.toUpperCase(Locale.ROOT));
  }

  private static ObjectNode json(String run, CaseStanding standing) {
    ObjectNode json = Json.MAPPER.createObjectNode();
    json.put("run", run);
    json.put("kind", name(standing.kind()));
    json.put("subject", standing.subject());
    ArrayNode promises = json.putArray("promises");
    standing.promises().forEach(promise -> promises.add(promise(promise)));
    ArrayNode facts = json.putArray("facts");
    standing.facts().forEach(fact -> facts.add(fact(fact, standing.subject())));
    json.put("leftOut", standing.leftOut());
    return json;
  }

  /** One promise by itself. */
  public static ObjectNode promise(PromiseStanding promise) {
    ObjectNode json = Json.MAPPER.createObjectNode();
    json.put("id", promise.id());
    json.put("promise", promise.promise());
    ObjectNode tags = json.putObject("tags");
    promise.tags().values().forEach(tags::put);
    json.put("openedMs", promise.openedMs());
    json.put("clockMs", promise.clockMs());
    json.put("deadlineMs", promise.deadlineMs());
    json.put("riskMs", promise.riskMs());
    json.put("outcome", promise.outcome().name().toLowerCase(Locale.ROOT));
    json.put("decidedMs", promise.decidedMs());
    promise
        .decidedBy()
        .ifPresent(by -> json.putObject("decidedBy").put("source", by.source()).put("id", by.id()));
    json.put("words", promise.words());
    put(json, "fulfilledMs", promise.fulfilledMs());
    put(json, "overMs", promise.overMs());
    put(json, "explainedMs", promise.explainedMs());
    put(json, "explainByMs", promise.explainByMs());
    return json;
  }

  /** One fact by itself; its subject is left out where it is the case's. */
  public static ObjectNode fact(CaseFact fact, String ofCase) {
    ObjectNode json = Json.MAPPER.createObjectNode();
    json.put("source", fact.id().source());
    json.put("id", fact.id().id());
    json.put("type", fact.type());
    if (!fact.subject().equals(ofCase)) {
      json.put("subject", fact.subject());
    }
    json.put("timeMs", fact.timeMs());
    if (fact.receivedMs() != Event.NOT_RECEIVED) {
      json.put("receivedMs", fact.receivedMs());
    }
    json.set("data", Json.node(fact.data()));
    fact.unit().ifPresent(unit -> json.put("unit", unit));
    return json;
  }

  private static void put(ObjectNode json, String name, long ms) {
    if (ms != PromiseStanding.NEVER_MS) {
      json.put(name, ms);
    }
  }

  private static CaseStanding standing(CaseKind kind, String subject, byte[] value) {
    try {
      JsonNode json = Json.MAPPER.readTree(value);
      List<PromiseStanding> promises = new ArrayList<>();
      json.withArray("promises").forEach(promise -> promises.add(readPromise(promise)));
      List<CaseFact> facts = new ArrayList<>();
      json.withArray("facts").forEach(fact -> facts.add(readFact(fact, subject)));
      return new CaseStanding(kind, subject, promises, facts, json.path("leftOut").intValue());
    } catch (IOException | NullPointerException | UnsupportedOperationException e) {
      throw new IllegalArgumentException("a case is a JSON object with promises and facts", e);
    }
  }

  private static PromiseStanding readPromise(JsonNode json) {
    Map<String, String> tags = new TreeMap<>();
    json.get("tags").properties().forEach(tag -> tags.put(tag.getKey(), tag.getValue().asText()));
    return new PromiseStanding(
        json.get("id").textValue(),
        json.get("promise").textValue(),
        new Tags(tags),
        json.get("openedMs").longValue(),
        json.get("clockMs").longValue(),
        json.get("deadlineMs").longValue(),
        json.get("riskMs").longValue(),
        Outcome.valueOf(json.get("outcome").textValue().toUpperCase(Locale.ROOT)),
        json.get("decidedMs").longValue(),
        json.has("decidedBy") ? Optional.of(identity(json.get("decidedBy"))) : Optional.empty(),
        json.get("words").textValue(),
        ms(json, "fulfilledMs"),
        ms(json, "overMs"),
        ms(json, "explainedMs"),
        ms(json, "explainByMs"));
  }

  private static CaseFact readFact(JsonNode json, String ofCase) {
    return new CaseFact(
        identity(json),
        json.get("type").textValue(),
        json.path("subject").asText(ofCase),
        json.get("timeMs").longValue(),
        json.path("receivedMs").asLong(Event.NOT_RECEIVED),
        Json.data(json.get("data")),
        Optional.ofNullable(json.path("unit").textValue()));
  }

  private static EventId identity(JsonNode json) {
    return new EventId(json.get("source").textValue(), json.get("id").textValue());
  }

  private static long ms(JsonNode json, String name) {
    return json.path(name).asLong(PromiseStanding.NEVER_MS);
  }
}
