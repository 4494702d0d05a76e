package org.pledgewatch.bench.ingest;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;

/**
 * Bodies of requests, encoded before they are wanted: only the numbers of their events are written
 * into a copy of one. Events are numbered from 0, so whoever acknowledged n of them must have those
 * below n, each once. Not thread-safe.
 */
final class Bodies {
  /** Source of every event. */
  static final String SOURCE = "/bench/load";

  /** Before an event's number, which ends its id. */
  static final String ID_PREFIX = "e-";

  private static final int TEMPLATES = 64;
  private static final String BLANK = "000000000000";
  private static final int UNITS = 2_600;

  private final Load load;
  private final Template[] templates = new Template[TEMPLATES];
  private long events;

  /** A body, and where in it the numbers of its events stand. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Template(byte[] body, int[] numbers) {}

  /**
   * @param seed of what the events say
   */
  Bodies(Load load, long seed) {
    this.load = load;
    Random random = new Random(seed);
    String now = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
    for (int i = 0; i < TEMPLATES; i++) {
      templates[i] = template(load, now, random);
    }
  }

  /** How many events are in all bodies so far. */
  long events() {
    return events;
  }

  /** The next one. */
  byte[] next() {
    Template template = templates[(int) (events / load.eventsPerRequest() % TEMPLATES)];
    byte[] body = template.body().clone();
    for (int at : template.numbers()) {
      writeNumber(body, at, events++);
    }
    return body;
  }

  private static void writeNumber(byte[] body, int at, long number) {
    long left = number;
    for (int i = at + BLANK.length() - 1; i >= at; i--) {
      body[i] = (byte) ('0' + left % 10);
      left /= 10;
    }
  }

  private static Template template(Load load, String now, Random random) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    int[] numbers = new int[load.eventsPerRequest()];
    put(body, load == Load.BATCH ? "[" : "");
    for (int i = 0; i < numbers.length; i++) {
      put(body, load == Load.BATCH && i > 0 ? "," : "");
      put(body, "{\"specversion\":\"1.0\",\"id\":\"" + ID_PREFIX);
      numbers[i] = body.size();
      put(body, BLANK + "\",\"source\":\"" + SOURCE + "\",\"time\":\"" + now + "\",");
      put(body, load == Load.SINGLE ? call(random) : ping(random));
      put(body, load == Load.LINES ? "}\n" : "}");
    }
    put(body, load == Load.BATCH ? "]" : "");
    return new Template(body.toByteArray(), Arrays.copyOf(numbers, numbers.length));
  }

  private static String call(Random random) {
    return String.format(
        Locale.ROOT,
        "\"type\":\"call.presented\",\"subject\":\"c-%08d\",\"data\":{\"line\":\"%s\","
            + "\"force\":\"west-yorkshire\",\"centre\":\"wakefield\"}",
        random.nextInt(100_000_000),
        random.nextBoolean() ? "999" : "101");
  }

  private static String ping(Random random) {
    return String.format(
        Locale.ROOT,
        "\"type\":\"unit.located\",\"subject\":\"wy-%04d\",\"data\":{\"lat\":%.5f,\"lon\":%.5f,"
            + "\"accuracyM\":%d,\"speedKmh\":%d}",
        random.nextInt(UNITS),
        53.6 + random.nextDouble() / 3,
        -2 + random.nextDouble() / 2,
        3 + random.nextInt(20),
        random.nextInt(70));
  }

  private static void put(ByteArrayOutputStream body, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    body.write(bytes, 0, bytes.length);
  }
}
