package org.pledgewatch.domain.example;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.pledgewatch.domain.oracle.Ground;
import org.pledgewatch.domain.oracle.OracleRules;
import org.pledgewatch.domain.policy.PolicyPack;
import org.pledgewatch.domain.reference.Reference;
import org.pledgewatch.domain.reference.ReferenceTexts;
import org.pledgewatch.domain.wire.PolicyYaml;

/**
 * What an example is played under, for the engine and for the oracle. Immutable.
 *
 * @param collisions whether {@code collision-10wd} is promised besides
 * @param squares whether there is reference data: the ground that the tests share
 * @param holidays days on which nobody works
 */
record ExampleSetting(boolean collisions, boolean squares, Set<LocalDate> holidays) {
  private static final String PACK = "pledge-2008";
  private static final String WITH_COLLISIONS = "with collision-10wd";
  private static final String HOLIDAYS = "holidays ";
  private static final String COLLISIONS =
      """
        collision-10wd:
          says: Contact you within ten working days of a collision
          opens: {on: collision.reported}
          keeps: {on: collision.contacted}
          target: 10 working days

      durations:
      """;

  ExampleSetting {
    holidays = Set.copyOf(holidays);
  }

  /** Out of a first line: {@code policy pledge-2008, reference squares}. */
  static ExampleSetting parse(String line) {
    List<String> clauses = Arrays.stream(line.split(",")).map(String::strip).toList();
    if (!clauses.get(0).equals("policy " + PACK)) {
      throw new IllegalArgumentException("not \"policy " + PACK + "\": " + line);
    }
    boolean collisions = false;
    boolean squares = false;
    Set<LocalDate> holidays = Set.of();
    for (String clause : clauses.subList(1, clauses.size())) {
      if (clause.equals(WITH_COLLISIONS)) {
        collisions = true;
      } else if (clause.equals("reference squares")) {
        squares = true;
      } else if (clause.startsWith(HOLIDAYS)) {
        holidays =
            Arrays.stream(clause.substring(HOLIDAYS.length()).split(" +"))
                .map(LocalDate::parse)
                .collect(Collectors.toSet());
      } else {
        throw new IllegalArgumentException("unknown setting: " + clause);
      }
    }
    return new ExampleSetting(collisions, squares, holidays);
  }

  PolicyPack policy() {
    String yaml = PolicyYaml.text(PACK);
    return PolicyYaml.parse(
        PACK, collisions ? yaml.replaceFirst("(?m)^durations:\n", COLLISIONS) : yaml);
  }

  Reference reference() {
    String days = String.join(", ", new TreeSet<>(holidays).stream().map(d -> d + "").toList());
    String calendar = "zone: Europe/London\nbankHolidays: [" + days + "]\n";
    return squares || !holidays.isEmpty()
        ? new ReferenceTexts("squares", Ground.TEST.geoJson(), calendar, "").parse()
        : Reference.NONE;
  }

  OracleRules oracleRules() {
    OracleRules rules = OracleRules.pledge2008();
    OracleRules free = rules.pledges(rules.pledges().bankHolidays(holidays));
    return collisions ? free.pledges(free.pledges().withCollisions()) : free;
  }

  Ground ground() {
    return squares || !holidays.isEmpty() ? Ground.TEST : Ground.NONE;
  }
}
