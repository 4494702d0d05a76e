package org.pledgewatch.ingest.simulator;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The control room: opens a log for a call or for what a unit comes upon, grades it, sees that
 * somebody goes, grades it anew, closes it. Not thread-safe.
 */
final class IncidentDesk {
  private static final long MINUTE_MS = 60_000;
  private static final long HOUR_MS = 60 * MINUTE_MS;
  private static final double REGRADED = 0.07;
  private static final double CANCELLED = 0.04;
  private static final double DUPLICATE = 0.03;
  private static final double BACKED_UP = 0.2;
  private static final double CLOSING_MEAN_MS = 12 * MINUTE_MS;
  private static final double ADVICE_MEAN_MS = 35 * MINUTE_MS;
  private static final double SPREAD = 0.8;
  private static final List<String> UP = List.of("new information", "suspect on scene");
  private static final List<String> DOWN = List.of("suspect gone", "over-graded");

  /** What nobody was free for by then is closed without anybody going. */
  private static final long GIVEN_UP_AFTER_MS = 12 * HOUR_MS;

  private final Stage stage;
  private final Schedule schedule;
  private final IncidentEvents events;
  private final Dispatcher dispatcher;
  private final Attendances attendances;
  private final Appointments appointments;
  private final Consumer<Incident> whenClosed;

  IncidentDesk(
      Stage stage,
      IncidentEvents events,
      Dispatcher dispatcher,
      Attendances attendances,
      Appointments appointments,
      EtaCalls etas,
      Consumer<Incident> whenClosed) {
    this.stage = stage;
    this.schedule = stage.schedule();
    this.events = events;
    this.dispatcher = dispatcher;
    this.attendances = attendances;
    this.appointments = appointments;
    this.whenClosed = whenClosed;
    attendances.listen(
        new Attendances.Listener() {
          @Override
          public void sent(Incident incident, Unit unit) {
            etas.plan(incident, unit);
            backUp(incident);
          }

          @Override
          public void left(Incident incident) {
            long inMs = incident.random.logNormalMs(CLOSING_MEAN_MS, SPREAD);
            incident.replan();
            incident.later(schedule, inMs, () -> close(incident, "attended"));
          }
        });
  }

  /** While the caller is still on the line. */
  void open(String id, Call call, Randomness random) {
    Ward ward = stage.territory().any(random);
    Grade grade = Grade.of(call.line, random);
    Incident incident =
        new Incident(
            id,
            Optional.of(call.id),
            ward,
            ward.anywhere(random),
            grade,
            IncidentTraits.any(grade, random),
            random,
            schedule.nowMs());
    events.created(incident);
    maybeRegrade(incident);
    maybeDrop(incident);
    follow(incident);
  }

  /** A unit comes upon something: opened, sent and there in the same moment. */
  void open(String id, Unit unit, Ward ward, Randomness random) {
    Grade grade = random.chance(0.5) ? Grade.EMERGENCY : Grade.PRIORITY;
    Incident incident =
        new Incident(
            id,
            Optional.empty(),
            ward,
            unit.at(schedule.nowMs()).rounded(),
            grade,
            IncidentTraits.any(grade, random),
            random,
            schedule.nowMs());
    events.created(incident);
    attendances.cameUpon(unit, incident);
  }

  private void follow(Incident incident) {
    Randomness random = incident.random;
    if (incident.grade.isSentAtOnce()) {
      incident.later(
          schedule, incident.grade.decisionMs(random), () -> dispatcher.request(incident));
      incident.later(schedule, GIVEN_UP_AFTER_MS, () -> giveUp(incident));
    } else if (incident.grade == Grade.SCHEDULED) {
      appointments.plan(incident);
      incident.later(schedule, 14 * 24 * HOUR_MS, () -> giveUp(incident));
    } else {
      long inMs = random.logNormalMs(ADVICE_MEAN_MS, SPREAD);
      incident.later(schedule, inMs, () -> close(incident, "advice"));
    }
  }

  private void giveUp(Incident incident) {
    if (incident.awaitsUnit()) {
      close(incident, "cancelled");
    }
  }

  private void backUp(Incident incident) {
    Randomness random = incident.random;
    if (incident.grade == Grade.EMERGENCY && random.chance(BACKED_UP)) {
      long inMs = random.uniformMs(MINUTE_MS / 2, 5 * MINUTE_MS);
      incident.later(schedule, inMs, () -> dispatcher.backUp(incident));
    }
  }

  private void maybeDrop(Incident incident) {
    double what = incident.random.unit();
    if (what < CANCELLED + DUPLICATE) {
      String disposition = what < CANCELLED ? "cancelled" : "duplicate";
      long inMs = incident.random.uniformMs(MINUTE_MS / 2, 14 * MINUTE_MS);
      incident.later(schedule, inMs, () -> drop(incident, disposition));
    }
  }

  private void drop(Incident incident, String disposition) {
    if (incident.firstArrivalMs.isEmpty()) {
      dispatcher.withdraw(incident);
      incident.replan();
      attendances.callBack(incident);
      // A moment later, so that the units are cleared before the log is closed.
      incident.later(schedule, 1, () -> close(incident, disposition));
    }
  }

  private void maybeRegrade(Incident incident) {
    Randomness random = incident.random;
    if (random.chance(REGRADED)) {
      long inMs = random.uniformMs(MINUTE_MS / 2, 18 * MINUTE_MS);
      boolean up = incident.grade == Grade.ADVICE || random.chance(0.5);
      incident.later(schedule, inMs, () -> regrade(incident, up));
    }
  }

  /** By one grade. What is under way goes on; what waits is looked at anew. */
  private void regrade(Incident incident, boolean up) {
    Grade to = up ? incident.grade.up() : incident.grade.down();
    if (to == incident.grade || (incident.assigned && to == Grade.ADVICE)) {
      return;
    }
    dispatcher.withdraw(incident);
    incident.grade = to;
    incident.regraded = true;
    events.regraded(incident, incident.random.oneOf(up ? UP : DOWN));
    if (!incident.assigned) {
      incident.replan();
      follow(incident);
    }
  }

  private void close(Incident incident, String disposition) {
    dispatcher.withdraw(incident);
    incident.closed = true;
    events.closed(incident, disposition);
    whenClosed.accept(incident);
  }
}
