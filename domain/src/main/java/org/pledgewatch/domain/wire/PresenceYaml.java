package org.pledgewatch.domain.wire;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pledgewatch.domain.event.EventTypes;
import org.pledgewatch.domain.policy.PresenceRules;

/** The settings of presence in a policy pack. */
final class PresenceYaml {
  private static final double BUFFER_M_MAX = 100_000;
  private static final List<String> REASONS =
      WhereYaml.values(TriggerYaml.members(EventTypes.UNIT_DUTY).get("reason"));

  private PresenceYaml() {}

  static PresenceRules presence(PolicyObject yaml) {
    PresenceRules standard = PresenceRules.STANDARD;
    Set<String> excluded =
        yaml.has("dutyExcludes") ? Set.copyOf(yaml.texts("dutyExcludes")) : standard.dutyExcludes();
    for (String reason : excluded) {
      if (!REASONS.contains(reason)) {
        yaml.complain(
            "dutyExcludes",
            "\"" + reason + "\" is no reason of an abstraction; " + Nearest.mend(reason, REASONS));
      }
    }
    PresenceRules presence =
        new PresenceRules(
            yaml.time("maxFixAge", PolicyObject.MILLISECOND, "PT2M").orElse(standard.maxFixAge()),
            yaml.number(
                    "bufferM",
                    metres ->
                        metres >= 0 && metres <= BUFFER_M_MAX
                            ? Optional.empty()
                            : Optional.of("is not from 0 to 100000 metres; write one such as 50"))
                .orElse(standard.bufferM()),
            excluded,
            yaml.flag("plainClothesVisible"),
            yaml.flag("directedElsewhere"),
            yaml.goal("goal").orElse(standard.goal()));
    yaml.finish();
    return presence;
  }
}
