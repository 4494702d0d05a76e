package org.pledgewatch.domain.rolling;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.pledgewatch.domain.casefile.Part;
import org.pledgewatch.domain.figure.Fields;
import org.pledgewatch.domain.figure.Measures;

/**
 * The figures of one key for all windows: takes dated differences in any order, says when it wants
 * to publish, and publishes.
 *
 * <p>Law: the rows at T depend on the sum of the differences dated ≤ T alone, whatever their order
 * and however many were taken back. Times are milliseconds since 1970. Not thread-safe.
 */
public final class Rolling {
  private static final long UNPUBLISHED = Long.MIN_VALUE;

  /** Of figures without a window; those of windows are multiples of it. */
  private static final long STEP_MS = 1_000;

  private final Plan plan;
  private final Content content;
  private final Corrections corrections;
  private final long[] fingerprints;

  /** For each window the last T at which it was looked at. */
  private final long[] lookedAtMs;

  private long publishedMs;

  /** Nothing is due before. */
  private long dueMs;

  private Rolling(
      Plan plan,
      Content content,
      Corrections corrections,
      long[] fingerprints,
      long[] lookedAtMs,
      long publishedMs,
      long dueMs) {
    this.plan = plan;
    this.content = content;
    this.corrections = corrections;
    this.fingerprints = fingerprints;
    this.lookedAtMs = lookedAtMs;
    this.publishedMs = publishedMs;
    this.dueMs = dueMs;
  }

  /** Nothing yet, for a key of that measure. */
  public static Rolling empty(String measure, Plan common) {
    Plan plan = common.of(measure);
    long[] lookedAtMs = new long[plan.windows().size()];
    Arrays.fill(lookedAtMs, UNPUBLISHED);
    return new Rolling(
        plan,
        Content.empty(measure, plan),
        new Corrections(),
        new long[plan.windows().size() + 1],
        lookedAtMs,
        UNPUBLISHED,
        Schedule.NEVER);
  }

  /**
   * Adds a difference.
   *
   * @param member whose it is, where the figure tells members apart; else empty
   * @param finalMs event time up to which figures are final now; a difference dated at or before it
   *     is a correction of what has been published
   */
  public void add(Part part, long atMs, long value, String member, int amount, long finalMs) {
    boolean nothingFinal = finalMs == Long.MIN_VALUE;
    if (!nothingFinal && (publishedMs != UNPUBLISHED || atMs <= finalMs)) {
      publishedMs = Math.max(publishedMs, plan.schedule().floorMs(finalMs));
    }
    boolean correction = publishedMs != UNPUBLISHED && atMs <= publishedMs;
    content.add(part, atMs, value, member, amount);
    if (correction) {
      corrections.note(atMs, part.kind().isOnward(), publishedMs);
    }
    dueMs = Math.min(dueMs, correction ? publishedMs : soonestMs(atMs));
  }

  /** When a change at a moment may be seen first. */
  private long soonestMs(long atMs) {
    return plan.schedule().repeats() ? nextMs() : stepMs(atMs);
  }

  private static long stepMs(long atMs) {
    return Math.floorDiv(atMs + STEP_MS - 1, STEP_MS) * STEP_MS;
  }

  /**
   * When to {@link #publish} next, though there may prove to be nothing new then; {@link
   * Schedule#NEVER} when nothing can be.
   */
  public long dueMs() {
    return dueMs;
  }

  /** When there is something to say next; {@link Schedule#NEVER} when there is not. */
  private long nextMs() {
    if (corrections.isPending()) {
      return publishedMs;
    }
    if (publishedMs != UNPUBLISHED) {
      return plan.schedule().nextMs(publishedMs, () -> changeMs(publishedMs));
    }
    long firstMs = firstMs();
    return firstMs == Timeline.NEVER
        ? Schedule.NEVER
        : plan.schedule().nextMs(firstMs - 1, () -> changeMs(firstMs - 1));
  }

  private long firstMs() {
    return content.nextAfter(Long.MIN_VALUE);
  }

