package org.pledgewatch.domain.oracle;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.pledgewatch.domain.event.Data;
import org.pledgewatch.domain.event.Event;

/** What random calls and agents are made of: places, ids and times. Not safe for threads. */
final class RandomWorld {
  static final List<String> FORCES = List.of("essex", "kent", "northumbria");
  private static final List<String> CENTRES = List.of("north", "south", "north & \"east\"");
  private static final List<String> LINES =
      List.of("999", "999", "999", "101", "101", "switchboard");

  /** First characters of ids: so that code points and UTF-16 units sort them differently. */
  private static final List<String> ID_STARTS =
      List.of("a", "B", "z", "7", "\u00e9", "\uff5e", "\ud83d\ude94");

  private final Random random;
  private final RandomEvents settings;
  private int ids;

  RandomWorld(Random random, RandomEvents settings) {
    this.random = random;
    this.settings = settings;
  }

  <T> T oneOf(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  boolean chance(double share) {
    return random.nextDouble() < share;
  }

  /** From 0 to the bound, the bound included. */
  long upTo(long bound) {
    return (long) (random.nextDouble() * (bound + 1));
  }

  String line() {
    return oneOf(LINES);
  }

  /** A time within the span; often a whole second, so that it is itself a time of figures. */
  long time() {
    long timeMs = settings.start().toEpochMilli() + upTo(settings.span().toMillis());
    return chance(0.3) ? timeMs - timeMs % 1_000 : timeMs;
  }

  /** A force, and a centre most of the time. */
  Data place() {
    Data place = Data.of("force", oneOf(FORCES));
    return chance(0.75) ? place.with("centre", oneOf(CENTRES)) : place;
  }

  Event event(String type, String subject, long timeMs, Data data) {
    ids++;
    // Now and then another source's id: together they are another identity all the same.
    String id = chance(0.05) ? "shared-" + ids / 20 : oneOf(ID_STARTS) + "-" + ids;
    String source = "/telephony/" + oneOf(FORCES);
    return Event.of(id, source, type, subject, Instant.ofEpochMilli(timeMs), data);
  }

  /** RFC 3339, by UTC or by London's summer offset, with more digits than are kept. */
  String rfc3339(long timeMs) {
    Instant time = Instant.ofEpochMilli(timeMs).plusNanos(upTo(999_999));
    return chance(0.5) ? time.toString() : time.atOffset(ZoneOffset.ofHours(1)).toString();
  }
}
