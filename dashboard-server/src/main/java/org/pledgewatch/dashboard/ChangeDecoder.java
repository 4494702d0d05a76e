package org.pledgewatch.dashboard;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.domain.run.Topics;
import org.pledgewatch.domain.wire.FigureJson;
import org.pledgewatch.domain.wire.RunJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the records of the followed topics; one that cannot be read is counted and left out. */
final class ChangeDecoder {
  private static final Logger LOG = LoggerFactory.getLogger(ChangeDecoder.class);

  private final AtomicLong refused = new AtomicLong();

  /** Empty for a tombstone and for what cannot be read. */
  Optional<Change> decode(String topic, byte[] value) {
    if (value == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          switch (topic) {
            case Topics.RUNS -> new Change.OfRun(RunJson.decode(value, 0));
            case Topics.CLOCKS -> new Change.OfClock(RunJson.decodeClock(value));
            default -> figure(value);
          });
    } catch (RuntimeException e) { // A stranger's record must not end the live pages.
      if (refused.getAndIncrement() == 0) {
        LOG.warn(
            "A record of {} cannot be read and is left out, as others like it will be", topic, e);
      }
      return Optional.empty();
    }
  }

  long refused() {
    return refused.get();
  }

  private static Change figure(byte[] value) {
    Figure figure = FigureJson.decode(value);
    byte[] line = isOneLine(value) ? value : FigureJson.encode(figure);
    return new Change.OfFigure(figure, new String(line, StandardCharsets.UTF_8));
  }

  /** An event of a stream of events ends with its line. */
  private static boolean isOneLine(byte[] value) {
    for (byte b : value) {
      if (b == '\n' || b == '\r') {
        return false;
      }
    }
    return true;
  }
}
