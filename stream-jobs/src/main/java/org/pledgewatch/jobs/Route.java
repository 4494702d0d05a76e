package org.pledgewatch.jobs;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.util.Collector;
import org.pledgewatch.domain.casefile.Routing;
import org.pledgewatch.domain.casefile.Told;
import org.pledgewatch.domain.event.Event;

/** Sends each event to the case files that it bears on. */
final class Route extends RichFlatMapFunction<Event, Told> {
  private static final long serialVersionUID = 1;

  private final RunPlan plan;
  private transient Routing routing;

  Route(RunPlan plan) {
    this.plan = plan;
  }

  @Override
  public void open(OpenContext context) {
    routing = new Routing(plan.policy(), plan.reference());
  }

  @Override
  public void flatMap(Event event, Collector<Told> out) {
    routing.of(event).forEach(out::collect);
  }
}
