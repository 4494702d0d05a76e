package org.pledgewatch.domain.rolling;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pledgewatch.domain.casefile.Part;
import org.pledgewatch.domain.figure.FieldNames;
import org.pledgewatch.domain.figure.Fields;
import org.pledgewatch.domain.figure.Measures;

/** Content of levels: a step function of time, and who has been in it since when. */
final class Level implements Content {
  private static final long NOW_STEP_MS = 1_000;
  private static final FieldNames NAMES = Measures.fieldNamesOf(Measures.LEVEL);
  private static final FieldNames NEWS = FieldNames.of(List.of("value", "oldest_entered_ms"));

  private final List<Window> windows;
  private final Timeline<Steps> steps = new Timeline<>();
  private final LevelSpan[] spans;

  /** Entry times of the cases in the level at the cursor, with how many entered then. */
  private final TreeMap<Long, Integer> members = new TreeMap<>();

  private long value;
  private long cursorMs = Long.MIN_VALUE;

  Level(List<Window> windows) {
    this.windows = windows;
    this.spans = new LevelSpan[windows.size()];
    for (int i = 0; i < spans.length; i++) {
      spans[i] = new LevelSpan();
    }
  }

  @Override
  public Level copy() {
    return Written.copy(this::write, in -> read(windows, in));
  }

  @Override
  public int kind() {
    return LEVEL;
  }

  @Override
  public void add(Part part, long atMs, long enteredMs, int amount) {
    Steps at = steps.at(atMs, () -> new Steps(atMs));
    at.add(enteredMs, amount);
    if (at.isEmpty()) {
      steps.removeAt(atMs);
    }
    for (LevelSpan span : spans) {
      span.add(atMs, amount);
    }
    if (atMs <= cursorMs) {
      value += amount;
      member(enteredMs, amount);
    }
  }

  private void member(long enteredMs, int amount) {
    members.merge(enteredMs, amount, (a, b) -> a + b == 0 ? null : Integer.valueOf(a + b));
  }

  @Override
  public long nextAfter(long ms) {
    return steps.nextAfter(ms);
  }

  @Override
  public long nextChangeMs(int index, long atMs) {
    Window window = windows.get(index);
    LevelSpan span = spans[index];
    long lowMs = window.lowerMs(atMs);
    boolean isThere = span.high().atMs() == atMs && span.low().atMs() == lowMs;
    long firstMs = isThere ? span.low().nextMs() : steps.nextAfter(lowMs);
    if (firstMs <= atMs) {
      return atMs + window.stepMs();
    }
    long nextMs = isThere ? span.high().nextMs() : steps.nextAfter(atMs);
    return nextMs == Timeline.NEVER ? nextMs : window.ceilMs(nextMs);
  }

  @Override
  public long nextChangeNowMs(long atMs) {
    long next = steps.nextAfter(atMs);
    return next == Timeline.NEVER
        ? next
        : Math.floorDiv(next + NOW_STEP_MS - 1, NOW_STEP_MS) * NOW_STEP_MS;
  }

  @Override
  public boolean hasNow() {
    return true;
  }

  @Override
  public Fields fieldsNow(long atMs, long throughMs) {
    moveTo(throughMs);
    Fields.Builder fields = new Fields.Builder(NAMES).put("value", value);
    if (!members.isEmpty()) {
      fields.put("oldest_ms", atMs - members.firstKey());
    }
    return fields.build();
  }

  @Override
  public Fields newsNow(long throughMs) {
    moveTo(throughMs);
    Fields.Builder fields = new Fields.Builder(NEWS).put("value", value);
    if (!members.isEmpty()) {
      fields.put("oldest_entered_ms", members.firstKey());
    }
    return fields.build();
  }

  private void moveTo(long ms) {
    int sign = ms >= cursorMs ? 1 : -1;
    int end = steps.after(Math.max(ms, cursorMs));
    for (int i = steps.after(Math.min(ms, cursorMs)); i < end; i++) {
      Steps step = steps.element(i);
      value += sign * step.net();
      step.forEachMember((enteredMs, amount) -> member(enteredMs, sign * amount));
    }
    cursorMs = ms;
  }

  @Override
  public Fields fields(int window, long atMs, long throughMs) {
    LevelSpan span = spans[window];
    long lowMs = windows.get(window).lowerMs(atMs);
    span.moveTo(lowMs, throughMs, steps);
    double mean = (double) span.areaMs(atMs) / (atMs - lowMs);
    return new Fields.Builder(NAMES).put("max", span.max()).put("mean", mean).build();
  }

  @Override
  public void fold(long settledMs) {
    if (!steps.isLong()) {
      return;
    }
    for (int i = 0; i < spans.length; i++) {
      long reachedMs = windows.get(i).floorMs(settledMs);
      if (spans[i].high().atMs() < reachedMs) {
        spans[i].moveTo(windows.get(i).lowerMs(reachedMs), reachedMs, steps);
      }
    }
    long passedMs = Math.min(settledMs, cursorMs);
    for (LevelSpan span : spans) {
      passedMs = Math.min(passedMs, span.high().atMs());
    }
    steps.fold(passedMs, ms -> Grain.of(windows, settledMs, ms), Steps::followedBy);
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeLong(cursorMs);
    out.writeLong(value);
    out.writeInt(members.size());
    for (Map.Entry<Long, Integer> member : members.entrySet()) {
      out.writeLong(member.getKey());
      out.writeInt(member.getValue());
    }
    out.writeInt(steps.size());
    for (int i = 0; i < steps.size(); i++) {
      out.writeLong(steps.time(i));
      steps.element(i).write(out);
    }
  }

  static Level read(List<Window> windows, DataInput in) throws IOException {
    Level level = new Level(windows);
    level.cursorMs = in.readLong();
    level.value = in.readLong();
    int members = in.readInt();
    for (int i = 0; i < members; i++) {
      level.members.put(in.readLong(), in.readInt());
    }
    int size = in.readInt();
    for (int i = 0; i < size; i++) {
      level.steps.insert(i, in.readLong(), Steps.read(in));
    }
    for (int i = 0; i < level.spans.length; i++) {
      level.spans[i] = new LevelSpan(level.cursorMs, level.value, level.steps);
    }
    return level;
  }
}
