package org.pledgewatch.domain.rolling;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.pledgewatch.domain.casefile.Part;
import org.pledgewatch.domain.figure.FieldNames;
import org.pledgewatch.domain.figure.Fields;
import org.pledgewatch.domain.figure.Measures;

/**
 * Content of presence and abstraction: rates, whose integral over (low, T] is that at T less that
 * at low, and patrol points reached.
 */
final class Presence implements Content {
  /** The windows of a shift and longer, in which units are told apart. */
  private static final Set<String> LONG = Set.of("SHIFT", "DAY", "MONTH", "P1D", "P28D");

  /** Parts have the numbers before. */
  private static final int FIRST_MEMBER = Part.MAX_CODE + 1;

  private static final FieldNames PRESENCE_NAMES = Measures.fieldNamesOf(Measures.PRESENCE);
  private static final FieldNames ABSTRACTION_NAMES = Measures.fieldNamesOf(Measures.ABSTRACTION);

  private static final int OF_DUTY = 0;
  private static final int OF_VISIBLE = 1;

  private final boolean abstraction;
  private final List<Window> windows;
  private final double goal;
  private final Timeline<Rates> steps = new Timeline<>();
  private final Members members = new Members(FIRST_MEMBER);
  private RateCursor high = new RateCursor();
  private final RateCursor[] lows;

  /**
   * @param abstraction whether it is that, not presence
   * @param goal the share of its duty for which a unit is to be visible
   */
  Presence(boolean abstraction, List<Window> windows, double goal) {
    this.abstraction = abstraction;
    this.windows = windows;
    this.goal = goal;
    this.lows = new RateCursor[windows.size()];
    for (int i = 0; i < lows.length; i++) {
      lows[i] = new RateCursor();
    }
  }

  @Override
  public Presence copy() {
    return Written.copy(this::write, in -> read(abstraction, windows, goal, in));
  }

  @Override
  public int kind() {
    return abstraction ? ABSTRACTION : PRESENCE;
  }

  @Override
  public void add(Part part, long atMs, long value, int amount) {
    add(part, atMs, value, "", amount);
  }

  @Override
  public void add(Part part, long atMs, long value, String member, int amount) {
    Rates step = steps.at(atMs, Rates::new);
    if (part == Part.POINT_REACHED) {
      add(step, members.of(Members.Kind.POINT, member), amount, 0, atMs);
    } else {
      add(step, part.code(), amount, amount * atMs, atMs);
      if (!member.isEmpty()) {
        int unit = members.of(Members.Kind.UNIT, member);
        add(step, unit + OF_DUTY, amount, amount * atMs, atMs);
        if (part == Part.VISIBLE) {
          add(step, unit + OF_VISIBLE, amount, amount * atMs, atMs);
        }
      }
    }
    if (step.isEmpty()) {
      steps.removeAt(atMs);
    }
  }

  private void add(Rates step, int id, long amount, long amountByMs, long atMs) {
    step.add(id, amount, amountByMs);
    high.add(id, amount, amountByMs, atMs);
    for (RateCursor low : lows) {
      low.add(id, amount, amountByMs, atMs);
    }
  }

  @Override
  public long nextAfter(long ms) {
    return steps.nextAfter(ms);
  }

  @Override
  public long nextChangeMs(int index, long atMs) {
    Window window = windows.get(index);
    if (steps.nextAfter(window.lowerMs(atMs)) <= atMs
        || (window instanceof CalendarWindow && isAnyHeldAt(atMs))) {
      return atMs + window.stepMs();
    }
    long next = steps.nextAfter(atMs);
    return next == Timeline.NEVER ? next : window.ceilMs(next);
  }

  /** Then a window that grows does so in its figure. */
  private boolean isAnyHeldAt(long atMs) {
    high.moveTo(atMs, steps);
    for (int id = 0; id < FIRST_MEMBER; id++) {
      if (high.amount(id) != 0) {
        return true;
      }
    }
    return false;
  }

  @Override
  public long nextChangeNowMs(long atMs) {
    return Timeline.NEVER;
  }

