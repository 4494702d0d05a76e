package org.pledgewatch.jobs;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.pledgewatch.domain.event.CaseKind;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.event.EventTypes;
import org.pledgewatch.domain.policy.PolicyPack;
import org.pledgewatch.domain.wire.EventBinary;
import org.pledgewatch.jobs.wire.EventWire;

/**
 * Lets the first event of an identity through. The same again is dropped, the same identity with
 * other content goes to {@link #CONFLICT}, what is later than the allowed lateness to {@link
 * #LATE}: nothing is lost unlisted.
 */
final class KeepFirst extends KeyedProcessFunction<String, Event, Event>
    implements CheckpointedFunction {
  private static final long serialVersionUID = 1;

  static final OutputTag<Event> LATE = new OutputTag<>("late", EventWire.TYPE);
  static final OutputTag<Event> CONFLICT = new OutputTag<>("conflict", EventWire.TYPE);

  /** An identity outlives its case where the case goes on: a call may last most of a day. */
  private static final int REMEMBERED_HORIZONS = 2;

  private static final int DIGEST_BYTES = 16;

  private final RunPlan plan;
  private transient PolicyPack policy;
  private transient ValueState<byte[]> content;
  private transient ListState<Long> clock;

  /** Asked for the time when a snapshot is taken, since heartbeats do not come by here. */
  private transient TimerService timers;

  /** Survives a restart, after which Flink's own watermark begins anew. */
  private transient long watermarkMs;

  KeepFirst(RunPlan plan) {
    this.plan = plan;
  }

  @Override
  public void initializeState(FunctionInitializationContext context) throws Exception {
    clock =
        context
            .getOperatorStateStore()
            .getUnionListState(new ListStateDescriptor<>("clock", Types.LONG));
    watermarkMs = Long.MIN_VALUE;
    for (long ms : clock.get()) {
      watermarkMs = Math.max(watermarkMs, ms);
    }
  }

  @Override
  public void open(OpenContext context) {
    policy = plan.policy();
    content =
        getRuntimeContext()
            .getState(
                new ValueStateDescriptor<>(
                    "content", PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
  }

  @Override
  public void processElement(Event event, Context context, Collector<Event> out) throws Exception {
    timers = context.timerService();
    watermarkMs = Math.max(watermarkMs, timers.currentWatermark());
    byte[] known = content.value();
    byte[] its = digest(event);
    if (known != null) {
      if (!Arrays.equals(known, its)) {
        context.output(CONFLICT, event);
      }
      return;
    }
    if (isLate(event)) {
      context.output(LATE, event);
      return;
    }
    content.update(its);
    if (!plan.bounded()) {
      long horizonMs = kind(event).horizon().toMillis();
      timers.registerEventTimeTimer(forgetMs(event, REMEMBERED_HORIZONS * horizonMs));
    }
    out.collect(event);
  }

  /** To the minute, so that many identities share a moment. */
  private static long forgetMs(Event event, long horizonMs) {
    long minuteMs = 60_000;
    return Math.floorDiv(event.timeMs() + horizonMs, minuteMs) * minuteMs + minuteMs;
  }

  private boolean isLate(Event event) {
    if (plan.bounded() || watermarkMs == Long.MIN_VALUE) {
      return false;
    }
    CaseKind kind = kind(event);
    long allowedMs = Math.min(policy.lateness(kind.stream()).toMillis(), kind.horizon().toMillis());
    return event.timeMs() < watermarkMs - allowedMs;
  }

  private static CaseKind kind(Event event) {
    return EventTypes.named(event.type()).orElseThrow().kind();
  }

  @Override
  public void onTimer(long atMs, OnTimerContext context, Collector<Event> out) {
    content.clear();
  }

  @Override
  public void snapshotState(FunctionSnapshotContext context) throws Exception {
    if (timers != null) {
      watermarkMs = Math.max(watermarkMs, timers.currentWatermark());
    }
    clock.update(List.of(watermarkMs));
  }

  private static byte[] digest(Event event) throws NoSuchAlgorithmException {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(EventBinary.content(event));
    return Arrays.copyOf(digest, DIGEST_BYTES);
  }
}
