package org.pledgewatch.ingest.simulator;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.pledgewatch.domain.event.Data;
import org.pledgewatch.domain.event.EventType;
import org.pledgewatch.domain.event.EventTypes;

/** Says what happens to incidents as the force's command and control system would. */
final class IncidentEvents {
  private static final String CAD = "cad";

  private final Stage stage;

  IncidentEvents(Stage stage) {
    this.stage = stage;
  }

  void created(Incident incident) {
    Map<String, Object> data = new TreeMap<>();
    data.put("grade", incident.grade.id());
    data.put("force", stage.force().id());
    incident.call.ifPresent(call -> data.put("call", call));
    data.put("category", incident.category);
    switch (incident.located) {
      case COORDINATES -> putSpot(data, incident.spot);
      case COORDINATES_AND_SETTLEMENT -> {
        putSpot(data, incident.spot);
        data.put("settlement", incident.ward.settlement().id());
      }
      case NEIGHBOURHOOD -> data.put("neighbourhood", incident.ward.id());
      case NOT -> {}
    }
    if (incident.vulnerable) {
      data.put("vulnerable", true);
    }
    incident.priorityMarker.ifPresent(marker -> data.put("priorityMarker", marker));
    say(EventTypes.INCIDENT_CREATED, incident, "created", new Data(data));
  }

  private static void putSpot(Map<String, Object> data, Spot spot) {
    data.put("lat", spot.latNumber());
    data.put("lon", spot.lonNumber());
  }

  void regraded(Incident incident, String reason) {
    Data data = Data.of("grade", incident.grade.id()).with("reason", reason);
    say(EventTypes.INCIDENT_REGRADED, incident, "regraded", data);
  }

  void assigned(Incident incident, Unit unit) {
    say(EventTypes.INCIDENT_ASSIGNED, incident, "assigned", Data.of("unit", unit.id));
  }

  void etaGiven(Incident incident, long etaMs) {
    Data data = Data.of("eta", Instant.ofEpochMilli(etaMs).toString()).with("channel", "phone");
    say(EventTypes.INCIDENT_ETA_GIVEN, incident, "eta", data);
  }

  void enroute(Incident incident, Unit unit) {
    say(EventTypes.INCIDENT_ENROUTE, incident, "enroute", Data.of("unit", unit.id));
  }

  void arrived(Incident incident, Unit unit) {
    Data data = Data.of("unit", unit.id).with("kind", unit.kind.id());
    say(EventTypes.INCIDENT_ARRIVED, incident, "arrived", data);
  }

  void appointment(Incident incident, long fromMs, long toMs) {
    Data data =
        Data.of("from", Instant.ofEpochMilli(fromMs).toString())
            .with("to", Instant.ofEpochMilli(toMs).toString());
    say(EventTypes.INCIDENT_APPOINTMENT_MADE, incident, "appointment", data);
  }

  void cleared(Incident incident, Unit unit) {
    say(EventTypes.INCIDENT_CLEARED, incident, "cleared", Data.of("unit", unit.id));
  }

  void closed(Incident incident, String disposition) {
    say(EventTypes.INCIDENT_CLOSED, incident, "closed", Data.of("disposition", disposition));
  }

  private void say(EventType type, Incident incident, String what, Data data) {
    int number = ++incident.said;
    String id = incident.id + "/" + (number < 10 ? "0" : "") + number + "-" + what;
    stage.say(CAD, type, id, incident.id, data);
  }
}
