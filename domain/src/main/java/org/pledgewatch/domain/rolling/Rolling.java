package org.pledgewatch.domain.rolling;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pledgewatch.domain.casefile.Part;

/**
 * The figures of one key for all windows: takes dated differences in any order, says when it wants
 * to publish, and publishes.
 *
 * <p>Law: the rows at T depend on the sum of the differences dated ≤ T alone, whatever their order
 * and however many were taken back. Times are milliseconds since 1970. Not thread-safe.
 */
public final class Rolling {
  private static final long UNPUBLISHED = Long.MIN_VALUE;

  private final Plan plan;
  private final Content content;
  private final Corrections corrections;
  private final long[] fingerprints;
  private long publishedMs;

  private Rolling(
      Plan plan, Content content, Corrections corrections, long[] fingerprints, long publishedMs) {
    this.plan = plan;
    this.content = content;
    this.corrections = corrections;
    this.fingerprints = fingerprints;
    this.publishedMs = publishedMs;
  }

  /** Nothing yet, for a key of that measure. */
  public static Rolling empty(String measure, Plan plan) {
    Content content =
        measure.equals("level")
            ? new Level(plan.windows())
            : new Counted(measure.equals("promise"), plan.windows());
    return new Rolling(
        plan, content, new Corrections(), new long[plan.windows().size() + 1], UNPUBLISHED);
  }

  /**
   * Adds a difference.
   *
   * @param finalMs event time up to which figures are final now; a difference dated at or before it
   *     is a correction of what has been published
   */
  public void add(Part part, long atMs, long value, int amount, long finalMs) {
    boolean nothingFinal = finalMs == Long.MIN_VALUE;
    if (!nothingFinal && (publishedMs != UNPUBLISHED || atMs <= finalMs)) {
      publishedMs = Math.max(publishedMs, plan.schedule().floorMs(finalMs));
    }
    boolean correction = publishedMs != UNPUBLISHED && atMs <= publishedMs;
    content.add(part, atMs, value, amount);
    if (correction) {
      Part.Kind kind = part.kind();
      corrections.note(atMs, kind == Part.Kind.GAUGE || kind == Part.Kind.LEVEL, publishedMs);
    }
  }

  /** When {@link #publish} has something to say next; {@link Schedule#NEVER} when it has not. */
  public long nextMs() {
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

  private long changeMs(long atMs) {
    long changeMs = content.nextChangeNowMs(atMs);
    for (Window window : plan.windows()) {
      changeMs = Math.min(changeMs, content.nextChangeMs(window, window.floorMs(atMs)));
    }
    return changeMs;
  }

  /** Rows that late differences changed, then those that are due by a moment. */
  public List<Row> publish(long atMs) {
    List<Row> rows = new ArrayList<>();
    correct(rows);
    for (long dueMs = nextMs(); dueMs <= atMs; dueMs = nextMs()) {
      long beforeMs = publishedMs == UNPUBLISHED ? firstMs() - 1 : publishedMs;
      publishedMs = dueMs;
      rows(beforeMs, dueMs, rows);
    }
    content.fold(publishedMs - plan.latenessMs());
    return rows;
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
      boolean due = all || content.nextChangeMs(window, window.floorMs(beforeMs)) <= atMs;
      if (due && atMs % window.stepMs() == 0) {
        Map<String, Number> fields = content.fields(i, atMs, atMs);
        if (isNews(i, fields) || all) {
          rows.add(new Row(window.name(), atMs, 0, true, fields));
        }
      }
    }
  }

  /** Remembers what was published by its fingerprint. */
  private boolean isNews(int index, Map<String, Number> news) {
    long fingerprint = Fingerprint.of(news);
    boolean isNews = fingerprints[index] != fingerprint;
    fingerprints[index] = fingerprint;
    return isNews;
  }

  private void correct(List<Row> rows) {
    if (!corrections.isPending()) {
      return;
    }
    corrections.begin();
    long firstMs = corrections.firstMs();
    if (content.hasNow()) {
      for (long atMs = nextScheduled(firstMs - 1, 1_000);
          atMs <= publishedMs;
          atMs = nextScheduled(atMs, 1_000)) {
        rows.add(
            new Row(
                null, atMs, corrections.revision(null, atMs), true, content.fieldsNow(atMs, atMs)));
      }
    }
    for (int i = 0; i < plan.windows().size(); i++) {
      Window window = plan.windows().get(i);
      for (long atMs = nextScheduled(firstMs - 1, window.stepMs());
          atMs <= publishedMs;
          atMs = nextScheduled(atMs, window.stepMs())) {
        if (corrections.isPending(window, atMs)) {
          Map<String, Number> fields = content.fields(i, atMs, atMs);
          rows.add(new Row(window.name(), atMs, corrections.revision(window, atMs), true, fields));
        }
      }
      rememberPublished(i, window);
    }
    if (content.hasNow()) {
      isNews(plan.windows().size(), content.newsNow(publishedMs));
    }
    corrections.done(publishedMs - plan.latenessMs());
  }

  /** The cursors back to where they were, and the news as it is there now. */
  private void rememberPublished(int index, Window window) {
    long atMs = window.floorMs(publishedMs);
    isNews(index, content.fields(index, atMs, atMs));
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
    if (clockMs <= publishedMs || content.nextAfter(Long.MIN_VALUE) > clockMs) {
      return rows;
    }
    if (content.hasNow()) {
      long atMs = Math.floorDiv(clockMs + 999, 1_000) * 1_000;
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

  /** Writes all but the plan; {@link #read} makes an equal one. */
  public void write(DataOutput out) throws IOException {
    out.writeByte(content.kind());
    out.writeLong(publishedMs);
    for (long fingerprint : fingerprints) {
      out.writeLong(fingerprint);
    }
    corrections.write(out);
    content.write(out);
  }

  /** Reads what {@link #write} wrote under an equal plan. */
  public static Rolling read(Plan plan, DataInput in) throws IOException {
    int kind = in.readByte();
    long publishedMs = in.readLong();
    long[] fingerprints = new long[plan.windows().size() + 1];
    for (int i = 0; i < fingerprints.length; i++) {
      fingerprints[i] = in.readLong();
    }
    Corrections corrections = Corrections.read(in);
    Content content =
        kind == Content.LEVEL
            ? Level.read(plan.windows(), in)
            : Counted.read(kind == Content.PROMISE, plan.windows(), in);
    return new Rolling(plan, content, corrections, fingerprints, publishedMs);
  }
}
