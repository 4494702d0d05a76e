package org.pledgewatch.domain.wire;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.pledgewatch.domain.wire.YamlNode.Kind;
import org.pledgewatch.domain.wire.YamlNode.Member;

/**
 * A pack that says only what differs from another: a rule of the same name replaces the other's
 * whole, {@code null} removes it; settings replace one another key by key.
 */
final class PolicyExtension {
  private static final Set<String> RULES = Set.of("promises", "durations", "levels");
  private static final Set<String> SETTINGS = Set.of("lateness", "horizon", "presence");

  /** What a pack says for itself alone. */
  private static final Set<String> OWN = Set.of("policy", "title", "source", "version", "extends");

  private final Problems problems;

  PolicyExtension(Problems problems) {
    this.problems = problems;
  }

  /** The base as the pack has it. */
  YamlNode over(YamlNode base, YamlNode pack) {
    Map<String, Member> members = new LinkedHashMap<>(base.members());
    members.keySet().removeAll(OWN);
    pack.members()
        .forEach(
            (key, member) -> {
              boolean merges = RULES.contains(key) || SETTINGS.contains(key);
              boolean mapping = member.value().is(Kind.MAPPING);
              Member below = members.get(key);
              members.put(key, merges && mapping ? merged(key, below, member) : member);
            });
    return YamlNode.mapping(Collections.unmodifiableMap(members), pack.place());
  }

  private Member merged(String key, Member base, Member pack) {
    Map<String, Member> members = new LinkedHashMap<>();
    if (base != null) {
      members.putAll(base.value().members());
    }
    Set<String> known = Set.copyOf(members.keySet());
    pack.value()
        .members()
        .forEach(
            (name, member) -> {
              boolean removes = RULES.contains(key) && member.value().is(Kind.NOTHING);
              if (!removes) {
                members.put(name, member);
              } else if (members.remove(name) == null) {
                problems.add(
                    member.place(),
                    key + "." + name,
                    "null removes a rule of the pack extended, which has none of that name; "
                        + Nearest.mend(name, known));
              }
            });
    return new Member(
        pack.place(), YamlNode.mapping(Collections.unmodifiableMap(members), pack.value().place()));
  }
}