  /** When something changes that has not been published; a time to come. */
  private long changeMs(long atMs) {
    long changeMs = content.nextChangeNowMs(atMs);
    for (int i = 0; i < lookedAtMs.length; i++) {
      changeMs = Math.min(changeMs, windowChangeMs(i, atMs));
    }
    return Math.max(changeMs, atMs + 1);
  }

  /** A window is looked at only at its own steps, which may be rarer than what is published. */
  private long windowChangeMs(int index, long atMs) {
    Window window = plan.windows().get(index);
    long sinceMs = lookedAtMs[index] == UNPUBLISHED ? window.floorMs(atMs) : lookedAtMs[index];
    return content.nextChangeMs(index, sinceMs);
  }

  /** Rows that late differences changed, then those that are due by a moment. */
  public List<Row> publish(long atMs) {
    List<Row> rows = new ArrayList<>();
    correct(rows);
    dueMs = nextMs();
    while (dueMs <= atMs) {
      long beforeMs = publishedMs == UNPUBLISHED ? begin() : publishedMs;
      publishedMs = dueMs;
      rows(beforeMs, dueMs, rows);
      dueMs = nextMs();
    }
    if (publishedMs != UNPUBLISHED) {
      content.fold(publishedMs - plan.latenessMs());
    }
    return rows;
  }

  /** Just before the first contribution, from where every window is looked at. */
  private long begin() {
    long beforeMs = firstMs() - 1;
    for (int i = 0; i < lookedAtMs.length; i++) {
      lookedAtMs[i] = plan.windows().get(i).floorMs(beforeMs);
    }
    return beforeMs;
  }

  private void rows(long beforeMs, long atMs, List<Row> rows) {
    boolean all = plan.schedule().repeats();
    if (content.hasNow()) {
      if (isNews(plan.windows().size(), content.newsNow(atMs)) || all) {
        rows.add(new Row(null, atMs, 0, true, content.fieldsNow(atMs, atMs)));
      }
    }
    for (int i = 0; i < plan.windows().size(); i++) {
      Window window = plan.windows().get(i);
      boolean due = all || windowChangeMs(i, beforeMs) <= atMs;
      if (due && atMs % window.stepMs() == 0) {
        lookedAtMs[i] = atMs;
        Fields fields = content.fields(i, atMs, atMs);
        if (isNews(i, fields) || all) {
          rows.add(new Row(window.name(), atMs, 0, true, fields));
        }
      }
    }
  }

  /** Remembers what was published by its fingerprint. */
  private boolean isNews(int index, Fields news) {
    long fingerprint = news.fingerprint();
    boolean isNews = fingerprints[index] != fingerprint;
    fingerprints[index] = fingerprint;
    return isNews;
  }

  private void correct(List<Row> rows) {
    if (!corrections.isPending()) {
      return;
    }
    corrections.begin();
    if (content.hasNow()) {
      correctNow(rows);
    }
    for (int i = 0; i < plan.windows().size(); i++) {
      correct(i, rows);
    }
    corrections.done(publishedMs - plan.latenessMs());
  }

  private void correctNow(List<Row> rows) {
    long atMs = nextScheduled(corrections.firstMs() - 1, STEP_MS);
    for (; atMs <= publishedMs; atMs = nextScheduled(atMs, STEP_MS)) {
      int revision = corrections.revision(null, atMs);
      rows.add(new Row(null, atMs, revision, true, content.fieldsNow(atMs, atMs)));
    }
    isNews(plan.windows().size(), content.newsNow(publishedMs));
  }

  /** Ends with the newest row, changed or not: whoever keeps but the last is not left behind. */
  private void correct(int index, List<Row> rows) {
    Window window = plan.windows().get(index);
    long newestMs = window.floorMs(publishedMs);
    boolean corrected = false;
    long atMs = nextScheduled(corrections.firstMs() - 1, window.stepMs());
    for (; atMs <= publishedMs; atMs = nextScheduled(atMs, window.stepMs())) {
      if (corrections.isPending(window, atMs)) {
        corrected = true;
        if (atMs != newestMs) {
          rows.add(corrected(index, atMs));
        }
      }
    }
    Row newest = corrected(index, newestMs);
    lookedAtMs[index] = newestMs;
    boolean isNews = isNews(index, newest.fields());
    boolean scheduled = plan.schedule().floorMs(newestMs) == newestMs;
    if (scheduled && (corrected || isNews)) {
      rows.add(newest);
    }
  }

