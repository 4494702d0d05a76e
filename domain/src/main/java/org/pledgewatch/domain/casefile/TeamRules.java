package org.pledgewatch.domain.casefile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.figure.FigureKey;
import org.pledgewatch.domain.figure.Measures;

/**
 * What the units of a team are together: when at least one is visible, and when at least one is on
 * duty. Measures contract, "Presence". News changes only what is dated at or after it, so only that
 * is looked at.
 */
record TeamRules(Places places) implements CaseRules {

  @Override
  public void say(String subject, CaseFile file, Saying to) {
    say(subject, file, Settled.beforeMs(file), to);
  }

  @Override
  public long differsSinceMs(CaseFile before, CaseFile after) {
    long firstMs = before.firstDifferenceMs(after, fact -> true);
    return Math.max(firstMs - 1, Settled.beforeMs(before));
  }

  @Override
  public void say(String subject, CaseFile file, long sinceMs, Saying to) {
    FigureKey key = new FigureKey(Measures.PRESENCE.name(), TeamNews.scope(subject, places));
    TeamCount count = new TeamCount();
    List<Event> facts = file.facts();
    for (int i = 0; i < facts.size(); ) {
      long fromMs = facts.get(i).timeMs();
      for (; i < facts.size() && facts.get(i).timeMs() == fromMs; i++) {
        count.take(TeamNews.read(facts.get(i)));
      }
      long untilMs = i < facts.size() ? facts.get(i).timeMs() : Saying.FOREVER_MS;
      long saidFromMs = Math.max(fromMs, sinceMs);
      if (count.isAnyOn()) {
        to.holds(key, Part.TEAM_DUTY, Contribution.NO_MEMBER, saidFromMs, untilMs);
      }
      if (count.isAnyVisible()) {
        to.holds(key, Part.COVERED, Contribution.NO_MEMBER, saidFromMs, untilMs);
      }
    }
  }

  /** Keeps of each unit what it was last, if it still is anything. */
  @Override
  public CaseFile settle(CaseFile file, long settledMs) {
    Map<String, Event> newest = new HashMap<>();
    for (Event fact : file.facts()) {
      if (fact.timeMs() < settledMs) {
        newest.put(TeamNews.read(fact).unit(), fact);
      }
    }
    List<Event> kept = new ArrayList<>();
    for (Event fact : file.facts()) {
      TeamNews news = TeamNews.read(fact);
      if (fact.timeMs() >= settledMs || (fact.equals(newest.get(news.unit())) && !news.isGone())) {
        kept.add(fact);
      }
    }
    return Settled.kept(file, kept, file.enteredMs(), settledMs);
  }

  @Override
  public OptionalLong settlesAt(CaseFile file) {
    return OptionalLong.empty();
  }
}
