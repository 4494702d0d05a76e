package org.pledgewatch.domain.rolling;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/**
 * Small numbers for the units and patrol points of a figure. Each has two: {@link #of} and the
 * next. A number is given again once its member is forgotten. Not thread-safe.
 */
final class Members {
  private static final int EACH = 2;

  private static final int FREE = -1;
  private static final int UNIT = 0;
  private static final int POINT = 1;

  private final int first;
  private final Map<Member, Integer> numbers = new HashMap<>();

  /** By place; null where it is free. */
  private final List<Member> members = new ArrayList<>();

  private final List<Integer> free = new ArrayList<>();
  private final Map<Kind, BitSet> places = new EnumMap<>(Kind.class);

  /** What a member is. */
  enum Kind {
    UNIT,
    POINT
  }

  private record Member(Kind kind, String name) {}

  /**
   * @param first the smallest number to give
   */
  Members(int first) {
    this.first = first;
    for (Kind kind : Kind.values()) {
      places.put(kind, new BitSet());
    }
  }

  int of(Kind kind, String name) {
    return numbers.computeIfAbsent(new Member(kind, name), this::place);
  }

  private int place(Member member) {
    int place = free.isEmpty() ? members.size() : free.remove(free.size() - 1);
    if (place == members.size()) {
      members.add(member);
    } else {
      members.set(place, member);
    }
    places.get(member.kind()).set(place);
    return number(place);
  }

  private int number(int place) {
    return first + EACH * place;
  }

  void forEach(Kind kind, IntConsumer consumer) {
    BitSet its = places.get(kind);
    for (int place = its.nextSetBit(0); place >= 0; place = its.nextSetBit(place + 1)) {
      consumer.accept(number(place));
    }
  }

  /** Forgets those of whose numbers a test says so. */
  void forget(IntPredicate isGone) {
    for (int place = 0; place < members.size(); place++) {
      if (members.get(place) != null && isGone.test(number(place))) {
        Member member = members.set(place, null);
        numbers.remove(member);
        places.get(member.kind()).clear(place);
        free.add(place);
      }
    }
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(members.size());
    for (Member member : members) {
      out.writeByte(member == null ? FREE : member.kind() == Kind.UNIT ? UNIT : POINT);
      if (member != null) {
        byte[] name = member.name().getBytes(StandardCharsets.UTF_8);
        out.writeInt(name.length);
        out.write(name);
      }
    }
  }

  private static String name(DataInput in) throws IOException {
    byte[] name = new byte[in.readInt()];
    in.readFully(name);
    return new String(name, StandardCharsets.UTF_8);
  }

  void read(DataInput in) throws IOException {
    int size = in.readInt();
    for (int place = 0; place < size; place++) {
      int kind = in.readByte();
      members.add(
          kind == FREE ? null : new Member(kind == UNIT ? Kind.UNIT : Kind.POINT, name(in)));
      if (kind == FREE) {
        free.add(place);
      } else {
        numbers.put(members.get(place), number(place));
        places.get(members.get(place).kind()).set(place);
      }
    }
  }
}
