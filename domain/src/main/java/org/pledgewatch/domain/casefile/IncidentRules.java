package org.pledgewatch.domain.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.event.EventTypes;
import org.pledgewatch.domain.policy.DurationRule;
import org.pledgewatch.domain.policy.LevelRule;
import org.pledgewatch.domain.policy.PromiseRule;
import org.pledgewatch.domain.policy.Trigger;

/**
 * What an incident contributes to promises, durations and levels, and which units it holds. Its
 * file also has the facts of the call that it names. Measures contract, "Promises", "Durations",
 * "Levels".
 */
record IncidentRules(PolicyRules rules, Places places) implements CaseRules {

  @Override
  public void say(String subject, CaseFile file, Saying to) {
    List<Event> calls = new ArrayList<>();
    CaseFile own = own(file, calls);
    for (Life life : span(calls).lives(own)) {
      IncidentStory story = IncidentStory.of(life.facts(), places);
      CallOfIncident call = CallOfIncident.of(created(life.facts()), calls);
      PromiseBook book = rules.book(subject, life, to);
      openings(story, call, book::open);
      unmeasured(story, call, to);
      durations(life, story, call, to);
      LevelRules levels = new LevelRules(life, story, to);
      for (LevelRule.Interval rule : rules.levels()) {
        levels.contribute(rule);
      }
      new DemandRules(life, story, to).incident();
      new Commitments(subject, life).tell(to);
    }
  }

  /** The file's facts of the incident itself; those of calls go to the list. */
  private static CaseFile own(CaseFile file, List<Event> calls) {
    List<Event> own = new ArrayList<>();
    for (Event fact : file.facts()) {
      (fact.type().startsWith("call.") ? calls : own).add(fact);
    }
    return calls.isEmpty() ? file : new CaseFile(own, file.enteredMs(), file.forgottenMs());
  }

  private static Optional<Event> created(List<Event> facts) {
    return CaseFile.first(facts, EventTypes.INCIDENT_CREATED.name());
  }

  private void openings(IncidentStory story, CallOfIncident call, Consumer<PromiseLife> to) {
    for (PromiseRule rule : rules.promises()) {
      if (rule.keeps().isEmpty()) {
        continue;
      }
      if (rule.opens().on().equals(Trigger.GRADED)) {
        new GradedPromises(rules, story, call).openings(rule, to);
      } else if (rule.during().isEmpty()) {
        new AppointmentPromises(rules, story).openings(rule, to);
      } else {
        new EtaPromise(rules, story).opening(rule).ifPresent(to);
      }
    }
  }

  /** What cannot be measured though it should have been: hard case 6. */
  private void unmeasured(IncidentStory story, CallOfIncident call, Saying to) {
    GradedPromises graded = new GradedPromises(rules, story, call);
    boolean attendedUnseen =
        story.closed().filter(IncidentRules::isAttended).isPresent()
            && story.arrivedMs() > story.closedMs();
    for (PromiseRule rule : rules.promises()) {
      if (rule.keeps().isEmpty()) {
        graded.missing(rule, to);
      } else if (attendedUnseen && isAttendance(rule)) {
        graded.openings(rule, life -> attendedUnseen(life, story.closedMs(), to));
      }
    }
  }

  private static boolean isAttended(Event closed) {
    return closed.data().text("disposition").filter("attended"::equals).isPresent();
  }

  private static boolean isAttendance(PromiseRule rule) {
    return rule.opens().on().equals(Trigger.GRADED)
        && rule.keeps().orElseThrow().on().equals(EventTypes.INCIDENT_ARRIVED.name());
  }

  private static void attendedUnseen(PromiseLife life, long closedMs, Saying to) {
    boolean isVoid = life.voidedMs() <= Math.min(closedMs, life.deadlineMs());
    if (!isVoid) {
      to.tally(PromiseBook.key(life, closedMs), Part.UNMEASURED_MISSING, closedMs);
    }
  }

  /** Which call it is becomes known by the creation. */
  private void durations(Life life, IncidentStory story, CallOfIncident call, Saying to) {
    List<Event> facts = new ArrayList<>(life.facts());
    if (story.createdMs() <= Math.max(call.presentedMs(), story.arrivedMs())) {
      facts.addAll(call.facts());
    }
    facts.sort(Event.ORDER);
    DurationRules durations = new DurationRules(facts, story, life.forgottenMs(), to);
    for (DurationRule rule : rules.durations()) {
      durations.contribute(rule);
    }
  }

  /** Deadlines count from where the call starts the clock. */
  private Life.Span span(List<Event> calls) {
    return rules.span(
        facts -> {
          CallOfIncident call = CallOfIncident.of(created(facts), calls);
          return rules.lastDeadlineMs(to -> openings(IncidentStory.of(facts, places), call, to));
        });
  }

  /** What is told of a call may come before the incident itself does, and waits for it. */
  @Override
  public CaseFile settle(CaseFile file, long settledMs) {
    List<Event> calls = new ArrayList<>();
    CaseFile own = own(file, calls);
    if (own.equals(CaseFile.EMPTY)) {
      return file;
    }
    CaseFile settled = span(calls).settle(own, settledMs);
    return settled.facts().isEmpty() ? settled : file;
  }

  @Override
  public OptionalLong settlesAt(CaseFile file) {
    List<Event> calls = new ArrayList<>();
    CaseFile own = own(file, calls);
    return span(calls).settlesAt(own);
  }
}
