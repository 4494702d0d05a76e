package org.pledgewatch.domain.policy;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.pledgewatch.domain.event.Data;

/**
 * Conditions that must all hold: for each named member one of some values. Immutable.
 *
 * @param conditions values by member; {@link #ABSENT} stands for none
 */
public record Where(Map<String, Set<String>> conditions) {
  /** Matches a member that is not there. */
  public static final String ABSENT = "absent";

  public static final Where ANY = new Where(Map.of());

  /** Whether members that are texts or flags meet the conditions. */
  public boolean holds(Data data) {
    return holds(
        member ->
            data.text(member).or(() -> data.flag(member).map(flag -> Boolean.toString(flag))));
  }

  /** Whether values looked up by name meet the conditions. */
  public boolean holds(Function<String, Optional<String>> values) {
    return conditions.entrySet().stream()
        .allMatch(
            condition ->
                condition.getValue().contains(values.apply(condition.getKey()).orElse(ABSENT)));
  }
}
