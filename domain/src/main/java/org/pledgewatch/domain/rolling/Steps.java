package org.pledgewatch.domain.rolling;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * The changes of a level at one moment, or, once settled, in one slot: relative to the value before
 * them, so that two that follow one another make one. Not thread-safe.
 */
final class Steps {
  private final long endMs;
  private long net;
  private final long peak;
  private final long areaMs;

  /** By entry time; null once folded, when nothing can be taken back any more. */
  private final Map<Long, Integer> members;

  Steps(long atMs) {
    this(atMs, 0, 0, 0, new TreeMap<>());
  }

  private Steps(long endMs, long net, long peak, long areaMs, Map<Long, Integer> members) {
    this.endMs = endMs;
    this.net = net;
    this.peak = peak;
    this.areaMs = areaMs;
    this.members = members;
  }

  void add(long enteredMs, int amount) {
    if (members == null) {
      throw new IllegalStateException("a settled step cannot change: " + endMs);
    }
    net += amount;
    members.merge(enteredMs, amount, (a, b) -> a + b == 0 ? null : Integer.valueOf(a + b));
  }

  boolean isEmpty() {
    return members != null && members.isEmpty();
  }

  long net() {
    return net;
  }

  /** The greatest value after any of the changes, those at one millisecond netted. */
  long peak() {
    return members == null ? peak : net;
  }

  /** Integral from start to end of the value relative to the one before. */
  long areaMs() {
    return areaMs;
  }

  /** Says for each entry time how many entered (or, negative, left). */
  interface MemberConsumer {
    void accept(long enteredMs, int amount);
  }

  void forEachMember(MemberConsumer consumer) {
    if (members != null) {
      members.forEach(consumer::accept);
    }
  }

  Steps followedBy(Steps later) {
    return new Steps(
        later.endMs,
        net + later.net,
        Math.max(peak(), net + later.peak()),
        areaMs + net * (later.endMs - endMs) + later.areaMs,
        null);
  }

  void write(DataOutput out) throws IOException {
    out.writeLong(endMs);
    out.writeLong(net);
    out.writeLong(peak);
    out.writeLong(areaMs);
    out.writeInt(members == null ? -1 : members.size());
    if (members != null) {
      for (Map.Entry<Long, Integer> member : members.entrySet()) {
        out.writeLong(member.getKey());
        out.writeInt(member.getValue());
      }
    }
  }

  static Steps read(DataInput in) throws IOException {
    long endMs = in.readLong();
    long net = in.readLong();
    long peak = in.readLong();
    long areaMs = in.readLong();
    int size = in.readInt();
    Map<Long, Integer> members = size < 0 ? null : new TreeMap<>();
    for (int i = 0; i < size; i++) {
      members.put(in.readLong(), in.readInt());
    }
    return new Steps(endMs, net, peak, areaMs, members);
  }
}