  private Row corrected(int index, long atMs) {
    Window window = plan.windows().get(index);
    int revision = corrections.revision(window, atMs);
    return new Row(window.name(), atMs, revision, true, content.fields(index, atMs, atMs));
  }

  /** The first time after another at which a window of that step is published. */
  private long nextScheduled(long afterMs, long stepMs) {
    long atMs = Math.floorDiv(afterMs, stepMs) * stepMs + stepMs;
    while (atMs <= publishedMs && plan.schedule().floorMs(atMs) != atMs) {
      long soughtMs = atMs;
      long scheduledMs = plan.schedule().nextMs(soughtMs, () -> soughtMs);
      if (scheduledMs == Schedule.NEVER) {
        return Schedule.NEVER;
      }
      atMs = Math.floorDiv(scheduledMs + stepMs - 1, stepMs) * stepMs;
    }
    return atMs;
  }

  /**
   * Rows for the step in progress, at the coming T: what is known by a moment that is not final
   * yet. Changes nothing.
   */
  public List<Row> provisional(long clockMs) {
    List<Row> rows = new ArrayList<>();
    if (clockMs <= publishedMs || firstMs() > clockMs) {
      return rows;
    }
    if (content.hasNow()) {
      long atMs = stepMs(clockMs);
      rows.add(new Row(null, atMs, 0, false, content.fieldsNow(atMs, clockMs)));
      if (publishedMs != UNPUBLISHED) {
        content.newsNow(publishedMs);
      }
      return rows;
    }
    for (int i = 0; i < plan.windows().size(); i++) {
      Window window = plan.windows().get(i);
      long atMs = window.ceilMs(clockMs);
      rows.add(new Row(window.name(), atMs, 0, false, content.fields(i, atMs, clockMs)));
      if (publishedMs != UNPUBLISHED) {
        long backMs = window.floorMs(publishedMs);
        content.fields(i, backMs, backMs);
      }
    }
    return rows;
  }

  /** An equal one, changed apart from this; shares with it what neither changes. */
  public Rolling copy() {
    return new Rolling(
        plan,
        content.copy(),
        corrections.copy(),
        fingerprints.clone(),
        lookedAtMs.clone(),
        publishedMs,
        dueMs);
  }

  /** Writes all but the plan; {@link #read} makes an equal one. */
  public void write(DataOutput out) throws IOException {
    out.writeByte(content.kind());
    out.writeLong(publishedMs);
    out.writeLong(dueMs);
    for (long fingerprint : fingerprints) {
      out.writeLong(fingerprint);
    }
    for (long lookedAt : lookedAtMs) {
      out.writeLong(lookedAt);
    }
    corrections.write(out);
    content.write(out);
  }

  /** Reads what {@link #write} wrote under an equal plan. */
  public static Rolling read(Plan common, DataInput in) throws IOException {
    int kind = in.readByte();
    Plan plan = kind == Content.DEMAND ? common.of(Measures.DEMAND.name()) : common;
    long publishedMs = in.readLong();
    long dueMs = in.readLong();
    long[] fingerprints = new long[plan.windows().size() + 1];
    for (int i = 0; i < fingerprints.length; i++) {
      fingerprints[i] = in.readLong();
    }
    long[] lookedAtMs = new long[plan.windows().size()];
    for (int i = 0; i < lookedAtMs.length; i++) {
      lookedAtMs[i] = in.readLong();
    }
    Corrections corrections = Corrections.read(in);
    Content content = Content.read(kind, plan, in);
    return new Rolling(plan, content, corrections, fingerprints, lookedAtMs, publishedMs, dueMs);
  }
}