  @Override
  public boolean hasNow() {
    return false;
  }

  @Override
  public Fields fields(int window, long atMs, long throughMs) {
    RateCursor low = lows[window];
    low.moveTo(windows.get(window).lowerMs(atMs), steps);
    high.moveTo(Math.min(atMs, throughMs), steps);
    if (abstraction) {
      double seconds = PresenceFields.seconds(spanMs(Part.ABSTRACTED_FOR_REASON.code(), low));
      return new Fields.Builder(ABSTRACTION_NAMES).put("seconds", seconds).build();
    }
    Fields.Builder fields = new Fields.Builder(PRESENCE_NAMES);
    PresenceFields.put(part -> spanMs(part.code(), low), fields);
    fields.put("points_reached", pointsReached(low));
    if (LONG.contains(windows.get(window).name())) {
      UnitsMeeting units = new UnitsMeeting(goal);
      members.forEach(
          Members.Kind.UNIT,
          unit -> units.add(spanMs(unit + OF_DUTY, low), spanMs(unit + OF_VISIBLE, low)));
      units.put(fields);
    }
    return fields.build();
  }

  private long spanMs(int id, RateCursor low) {
    return high.integralMs(id) - low.integralMs(id);
  }

  private long pointsReached(RateCursor low) {
    long[] reached = {0};
    members.forEach(
        Members.Kind.POINT, point -> reached[0] += high.amount(point) > low.amount(point) ? 1 : 0);
    return reached[0];
  }

  @Override
  public Fields fieldsNow(long atMs, long throughMs) {
    return Content.NO_FIELDS;
  }

  @Override
  public Fields newsNow(long throughMs) {
    return Content.NO_FIELDS;
  }

  @Override
  public void fold(long settledMs) {
    for (int i = 0; i < lows.length; i++) {
      long lowMs = windows.get(i).lowerMs(windows.get(i).floorMs(settledMs));
      if (lows[i].atMs() < lowMs) {
        lows[i].moveTo(lowMs, steps);
      }
    }
    int size = steps.size();
    steps.fold(
        Math.min(settledMs, high.atMs()), ms -> Grain.of(windows, settledMs, ms), Rates::and);
    if (steps.size() < size) {
      forgetMembers();
    }
  }

  /** A member that is nowhere in the steps left and holds nothing is in all cursors alike. */
  private void forgetMembers() {
    BitSet named = new BitSet();
    for (int i = 0; i < steps.size(); i++) {
      steps.element(i).forEach((id, amount, byMs) -> named.set(id));
    }
    members.forget(
        member -> {
          boolean isGone = isGone(member, named) && isGone(member + 1, named);
          if (isGone) {
            clear(member);
            clear(member + 1);
          }
          return isGone;
        });
  }

  private boolean isGone(int id, BitSet named) {
    boolean alike = !named.get(id) && high.isRested(id);
    for (RateCursor low : lows) {
      alike &= low.amount(id) == high.amount(id);
    }
    return alike;
  }

  private void clear(int id) {
    high.clear(id);
    for (RateCursor low : lows) {
      low.clear(id);
    }
  }

  @Override
  public void write(DataOutput out) throws IOException {
    members.write(out);
    high.write(out);
    for (RateCursor low : lows) {
      low.write(out);
    }
    out.writeInt(steps.size());
    for (int i = 0; i < steps.size(); i++) {
      out.writeLong(steps.time(i));
      steps.element(i).write(out);
    }
  }

  static Presence read(boolean abstraction, List<Window> windows, double goal, DataInput in)
      throws IOException {
    Presence presence = new Presence(abstraction, windows, goal);
    presence.members.read(in);
    presence.high = RateCursor.read(in);
    for (int i = 0; i < presence.lows.length; i++) {
      presence.lows[i] = RateCursor.read(in);
    }
    int size = in.readInt();
    for (int i = 0; i < size; i++) {
      presence.steps.insert(i, in.readLong(), Rates.read(in));
    }
    return presence;
  }
}
