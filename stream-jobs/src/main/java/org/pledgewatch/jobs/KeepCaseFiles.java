package org.pledgewatch.jobs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.pledgewatch.domain.casefile.CaseFile;
import org.pledgewatch.domain.casefile.CaseId;
import org.pledgewatch.domain.casefile.Contribution;
import org.pledgewatch.domain.casefile.RollUp;
import org.pledgewatch.domain.casefile.Rules;
import org.pledgewatch.domain.casefile.Said;
import org.pledgewatch.domain.casefile.TimeReached;
import org.pledgewatch.domain.casefile.Told;
import org.pledgewatch.domain.event.CaseKind;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.event.EventTypes;
import org.pledgewatch.domain.figure.FigureKey;
import org.pledgewatch.domain.rolling.Schedule;
import org.pledgewatch.domain.standing.CaseNews;
import org.pledgewatch.domain.standing.CaseStanding;
import org.pledgewatch.jobs.wire.CaseFileWire;
import org.pledgewatch.jobs.wire.CaseNewsWire;
import org.pledgewatch.jobs.wire.ToldWire;

/**
 * Keeps a file of facts for each subject, and says what each fact changes in which figures and what
 * other files must be told.
 */
final class KeepCaseFiles extends KeyedProcessFunction<String, Told, Difference> {
  private static final long serialVersionUID = 1;

  /** What files of later layers are told. */
  static final OutputTag<Told> TOLD = new OutputTag<>("told", ToldWire.TYPE);

  /** How cases stand that changed. */
  static final OutputTag<CaseNews> CASES = new OutputTag<>("cases", CaseNewsWire.TYPE);

  private static final int ROLL_UPS_MAX = 10_000;

  /** An event that took longer from its gateway to here belongs to a backlog. */
  private static final Duration CURRENT_FOR = Duration.ofSeconds(5);

  private final RunPlan plan;
  private transient Rules rules;
  private transient ValueState<CaseFile> files;

  /** What a key rolls up to, worked out once for most. */
  private transient Map<FigureKey, List<FigureKey>> rollUps;

  /** Whether the last event that says when it was received is no part of a backlog. */
  private transient boolean isCurrent;

  KeepCaseFiles(RunPlan plan) {
    this.plan = plan;
  }

  @Override
  public void open(OpenContext context) {
    rules = new Rules(plan.policy(), plan.reference());
    rollUps = new HashMap<>();
    isCurrent = true;
    files =
        getRuntimeContext().getState(new ValueStateDescriptor<>("case-file", CaseFileWire.TYPE));
  }

  @Override
  public void processElement(Told told, Context context, Collector<Difference> out)
      throws Exception {
    CaseFile before = files.value() == null ? CaseFile.EMPTY : files.value();
    long watermarkMs = context.timerService().currentWatermark();
    look(told.fact(), context.timerService().currentProcessingTime());
    CaseFile after = rules.reached(told.to(), before.told(told), reached(watermarkMs, context));
    say(rules.difference(told.to(), before, after), heardMs(told.fact()), context, out);
    long pendingMs = wakesMs(told.to(), before, context);
    CaseFile kept = keep(told.to(), after, watermarkMs, pendingMs, context);
    tellCase(told.to(), before, kept, context);
  }

  private void look(Event fact, long nowMs) {
    if (fact.receivedMs() != Event.NOT_RECEIVED) {
      isCurrent = nowMs - fact.receivedMs() <= CURRENT_FOR.toMillis();
    }
  }

  /** Only what was heard of tells the time: what files conclude may be dated ahead of it. */
  private static long heardMs(Event fact) {
    return EventTypes.named(fact.type()).isPresent() ? fact.timeMs() : Long.MIN_VALUE;
  }

