package org.pledgewatch.domain.policy;

import java.time.Duration;
import java.time.Instant;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.event.Recurrence;
import org.pledgewatch.domain.reference.WorkCalendar;

/** Until when a promise must be kept. Measures contract, "Promises". Immutable. */
public sealed interface Target {

  /**
   * The deadline; kept at that very millisecond is kept in time.
   *
   * @param clock when the promise's clock started
   * @param opening the event that opened it
   * @param calendar gives days and months their length, and says which days are worked
   */
  Instant deadline(Instant clock, Event opening, WorkCalendar calendar);

  /** So long after the clock's start. */
  record Elapsed(Duration time) implements Target {
    public Elapsed {
      if (time.isNegative() || time.isZero()) {
        throw new IllegalArgumentException("target: " + time + " is not after 0");
      }
    }

    @Override
    public Instant deadline(Instant clock, Event opening, WorkCalendar calendar) {
      return clock.plus(time);
    }
  }

  /** The same local time so many working days later. */
  record WorkingDays(int days) implements Target {
    public WorkingDays {
      if (days < 1) {
        throw new IllegalArgumentException("target: " + days + " working days");
      }
    }

    @Override
    public Instant deadline(Instant clock, Event opening, WorkCalendar calendar) {
      return calendar.plusWorkingDays(clock, days);
    }
  }

  /** A time that the opening event names. */
  record Until(String member) implements Target {
    @Override
    public Instant deadline(Instant clock, Event opening, WorkCalendar calendar) {
      return opening.data().time(member).orElse(clock);
    }
  }

  /**
   * As often as the opening event says.
   *
   * @param standard where it does not say
   */
  record Every(String member, Recurrence standard) implements Target {
    @Override
    public Instant deadline(Instant clock, Event opening, WorkCalendar calendar) {
      return opening
          .data()
          .text(member)
          .flatMap(Recurrence::parse)
          .orElse(standard)
          .after(clock, calendar.zone());
    }
  }

  /** The first instant of the month after the clock's start. */
  record MonthEnd() implements Target {
    @Override
    public Instant deadline(Instant clock, Event opening, WorkCalendar calendar) {
      return clock
          .atZone(calendar.zone())
          .toLocalDate()
          .withDayOfMonth(1)
          .plusMonths(1)
          .atStartOfDay(calendar.zone())
          .toInstant();
    }
  }
}
