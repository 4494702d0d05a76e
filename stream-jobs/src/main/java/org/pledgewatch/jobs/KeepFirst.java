package org.pledgewatch.jobs;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
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
import org.pledgewatch.domain.identity.Fingerprint;
import org.pledgewatch.domain.identity.Identities;
import org.pledgewatch.domain.policy.PolicyPack;
import org.pledgewatch.domain.wire.EventBinary;
import org.pledgewatch.jobs.wire.EventWire;
import org.pledgewatch.jobs.wire.IdentitiesWire;

/**
 * Lets the first event of an identity through. The same again is dropped, the same identity with
 * other content goes to {@link #CONFLICT}, what is later than the allowed lateness to {@link
 * #LATE}: nothing is lost unlisted. Its key is a share of all identities, so that they lie close.
 */
final class KeepFirst extends KeyedProcessFunction<Integer, Event, Event>
    implements CheckpointedFunction {
  private static final long serialVersionUID = 1;

  static final OutputTag<Event> LATE = new OutputTag<>("late", EventWire.TYPE);
  static final OutputTag<Event> CONFLICT = new OutputTag<>("conflict", EventWire.TYPE);

  /** An identity outlives its case where the case goes on: a call may last most of a day. */
  private static final int REMEMBERED_TIMES = 2;

  /** Where next to nothing may be late, an identity outlives what is in time all the same. */
  private static final Duration AT_LEAST = Duration.ofMinutes(1);

  /** So many that none holds much: what a snapshot finds in use is copied. A power of two. */
  private static final int SHARES = 4_096;

  private static final int SPREAD = 0x9E3779B9;

  private final RunPlan plan;
  private transient PolicyPack policy;
  private transient ValueState<Identities> shares;
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
    shares =
        getRuntimeContext().getState(new ValueStateDescriptor<>("identities", IdentitiesWire.TYPE));
  }

  /** The share that an identity belongs to. */
  static int shareOf(Event event) {
    int hash = 31 * event.source().hashCode() + event.id().hashCode();
    return ((hash * SPREAD) >>> 16) & (SHARES - 1);
  }

  @Override
  public void processElement(Event event, Context context, Collector<Event> out) throws Exception {
    timers = context.timerService();
    watermarkMs = Math.max(watermarkMs, timers.currentWatermark());
    Identities known = shares.value() == null ? new Identities() : shares.value();
    Fingerprint identity = Fingerprint.of(event.identity().key().getBytes(StandardCharsets.UTF_8));
    Fingerprint content = Fingerprint.of(EventBinary.content(event));
    switch (known.known(identity, content, watermarkMs)) {
      case SAME_CONTENT -> {}
      case OTHER_CONTENT -> context.output(CONFLICT, event);
      case NOTHING -> {
        if (isLate(event)) {
          context.output(LATE, event);
        } else {
          known.remember(identity, content, rememberedUntilMs(event), watermarkMs);
          shares.update(known);
          out.collect(event);
        }
      }
    }
  }

  /**
   * Longer than anything of its case may still come; of a unit's positions, which are many and
   * never change, no longer than that: whatever comes later is late.
   */
  private long rememberedUntilMs(Event event) {
    if (plan.bounded()) {
      return Long.MAX_VALUE;
    }
    boolean isFix = event.type().equals(EventTypes.UNIT_LOCATED.name());
    Duration lasts = isFix ? policy.lateness(kind(event).stream()) : kind(event).horizon();
    return event.timeMs() + lasts.multipliedBy(REMEMBERED_TIMES).plus(AT_LEAST).toMillis();
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
  public void snapshotState(FunctionSnapshotContext context) throws Exception {
    if (timers != null) {
      watermarkMs = Math.max(watermarkMs, timers.currentWatermark());
    }
    clock.update(List.of(watermarkMs));
  }
}
