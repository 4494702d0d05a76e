package org.pledgewatch.domain.casefile;

import java.time.Instant;
import java.util.Optional;
import org.pledgewatch.domain.event.Data;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.figure.Tags;

/**
 * What a team is told of its units: each change of one, as a fact that holds until the next of that
 * unit.
 */
record TeamNews(String unit, boolean on, boolean visible) {
  private static final String CHANGED = "team.unit";
  private static final String UNIT = "unit";
  private static final String ON = "on";
  private static final String VISIBLE = "visible";

  /** Tells the teams that a unit leaves, joins or is in what changes for them. */
  static void tell(String unit, long atMs, Bearing before, Bearing after, Saying to) {
    if (!before.team().equals(after.team())) {
      before.team().ifPresent(left -> tell(left, atMs, of(unit, before), gone(unit), to));
      after.team().ifPresent(joined -> tell(joined, atMs, gone(unit), of(unit, after), to));
    } else {
      after.team().ifPresent(its -> tell(its, atMs, of(unit, before), of(unit, after), to));
    }
  }

  private static void tell(
      Bearing.Team team, long atMs, TeamNews before, TeamNews after, Saying to) {
    if (!before.equals(after)) {
      CaseId id = id(team);
      to.tell(id, after.fact(id.subject(), atMs));
    }
  }

  private static TeamNews of(String unit, Bearing bearing) {
    return new TeamNews(unit, bearing.on(), bearing.isVisible());
  }

  private static TeamNews gone(String unit) {
    return new TeamNews(unit, false, false);
  }

  boolean isGone() {
    return !on && !visible;
  }

  private Event fact(String team, long atMs) {
    return Event.of(
        unit + "\n" + on + "\n" + visible,
        "/units",
        CHANGED,
        team,
        Instant.ofEpochMilli(atMs),
        Data.of(UNIT, unit).with(ON, on).with(VISIBLE, visible));
  }

  /** Reads what a team was told. */
  static TeamNews read(Event fact) {
    return new TeamNews(
        fact.data().text(UNIT).orElseThrow(),
        fact.data().flag(ON).orElseThrow(),
        fact.data().flag(VISIBLE).orElseThrow());
  }

  /** A neighbourhood that no reference data knows may be named by several forces. */
  private static CaseId id(Bearing.Team team) {
    String force = team.scope().get("force").orElse("");
    return new CaseId(CaseType.TEAM, force + "\n" + team.neighbourhood());
  }

  /** The force of a team's file; empty where none is known. */
  static Optional<String> force(String subject) {
    return Optional.of(subject.substring(0, subject.indexOf('\n'))).filter(f -> !f.isEmpty());
  }

  static String neighbourhood(String subject) {
    return subject.substring(subject.indexOf('\n') + 1);
  }

  /** Where a team counts. */
  static Tags scope(String subject, Places places) {
    return places.ofTeam(Optional.of(neighbourhood(subject)), force(subject));
  }
}
