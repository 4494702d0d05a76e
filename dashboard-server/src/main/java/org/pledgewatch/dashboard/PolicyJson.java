package org.pledgewatch.dashboard;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.pledgewatch.domain.policy.MetricCards;
import org.pledgewatch.domain.policy.PolicyPack;
import org.pledgewatch.domain.policy.PresenceRules;
import org.pledgewatch.domain.policy.PromiseRule;
import org.pledgewatch.domain.policy.Target;
import org.pledgewatch.domain.wire.Json;

/** What pages say of a policy pack: each figure carries its definition. */
final class PolicyJson {
  private PolicyJson() {}

  static String write(PolicyPack pack) {
    ObjectNode json = Json.MAPPER.createObjectNode();
    json.put("name", pack.name());
    json.put("title", pack.title());
    json.put("source", pack.source());
    json.put("version", pack.version());
    ObjectNode promises = json.putObject("promises");
    pack.promises().forEach((name, rule) -> promises.set(name, promise(rule)));
    ObjectNode durations = json.putObject("durations");
    pack.durations().forEach((name, rule) -> durations.putObject(name).put("says", rule.says()));
    ObjectNode levels = json.putObject("levels");
    pack.levels().forEach((name, rule) -> levels.putObject(name).put("says", rule.says()));
    json.set("presence", presence(pack.presence()));
    json.set("cards", Json.MAPPER.valueToTree(MetricCards.of(pack)));
    return json.toString();
  }

  /** The questions about visibility that forces disagreed on, as this pack answers them. */
  private static ObjectNode presence(PresenceRules rules) {
    ObjectNode json = Json.MAPPER.createObjectNode();
    json.put("goal", rules.goal());
    json.put("maxFixAgeMs", rules.maxFixAge().toMillis());
    json.put("bufferM", rules.bufferM());
    json.put("plainClothesVisible", rules.plainClothesVisible());
    json.put("directedElsewhere", rules.directedElsewhere());
    ArrayNode excluded = json.putArray("dutyExcludes");
    rules.dutyExcludes().stream().sorted().forEach(excluded::add);
    return json;
  }

  private static ObjectNode promise(PromiseRule rule) {
    ObjectNode json = Json.MAPPER.createObjectNode();
    json.put("point", rule.point());
    json.put("says", rule.says());
    if (rule.target() instanceof Target.Elapsed elapsed) {
      json.put("targetMs", elapsed.time().toMillis());
    }
    rule.goal().ifPresent(goal -> json.put("goal", goal));
    json.put("keeps", rule.keeps().isPresent());
    if (!rule.of().isEmpty()) {
      rule.of().stream().sorted().forEach(json.putArray("of")::add);
    }
    json.put("strict", rule.strict());
    json.put("abandoned", rule.abandoned().name().toLowerCase(Locale.ROOT));
    ObjectNode opens = json.putObject("opens").put("on", rule.opens().on());
    ObjectNode where = opens.putObject("where");
    rule.opens()
        .where()
        .conditions()
        .forEach((member, values) -> values.forEach(where.putArray(member)::add));
    return json;
  }
}
