package org.pledgewatch.ingest.simulator;

/**
 * All of a force beside its telephony: control room, fleet and teams, contacts and meetings. Wires
 * the parts, of which each has its own chances. Not thread-safe.
 */
final class Policing {
  private static final double TALKED_LEAST = 0.35;
  private static final double TALKED_MOST = 0.95;

  private final Stage stage;
  private final IncidentDesk desk;
  private final CarRota cars;
  private final TeamRota teams;
  private final Discoveries discoveries;
  private final Explanations explanations;

  Policing(Stage stage) {
    this.stage = stage;
    this.explanations = new Explanations(stage);
    UnitEvents units = new UnitEvents(stage);
    Fleet fleet = new Fleet(stage, units, new Patrols(stage, units));
    IncidentEvents incidents = new IncidentEvents(stage);
    Attendances attendances = new Attendances(stage, incidents, fleet, explanations);
    Dispatcher dispatcher = new Dispatcher(fleet, attendances);
    this.desk =
        new IncidentDesk(
            stage,
            incidents,
            dispatcher,
            attendances,
            new Appointments(stage.schedule(), incidents, dispatcher, explanations),
            new EtaCalls(stage.schedule(), incidents, attendances),
            new Feedbacks(stage)::closed);
    this.cars = new CarRota(stage, fleet);
    this.teams = new TeamRota(stage, fleet);
    this.discoveries = new Discoveries(stage, fleet, desk);
  }

  void begin() {
    cars.begin();
    teams.begin();
    discoveries.begin();
    new Messages(stage, explanations).begin();
    new Dissatisfactions(stage, explanations).begin();
    new Victims(stage, explanations).begin();
    new Meetings(stage).begin();
    new Updates(stage).begin();
    new Collisions(stage).begin();
  }

  /** A call handler speaks; where it becomes an incident, the log is opened while they speak. */
  void answered(Call call) {
    if (call.incident().isPresent()) {
      String id = call.incident().get();
      Randomness random = stage.random("incident " + id);
      double share = TALKED_LEAST + (TALKED_MOST - TALKED_LEAST) * random.unit();
      stage.schedule().in((long) (call.talkMs * share), () -> desk.open(id, call, random));
    }
  }
}
