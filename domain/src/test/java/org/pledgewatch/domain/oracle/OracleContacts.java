package org.pledgewatch.domain.oracle;

import java.util.List;
import java.util.Set;
import org.pledgewatch.domain.event.Event;

/** All that messages, dissatisfied people, victims and collisions contribute. */
record OracleContacts(OracleRules rules, Ground ground) {

  void tally(List<Event> sorted, Tally tally) {
    ContactKinds kinds = new ContactKinds(rules, ground);
    tally(sorted, "message.", "message-24h", kinds::message, tally);
    tally(sorted, "dissatisfaction.", "dissatisfaction-24h", kinds::dissatisfaction, tally);
    tally(sorted, "collision.", "collision-10wd", kinds::collision, tally);
    tally(sorted, "victim.", "victim-informed", new VictimPledges(rules)::of, tally);
  }

  private void tally(
      List<Event> sorted, String typePrefix, String promise, ContactPledge.Kind kind, Tally tally) {
    Subjects.of(sorted, typePrefix, Set.of(promise))
        .forEach(
            (subject, events) -> {
              for (Story story : stories(subject, events, kind)) {
                tally(story, kind, tally);
              }
            });
  }

  private List<Story> stories(String subject, List<Event> events, ContactPledge.Kind kind) {
    return Story.cut(
        subject,
        events,
        rules.pledges().contactHorizon(),
        rules.forgottenFor(),
        soFar ->
            kind.of(new Story(subject, soFar, CallCase.NEVER)).stream()
                .mapToLong(c -> c.pledge().rememberedUntilMs(rules.pledges()))
                .max()
                .orElse(Long.MIN_VALUE));
  }

  private void tally(Story story, ContactPledge.Kind kind, Tally tally) {
    PledgeTally pledges = new PledgeTally(tally, rules.pledges(), story.subject(), story::toldMs);
    for (ContactPledge made : kind.of(story)) {
      pledges.add(
          made.pledge(), PledgeTally.Scope.of(made.area()), made.endedMs(), story.forgottenMs());
    }
  }
}