  @Override
  public void onTimer(long atMs, OnTimerContext context, Collector<Difference> out)
      throws Exception {
    if (files.value() != null) {
      CaseId id = CaseId.of(context.getCurrentKey());
      CaseFile before = files.value();
      CaseFile after = rules.reached(id, before, reached(atMs, context));
      say(rules.difference(id, before, after), atMs, context, out);
      CaseFile kept = keep(id, after, atMs, Schedule.NEVER, context);
      tellCase(id, before, kept, context);
    }
  }

  /** One record a changed case; none for files that make no promise to a person. */
  private void tellCase(CaseId id, CaseFile before, CaseFile after, Context context) {
    if (!plan.tellsCases()
        || !Rules.isDescribed(id.type())
        || before.facts().equals(after.facts())) {
      return;
    }
    Optional<CaseStanding> standing = rules.standing(id, after);
    if (standing.isPresent() || rules.standing(id, before).isPresent()) {
      CaseKind kind = CaseKind.valueOf(id.type().name());
      context.output(CASES, new CaseNews(plan.runId(), kind, id.subject(), standing));
    }
  }

  private void say(Said said, long heardMs, Context context, Collector<Difference> out) {
    differences(said.contributions(), heardMs, out);
    said.told().forEach(told -> context.output(TOLD, told));
  }

  /**
   * Returns what is kept of the file.
   *
   * @param pendingMs when it will be woken by then; {@link Schedule#NEVER} if it will not
   */
  private CaseFile keep(CaseId id, CaseFile file, long watermarkMs, long pendingMs, Context context)
      throws Exception {
    long latenessMs = plan.plan().latenessMs();
    CaseFile kept =
        watermarkMs == Long.MIN_VALUE ? file : rules.settle(id, file, watermarkMs - latenessMs);
    if (kept.equals(CaseFile.EMPTY)) {
      files.clear();
      return kept;
    }
    files.update(kept);
    rules
        .settlesAt(id, kept)
        .ifPresent(ms -> context.timerService().registerEventTimeTimer(ms + latenessMs + 1));
    long wakesMs = wakesMs(id, kept, context);
    if (wakesMs < pendingMs) {
      context.timerService().registerEventTimeTimer(wakesMs);
    }
    return kept;
  }

  /**
   * When time itself next adds to a file; {@link Schedule#NEVER} for never. A file is woken then or
   * before: what puts it off, as each position of a unit does, needs no timer of its own.
   */
  private long wakesMs(CaseId id, CaseFile file, Context context) {
    OptionalLong nextMs = rules.nextReachedMs(id, file, goesOn(context));
    return nextMs.isPresent() && nextMs.getAsLong() <= plan.plan().schedule().lastMs()
        ? nextMs.getAsLong()
        : Schedule.NEVER;
  }

  private TimeReached reached(long ms, Context context) {
    return new TimeReached(Math.min(ms, plan.plan().schedule().lastMs()), goesOn(context));
  }

  /** Time ends with the schedule, or where the events do. */
  private boolean goesOn(Context context) {
    boolean ended = context.timerService().currentWatermark() == Long.MAX_VALUE;
    return !ended || plan.plan().schedule().lastMs() != Schedule.NEVER;
  }

  /** One difference a figure, with all its changes. */
  private void differences(
      List<Contribution> contributions, long heardMs, Collector<Difference> out) {
    Map<FigureKey, List<Difference.Change>> byKey = new LinkedHashMap<>();
    for (Contribution contribution : contributions) {
      for (FigureKey key : rollUp(contribution.key())) {
        byKey
            .computeIfAbsent(key, k -> new ArrayList<>())
            .add(
                new Difference.Change(
                    contribution.part(),
                    contribution.atMs(),
                    contribution.value(),
                    contribution.member(),
                    contribution.amount()));
      }
    }
    byKey.forEach((key, changes) -> out.collect(new Difference(key, heardMs, isCurrent, changes)));
  }

  private List<FigureKey> rollUp(FigureKey key) {
    if (rollUps.size() >= ROLL_UPS_MAX) {
      rollUps.clear();
    }
    return rollUps.computeIfAbsent(key, RollUp::of);
  }
}
