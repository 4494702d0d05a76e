package org.pledgewatch.domain.example;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.domain.figure.FigureKey;
import org.pledgewatch.domain.oracle.Oracle;
import org.pledgewatch.domain.oracle.RunComparison;
import org.pledgewatch.domain.policy.PolicyPack;
import org.pledgewatch.domain.rolling.DomainPipeline;
import org.pledgewatch.domain.rolling.Plan;
import org.pledgewatch.domain.rolling.Schedule;
import org.pledgewatch.domain.rolling.Windows;

/** Works the figures of some events out at some times, by the engine and by the oracle. */
final class ExampleRun {
  private record Line(FigureKey key, String window, Instant at) {}

  private final ExampleSetting setting;
  private final List<Event> events;
  private final List<Instant> times;

  ExampleRun(ExampleSetting setting, Collection<Event> events, Collection<Instant> times) {
    this.setting = setting;
    this.events = events.stream().sorted(Event.ORDER).toList();
    this.times = times.stream().sorted().distinct().toList();
  }

  /** Time passes as the events come, in order. */
  List<Figure> inOrder() {
    DomainPipeline pipeline = pipeline();
    for (Event event : events) {
      pipeline.watermark(event.timeMs() - 1);
      pipeline.accept(event);
    }
    return end(pipeline);
  }

  /** All is there, the last first, before any time passes. */
  List<Figure> backwards() {
    DomainPipeline pipeline = pipeline();
    List<Event> reversed = new ArrayList<>(events);
    Collections.reverse(reversed);
    reversed.forEach(pipeline::accept);
    return end(pipeline);
  }

  private DomainPipeline pipeline() {
    PolicyPack policy = setting.policy();
    Schedule schedule = new Schedule.At(times.stream().map(Instant::toEpochMilli).toList());
    Plan plan = new Plan(Windows.all(policy), schedule, 0, policy.presence().goal());
    return new DomainPipeline(policy, setting.reference(), plan);
  }

  private List<Figure> end(DomainPipeline pipeline) {
    pipeline.watermark(times.get(times.size() - 1).toEpochMilli());
    return pipeline.published();
  }

  Oracle oracle() {
    return new Oracle(events, setting.oracleRules(), setting.ground());
  }

  /** Whatever the engine says otherwise than the oracle, of all figures at the times. */
  List<String> differences(List<Figure> published) {
    return new RunComparison(published).differences(oracle(), times);
  }

  static Figures of(List<Figure> published) {
    Map<Line, Map<String, Number>> fields = new HashMap<>();
    for (Figure figure : published) {
      Instant at = Instant.ofEpochMilli(figure.atMs());
      fields.put(new Line(figure.key(), figure.window(), at), figure.fields());
    }
    return (key, window, at) -> fields.getOrDefault(new Line(key, window, at), Map.of());
  }

  static Figures of(Oracle oracle) {
    return (key, window, at) -> {
      Map<String, Number> fields = oracle.figuresAt(at, window).get(key);
      return fields == null ? Map.of() : fields;
    };
  }
}
