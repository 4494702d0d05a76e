package org.pledgewatch.bench.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.pledgewatch.domain.event.CaseKind;

/**
 * Calls to forces of their own, so that it is known which call changed a figure: the n-th call of a
 * force has been seen once its figure says that n promises were opened. Each force has so few that
 * a figure is quiet, and its step final, before the next one. Thread-safe.
 */
public final class Probes {
  /** How many forces, each with a stream of its own. */
  static final int FORCES = 100;

  static final double PER_S = 12.5;

  /** Published each second: final figures are looked for in it, in the first five minutes. */
  private static final String FINAL_IN = "PT5M";

  /** What pages ask for; an hour is longer than any load. */
  static final String WINDOWS = FINAL_IN + ",PT1H";

  private static final String FORCE = "probe-";
  private static final long NS_PER_US = 1_000;
  private static final int DIGITS = 3;
  private static final long BOUND_NS = CaseKind.Stream.CALLS.disorder().toNanos();

  /** One call, and when its figure was first seen to have it; 0 for not yet. */
  private static final class Probe {
    private final long number;
    private final long scheduledNs;
    private long seenNs;
    private long finalNs;

    Probe(long number, long scheduledNs) {
      this.number = number;
      this.scheduledNs = scheduledNs;
    }
  }

  private final List<List<Probe>> byForce = new ArrayList<>();

  Probes() {
    for (int i = 0; i < FORCES; i++) {
      byForce.add(new ArrayList<>());
    }
  }

  static String force(int index) {
    return FORCE + index;
  }

  /** Notes the call of a number, which is due at a time; the body of its request. */
  byte[] next(long number, long scheduledNs, long timeMs) {
    int force = (int) (number % FORCES);
    synchronized (this) {
      byForce.get(force).add(new Probe(number, scheduledNs));
    }
    return Callers.presented("probe-" + number, force(force), timeMs);
  }

  /** The gateway did not take the call of a number: no figure will have it. */
  synchronized void refused(long number) {
    byForce.get((int) (number % FORCES)).removeIf(probe -> probe.number == number);
  }

  /** A figure was seen on the stream of a force. */
  synchronized void seen(int force, JsonNode figure, long atNs) {
    JsonNode tags = figure.path("tags");
    boolean isIts =
        tags.size() == 2
            && tags.path("promise").asText().equals("answer-999")
            && tags.path("force").asText().equals(force(force));
    if (!isIts) {
      return;
    }
    List<Probe> probes = byForce.get(force);
    long opened = Math.min(figure.path("fields").path("opened").asLong(), probes.size());
    boolean isFinal =
        figure.path("final").asBoolean() && figure.path("window").asText().equals(FINAL_IN);
    for (int i = (int) opened - 1; i >= 0; i--) {
      Probe probe = probes.get(i);
      if (isFinal ? probe.finalNs != 0 : probe.seenNs != 0) {
        break;
      }
      probe.seenNs = probe.seenNs == 0 ? atNs : probe.seenNs;
      probe.finalNs = isFinal ? atNs : probe.finalNs;
    }
  }

  /**
   * Latencies in microseconds, from when a call was due; of one that was not seen, the time until
   * now.
   *
   * @param unseen how many were not seen
   */
  public record Found(Histogram us, long unseen) {}

  /** Until the first figure with the call, of calls due in a time. */
  public Found firstSeen(long fromNs, long untilNs) {
    return found(fromNs, untilNs, false);
  }

  /** Until the first final figure with it, the bound on disorder taken off. */
  public Found finalSeen(long fromNs, long untilNs) {
    return found(fromNs, untilNs, true);
  }

  private synchronized Found found(long fromNs, long untilNs, boolean isFinal) {
    Histogram us = new Histogram(DIGITS);
    long unseen = 0;
    long nowNs = System.nanoTime();
    for (List<Probe> probes : byForce) {
      for (Probe probe : probes) {
        if (probe.scheduledNs - fromNs >= 0 && probe.scheduledNs - untilNs < 0) {
          long seenNs = isFinal ? probe.finalNs : probe.seenNs;
          unseen += seenNs == 0 ? 1 : 0;
          long dueNs = probe.scheduledNs + (isFinal ? BOUND_NS : 0);
          us.recordValue(Math.max(0, (seenNs == 0 ? nowNs : seenNs) - dueNs) / NS_PER_US);
        }
      }
    }
    return new Found(us, unseen);
  }

  /** How many calls no figure has yet. */
  synchronized long unseen() {
    return byForce.stream().flatMap(List::stream).filter(probe -> probe.seenNs == 0).count();
  }

  /** When the newest call was due that has been seen; {@code Long.MIN_VALUE} for none. */
  public synchronized long newestSeenNs() {
    long newestNs = Long.MIN_VALUE;
    for (List<Probe> probes : byForce) {
      for (Probe probe : probes) {
        if (probe.seenNs != 0) {
          newestNs = Math.max(newestNs, probe.scheduledNs);
        }
      }
    }
    return newestNs;
  }
}
