package org.pledgewatch.jobs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.pledgewatch.domain.casefile.CaseFile;
import org.pledgewatch.domain.casefile.Contribution;
import org.pledgewatch.domain.casefile.RollUp;
import org.pledgewatch.domain.casefile.Rules;
import org.pledgewatch.domain.event.CaseKind;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.figure.FigureKey;
import org.pledgewatch.jobs.wire.CaseFileWire;

/** Keeps a file of facts for each subject and says what each fact changes in which figures. */
final class KeepCaseFiles extends KeyedProcessFunction<String, Event, Difference> {
  private static final long serialVersionUID = 1;

  private static final int ROLL_UPS_MAX = 10_000;

  private final RunPlan plan;
  private transient Rules rules;
  private transient ValueState<CaseFile> files;

  /** What a key rolls up to, worked out once for most. */
  private transient Map<FigureKey, List<FigureKey>> rollUps;

  KeepCaseFiles(RunPlan plan) {
    this.plan = plan;
  }

  @Override
  public void open(OpenContext context) {
    rules = new Rules(plan.policy());
    rollUps = new HashMap<>();
    files =
        getRuntimeContext().getState(new ValueStateDescriptor<>("case-file", CaseFileWire.TYPE));
  }

  @Override
  public void processElement(Event event, Context context, Collector<Difference> out)
      throws Exception {
    CaseKind kind = CaseKey.kind(event);
    CaseFile before = files.value() == null ? CaseFile.EMPTY : files.value();
    CaseFile after = before.with(event);
    differences(rules.difference(kind, before, after), event.timeMs(), out);
    long watermarkMs = context.timerService().currentWatermark();
    keep(kind, after, watermarkMs, context);
  }

  @Override
  public void onTimer(long atMs, OnTimerContext context, Collector<Difference> out)
      throws Exception {
    if (files.value() != null) {
      keep(CaseKey.kind(context.getCurrentKey()), files.value(), atMs, context);
    }
  }

  private void keep(CaseKind kind, CaseFile file, long watermarkMs, Context context)
      throws Exception {
    long latenessMs = plan.plan().latenessMs();
    CaseFile kept =
        watermarkMs == Long.MIN_VALUE ? file : rules.settle(kind, file, watermarkMs - latenessMs);
    if (kept.equals(CaseFile.EMPTY)) {
      files.clear();
      return;
    }
    files.update(kept);
    rules
        .settlesAt(kind, kept)
        .ifPresent(ms -> context.timerService().registerEventTimeTimer(ms + latenessMs + 1));
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
                    contribution.amount()));
      }
    }
    byKey.forEach((key, changes) -> out.collect(new Difference(key, heardMs, changes)));
  }

  private List<FigureKey> rollUp(FigureKey key) {
    if (rollUps.size() >= ROLL_UPS_MAX) {
      rollUps.clear();
    }
    return rollUps.computeIfAbsent(key, RollUp::of);
  }
}
