package org.pledgewatch.domain.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pledgewatch.domain.policy.PolicyPack;
import org.pledgewatch.domain.policy.Target;

/** Each problem is named with the line on which it stands and how to mend it. */
final class PolicyYamlTest {
  private static final String SHIPPED = PolicyYaml.text("pledge-2008");

  @Test
  void shouldReadThePacksThatShip() {
    // Given
    Target tenSeconds = new Target.Elapsed(Duration.ofSeconds(10));

    for (String name : PolicyYaml.SHIPPED) {
      // When
      PolicyPack pack = PolicyYaml.named(name);

      // Then
      assertThat(pack.promises().get("answer-999").target()).isEqualTo(tenSeconds);
      assertThat(pack.durations()).containsKeys("call-handling", "response", "eta-error");
      assertThat(pack.levels()).containsKeys("calls-waiting", "units-committed");
    }
  }

  /** The line is that of the first place at which the wrong text stands. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "target: PT10S | target: PT0S | target: PT0S is not after 0; write a time such as PT10S",
        "target: PT10S | target: PT-5S | target: PT-5S is not after 0; write a time",
        "target: PT10S | target: soon | target: \"soon\" is no duration; write a time such as",
        "target: PT10S | target: 0 working days | 0 working days is not after 0; write 1 to 999",
        "target: PT10S | target: P9000D | target: P9000D is more than ten years",
        "target: {until: to} | target: {until: too} | does not say a time; did you mean to?",
        "target: {every: every, otherwise: P1M} | target: {every: method, otherwise: P1M} | write one of every",
        "target: month-end | target: PT1H | due at its end; write month-end",
        "goal: 0.90 | goal: 90 | goal: 90 is not in (0, 1]; write 90 % as 0.9",
        "goal: 0.90 | goal: 0 | goal: 0 is not in (0, 1]",
        "goal: 0.90 | goal: most | goal: \"most\" is no number",
        "abandoned: void | abandoned: ignored | is none of void, broken, kept",
        "abandoned: void | strict: yes please | must be true or false",
        "abandoned: void | tarrget: PT9S | tarrget: is not a key here; did you mean target?",
        "abandoned: void | clockFrom: created | means nothing for a promise opened by call.pres",
        "abandoned: void | upgradeFrom: created | upgradeFrom: means nothing",
        "abandoned: void | stopAt: first-constable | stopAt: means nothing",
        "abandoned: void | of: [answer-101] | of: means nothing",
        "abandoned: void | tags: [line] | tags: means nothing",
        "abandoned: void | during: [{grade: advice}] | during: means nothing",
        "tags: [reason] | abandoned: kept | abandoned: means nothing for a promise opened by graded",
        "tags: [reason] | tags: [colour] | \"colour\" is no tag of a promise; its only one is reason",
        "unmeasured: missing | {unmeasured: missing, | not YAML",
        "on: call.answered | on: call.anwsered | \"call.anwsered\" is no event type; did you mean",
        "on: call.answered | on: incident.arrived | never happens to what call.presented is about",
        "on: graded | on: gradet | \"gradet\" is no event type or happening here; did you mean graded?",
        "on: regraded-away | on: message.withdrawn | voids nothing here; name regraded-away or",
        "{line: \"999\"} | {lina: \"999\"} | lina: is no member of the data of call.presented; did",
        "{grade: scheduled} | {grade: someday} | \"someday\" is no value of it; write one of",
        "settlement: urban} | colour: urban} | colour: is nothing that a grading has; write one of",
        "{automated: false} | {automated: maybe} | \"maybe\" is no value of it",
        "{outcome: made} | {outcome: maid} | \"maid\" is no value of it; did you mean made?",
        "voids: [{on: call.abandoned}] | | voids: is missing: it lacks {on: call.abandoned}; add",
        "voids: [{on: message.withdrawn}] | | add voids: [{on: message.withdrawn}], or write voids",
        "{on: victim.closed}, | | voids: lacks {on: victim.closed}; add",
        "{on: incident.appointment-made}, | | voids: lacks {on: incident.appointment-made}; add",
        "[cancelled, duplicate] | [duplicate] | voids: lacks {on: incident.closed, where: {disp",
        "message-24h, victim-informed | mesage-24h, victim-informed | \"mesage-24h\" is no promise",
        "message-24h, victim-informed | explain, victim-informed | of: names itself; remove explain",
        "message-24h, victim-informed | attend-emergency | \"attend-emergency\" needs no explanation",
        "neverEnded: count | neverEnded: cuont | is none of count, ignore",
        "at: wrapUpEndedAt | at: outcome | \"outcome\" is no time of call.ended",
        "which: newest, at | which: latest, at | is none of first, newest",
        "signed: true | {signed: true | not YAML",
        "unless: call.answered | unless: call.anwered | no event type; did you mean call.answered?",
        "call.abandoned, call.ended] | call.abandnd] | did you mean call.abandoned?",
        "leaves: [call.ended] | | leaves: is missing: nothing would ever leave it; add leaves",
        "in: [available] | in: [avalable] | \"avalable\" is no state; did you mean available?",
        "{line: lines} | {skill: lines} | is not a key here",
        "state: unit.duty | state: unit.activity | \"unit.activity\" says no state",
        "dutyExcludes: [leave] | dutyExcludes: [holiday] | no reason of an abstraction; write one of",
        "maxFixAge: PT2M | maxFixAge: PT0S | maxFixAge: PT0S is not after 0",
        "bufferM: 0 | bufferM: -1 | bufferM: -1 is not from 0 to 100000 metres",
        "\"07:00\", \"15:00\", \"23:00\" | | shifts: is empty; a day has at least one",
        "\"07:00\", | \"7 am\", | shifts: \"7 am\" is no time of day; write it as",
        "calls: PT1H | calls: PT-1H | lateness.calls: PT-1H is before 0",
        "zone: Europe/London | zone: Europe/Leeds | \"Europe/Leeds\" is no time zone",
        "title: The Policing Pledge | title: [a, b] | title: is a list; write a single value",
        "title: The Policing Pledge | title: | title: has no value; write one or remove the line",
        "title: The Policing Pledge | title: *other | an alias (*name) is not read",
        "title: The Policing Pledge | extends: pledge-2009 | did you mean pledge-2008?",
        "  answer-101: |   answer-999: | is there twice, first on line 11; remove one of them",
        "  answer-101: |   Answer/101: | is no name; write small letters, digits and dashes",
        "horizon: {calls: PT24H, | horizon: { | horizon.calls: is missing, so nobody knows",
      })
  void shouldNameTheLineAndTheMend(String right, String wrong, String complaint) {
    // Given
    int at = SHIPPED.indexOf(right);
    String mended = wrong == null ? "" : wrong;
    String yaml = SHIPPED.substring(0, at) + mended + SHIPPED.substring(at + right.length());
    int line = (int) SHIPPED.substring(0, at).lines().count();

    // When
    PolicyException problems =
        catchThrowableOfType(PolicyException.class, () -> PolicyYaml.parse("mine.yaml", yaml));

    // Then
    assertThat(problems).hasMessageStartingWith("policy mine.yaml:");
    assertThat(problems.problems())
        .anySatisfy(
            problem ->
                assertThat(problem)
                    .contains(complaint)
                    .satisfies(text -> assertThat(line(text)).isBetween(line - 6, line + 2)));
  }

  private static int line(String problem) {
    return Integer.parseInt(problem.replaceFirst("(?s)^line (\\d+).*", "$1"));
  }

  @Test
  void shouldNameTheVeryLineOfEachProblemInTheirOrder() {
    // Given
    String yaml =
        """
        policy: mine
        title: Mine
        zone: Mars
        horizon: {calls: PT24H}
        promises:
          answer-999:
            opens: {on: call.presented}
            keeps: {on: call.answered}
            voids: []
            target: PT0S
            goal: 2
        levels:
          waiting:
            enters: call.presented
            leaves: [call.anwered]
        """;

    // When
    PolicyException problems =
        catchThrowableOfType(PolicyException.class, () -> PolicyYaml.parse("mine", yaml));

    // Then
    assertThat(problems.problems().stream().map(text -> text.replaceFirst(";.*", "")))
        .containsExactly(
            "line 3: zone: \"Mars\" is no time zone",
            "line 10: promises.answer-999.target: PT0S is not after 0",
            "line 11: promises.answer-999.goal: 2 is not in (0, 1]",
            "line 15: levels.waiting.leaves: \"call.anwered\" is no event type");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | line 1: a pack is a mapping",
        "just words | line 1: a pack is a mapping",
        "'policy: x\ntitle: y\n---\npolicy: z\n' | one pack a text",
        "'policy: x\ntitle: y\npromises: 3\n' | line 3: promises: is a number; write a mapping",
        "'policy: x\n\tzone: y\n' | not YAML: found character",
        "'title: y\n' | line 1: policy: is missing; add policy: my-pack",
      })
  void shouldSayWhatIsNoPackAtAll(String yaml, String complaint) {
    assertThatThrownBy(() -> PolicyYaml.parse("mine", yaml))
        .isInstanceOf(PolicyException.class)
        .hasMessageContaining(complaint);
  }

  @Test
  void shouldTakeAPromiseThatNothingVoidsWhereItSaysSo() {
    // Given
    String yaml = SHIPPED.replaceFirst("voids: \\[\\{on: call.abandoned}]", "voids: []");

    // When
    PolicyPack pack = PolicyYaml.parse("mine", yaml);

    // Then
    assertThat(pack.promises().get("answer-999").voids()).isEmpty();
  }

  @Test
  void shouldSayThatThereIsNoSuchPack() {
    assertThatThrownBy(() -> PolicyYaml.named("pledge-1829"))
        .hasMessageContaining(
            "neither a pack that ships (pledge-2008, met-2008, national-2026) nor a file");
  }
}
