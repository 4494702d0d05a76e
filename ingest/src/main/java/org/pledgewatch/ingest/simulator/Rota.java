package org.pledgewatch.ingest.simulator;

import java.util.List;

/**
 * Who works when: three shifts a day, from 07:00, 15:00 and 23:00, by four teams in turn. As many
 * come as the shift's usual calls need, and a margin; bursts are nobody's plan. Not thread-safe.
 */
final class Rota {
  private static final long LATE_MS = 10 * 60_000L;
  private static final long BREAK_MS = 35 * 60_000L;
  private static final long HOUR_MS = 3_600_000L;
  private static final double MINUTE_MS = 60_000;

  /** Part of a shift that breaks leave. */
  private static final double AT_WORK = 0.93;

  /** Of the distance between a shift's mean and busiest load, how much is planned for. */
  private static final double TOWARDS_PEAK = 0.9;

  /** Call handlers beyond the load, in roots of the load. */
  private static final double EMERGENCY_MARGIN = 2.3;

  private static final double ROUTINE_MARGIN = -0.6;

  private final ForceProfile force;
  private final Randomness random;
  private final Schedule schedule;
  private final CallFloor floor;

  Rota(ForceProfile force, Randomness random, Schedule schedule, CallFloor floor) {
    this.force = force;
    this.random = random;
    this.schedule = schedule;
    this.floor = floor;
  }

  void begin() {
    new Shifts(schedule, this::staff).begin();
  }

  private void staff(Shift shift) {
    int number = 1;
    int emergency = needed(Line.EMERGENCY, force.emergencyCallsPerMin(), shift, EMERGENCY_MARGIN);
    int routine = needed(Line.ROUTINE, force.routineCallsPerMin(), shift, ROUTINE_MARGIN);
    for (int i = 0; i < emergency; i++) {
      staff(shift, number++, List.of(Line.EMERGENCY, Line.ROUTINE));
    }
    for (int i = 0; i < routine; i++) {
      staff(shift, number++, List.of(Line.ROUTINE));
    }
  }

  private void staff(Shift shift, int number, List<Line> lines) {
    String id = force.id() + "-" + shift.team() + (number < 10 ? "0" : "") + number;
    Agent agent = new Agent(id, force.centres().get(number % force.centres().size()), lines);
    long comesMs = shift.startMs() - random.uniformMs(0, Shifts.EARLY_MS);
    long goesMs = shift.endMs() + random.uniformMs(0, LATE_MS);
    long lunchMs = random.uniformMs(shift.startMs() + 2 * HOUR_MS, shift.endMs() - 2 * HOUR_MS);
    schedule.at(comesMs, () -> floor.start(agent));
    if (lunchMs > schedule.nowMs()) {
      schedule.at(lunchMs, () -> floor.takeBreak(agent, BREAK_MS));
    }
    schedule.at(goesMs, () -> floor.goOff(agent));
  }

  /** Call handlers for the load of a shift in Erlangs, the root being the usual rule of thumb. */
  private int needed(Line line, double callsPerMin, Shift shift, double margin) {
    double sum = 0;
    double most = 0;
    int hours = 0;
    for (long t = shift.startMs(); t < shift.endMs(); t += HOUR_MS) {
      double load = callsPerMin * WeeklyRhythm.factor(line, t) * line.workMeanMs() / MINUTE_MS;
      sum += load;
      most = Math.max(most, load);
      hours++;
    }
    double mean = sum / hours;
    double planned = mean + (most - mean) * TOWARDS_PEAK;
    return (int) StrictMath.ceil((planned + margin * StrictMath.sqrt(planned)) / AT_WORK);
  }
}
