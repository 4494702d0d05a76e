package org.pledgewatch.domain.rolling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgewatch.domain.oracle.RunComparison.NOTHING_FOR_NONE;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.domain.oracle.RandomEvents;
import org.pledgewatch.domain.oracle.RunComparison;

/**
 * Thousands of small sets of every kind of events, under settings that differ from set to set: the
 * figures are those of the naive recomputation, whatever the way in which the events come.
 */
class SmallSetsEqualOracleTest {
  private static final Duration CHANGES_FOR = Duration.ofHours(6);
  private static final int SETS = Integer.getInteger("oracle.sets", 40);
  private static final long FIRST = Long.getLong("oracle.first", 1);
  private static final int DIFFERENCES_SHOWN = 20;
  private static final Duration LATENESS = Duration.ofHours(1);
  private static final long DISORDER_MS = 5_000;
  private static final int EVENTS_A_RESTART = 10;

  /** How the events come. */
  enum Way {
    /** Shuffled, many twice, before anything is final. */
    ALL_AT_ONCE {
      @Override
      List<String> differences(SmallSet set) {
        RandomEvents random = set.random();
        List<Instant> times = set.times(random.events());
        DomainPipeline pipeline = set.pipeline(at(times), Duration.ZERO);
        random.duplicated(set.seed()).forEach(pipeline::accept);
        pipeline.watermark(last(times));
        return compared(set, random.events(), times, pipeline.published());
      }
    },

    /** By time, all before an event being final when it comes. */
    IN_ORDER {
      @Override
      List<String> differences(SmallSet set) {
        List<Event> events = set.random().events();
        List<Instant> times = set.times(events);
        DomainPipeline pipeline = set.pipeline(at(times), Duration.ZERO);
        for (Event event : events) {
          pipeline.watermark(event.timeMs() - 1);
          pipeline.accept(event);
        }
        pipeline.watermark(last(times));
        return compared(set, events, times, pipeline.published());
      }
    },

    /** Late by up to an hour, with restarts: what was final is corrected. */
    LATE {
      @Override
      List<String> differences(SmallSet set) {
        RandomEvents random = set.random();
        List<Instant> times = set.times(random.events());
        DomainPipeline pipeline = set.pipeline(at(times), LATENESS);
        pipeline.play(
            random.disordered(LATENESS.minusMillis(1), set.seed()),
            DISORDER_MS,
            EVENTS_A_RESTART,
            set.seed());
        pipeline.watermark(last(times));
        return corrected(compared(set, random.events(), times, pipeline.published()));
      }
    },

    /** Late by 90 s; published are only the steps at which a figure changed, of some hours. */
    EACH_CHANGE {
      @Override
      List<String> differences(SmallSet set) {
        RandomEvents random = set.random().span(Duration.ofMinutes(40));
        Instant end = Instant.ofEpochMilli(random.events().get(0).timeMs()).plus(CHANGES_FOR);
        List<Instant> times =
            Stream.concat(set.times(random.events()).stream(), Stream.of(wholeHour(end)))
                .filter(time -> !time.isAfter(end))
                .sorted()
                .toList();
        DomainPipeline pipeline = set.pipeline(new Schedule.EveryChange(last(times)), LATENESS);
        pipeline.play(
            random.disordered(Duration.ofSeconds(90), set.seed()),
            DISORDER_MS,
            EVENTS_A_RESTART,
            set.seed());
        pipeline.watermark(last(times));
        List<Figure> standing = Standing.at(times, pipeline.published());
        return corrected(compared(set, random.events(), times, standing));
      }
    };

    abstract List<String> differences(SmallSet set);
  }

  static Stream<Arguments> kindsAndWays() {
    return Stream.of(SmallSet.Kind.values())
        .flatMap(kind -> Stream.of(Way.values()).map(way -> Arguments.of(kind, way)));
  }

  @ParameterizedTest
  @MethodSource("kindsAndWays")
  void shouldEqualTheOracle(SmallSet.Kind kind, Way way) {
    // Given
    long firstSeed = FIRST + (long) List.of(Way.values()).indexOf(way) * SETS;

    // When
    List<String> differences =
        LongStream.range(firstSeed, firstSeed + SETS)
            .parallel()
            .mapToObj(seed -> new SmallSet(kind, seed))
            .flatMap(set -> way.differences(set).stream().map(line -> set + ": " + line))
            .limit(DIFFERENCES_SHOWN)
            .toList();

    // Then
    assertThat(differences).isEmpty();
  }

  private static List<String> compared(
      SmallSet set, List<Event> events, List<Instant> times, List<Figure> published) {
    return new RunComparison(published).differences(set.oracle(events), times);
  }

  private static List<String> corrected(List<String> differences) {
    List<String> left = new ArrayList<>(differences);
    left.removeIf(NOTHING_FOR_NONE);
    return left;
  }

  private static Instant wholeHour(Instant time) {
    return time.truncatedTo(ChronoUnit.HOURS);
  }

  private static Schedule at(List<Instant> times) {
    return new Schedule.At(times.stream().map(Instant::toEpochMilli).toList());
  }

  private static long last(List<Instant> times) {
    return times.get(times.size() - 1).toEpochMilli();
  }
}
