package org.pledgewatch.domain.event;

import static org.pledgewatch.domain.event.Check.date;
import static org.pledgewatch.domain.event.Check.flag;
import static org.pledgewatch.domain.event.Check.marker;
import static org.pledgewatch.domain.event.Check.month;
import static org.pledgewatch.domain.event.Check.number;
import static org.pledgewatch.domain.event.Check.oneOf;
import static org.pledgewatch.domain.event.Check.recurrence;
import static org.pledgewatch.domain.event.Check.someOf;
import static org.pledgewatch.domain.event.Check.text;
import static org.pledgewatch.domain.event.Check.texts;
import static org.pledgewatch.domain.event.Check.time;
import static org.pledgewatch.domain.event.Check.whole;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The catalogue of event types; a new type is one declaration here. Events contract. */
public final class EventTypes {
  private static final Check GRADE = oneOf("emergency", "priority", "scheduled", "advice");
  private static final Check LATITUDE = number(-90, 90);
  private static final Check LONGITUDE = number(-180, 180);
  private static final int CREW_MAX = 100;
  private static final int ATTENDED_MAX = 1_000_000;
  private static final int ACCURACY_M_MAX = 100_000;
  private static final int SPEED_KMH_MAX = 1_000;

  public static final EventType CALL_PRESENTED =
      EventType.of("call.presented", CaseKind.CALL)
          .required("line", text())
          .required("force", text())
          .optional("centre", text())
          .optional("connectedAt", time());

  public static final EventType CALL_ANSWERED =
      EventType.of("call.answered", CaseKind.CALL).optional("agent", text());

  public static final EventType CALL_ABANDONED = EventType.of("call.abandoned", CaseKind.CALL);

  public static final EventType CALL_ENDED =
      EventType.of("call.ended", CaseKind.CALL)
          .optional("outcome", oneOf("incident", "resolved", "referred", "transferred", "nuisance"))
          .optional("incident", text())
          .optional("wrapUpEndedAt", time());

  public static final EventType AGENT_STATE =
      EventType.of("agent.state", CaseKind.AGENT)
          .required("force", text())
          .optional("centre", text())
          .optional("lines", texts())
          .required("state", oneOf("available", "busy", "wrap-up", "break", "off"));

  /** Its force, or coordinates from which the force follows. */
  public static final EventType INCIDENT_CREATED =
      EventType.of("incident.created", CaseKind.INCIDENT)
          .required("grade", GRADE)
          .requiredUnless("force", text(), List.of("lat", "lon"))
          .optional("call", text())
          .optional("category", text())
          .optional("lat", LATITUDE)
          .optional("lon", LONGITUDE)
          .optional("neighbourhood", text())
          .optional("district", text())
          .optional("settlement", oneOf("urban", "rural"))
          .optional("vulnerable", flag())
          .optional("priorityMarker", marker());

  public static final EventType INCIDENT_REGRADED =
      EventType.of("incident.regraded", CaseKind.INCIDENT)
          .required("grade", GRADE)
          .optional("reason", text())
          .optional("vulnerable", flag())
          .optional("priorityMarker", marker());

  public static final EventType INCIDENT_ASSIGNED =
      EventType.of("incident.assigned", CaseKind.INCIDENT).required("unit", text());

  public static final EventType INCIDENT_ETA_GIVEN =
      EventType.of("incident.eta-given", CaseKind.INCIDENT)
          .required("eta", time())
          .optional("channel", text());

  public static final EventType INCIDENT_ENROUTE =
      EventType.of("incident.enroute", CaseKind.INCIDENT).required("unit", text());

  public static final EventType INCIDENT_ARRIVED =
      EventType.of("incident.arrived", CaseKind.INCIDENT)
          .required("unit", text())
          .optional("kind", text());

  public static final EventType INCIDENT_APPOINTMENT_MADE =
      EventType.of("incident.appointment-made", CaseKind.INCIDENT)
          .required("from", time())
          .required("to", time());

  public static final EventType INCIDENT_CLEARED =
      EventType.of("incident.cleared", CaseKind.INCIDENT).required("unit", text());

  public static final EventType INCIDENT_CLOSED =
      EventType.of("incident.closed", CaseKind.INCIDENT)
          .required("disposition", oneOf("attended", "advice", "cancelled", "duplicate"));

  public static final EventType UNIT_DUTY =
      EventType.of("unit.duty", CaseKind.UNIT)
          .required("state", oneOf("on", "off", "abstracted"))
          .required("force", text())
          .optional("kind", oneOf("constable", "pcso", "special", "response", "roads"))
          .optional("team", text())
          .optional(
              "reason",
              oneOf(
                  "court",
                  "training",
                  "sickness",
                  "leave",
                  "aid",
                  "response-cover",
                  "custody",
                  "other"))
          .optional("dress", oneOf("uniform", "plain"))
          .optional("crewed", whole(0, CREW_MAX));

  public static final EventType UNIT_ACTIVITY =
      EventType.of("unit.activity", CaseKind.UNIT)
          .required("activity", oneOf("patrol", "station", "incident", "meeting", "enquiry"));

  /** A receiver without a fix says 0, 0: that is no place. */
  public static final EventType UNIT_LOCATED =
      EventType.of("unit.located", CaseKind.UNIT)
          .required("lat", LATITUDE)
          .required("lon", LONGITUDE)
          .optional("accuracyM", number(0, ACCURACY_M_MAX))
          .optional("speedKmh", number(0, SPEED_KMH_MAX))
          .notAllZero(List.of("lat", "lon"), " are both 0: that is no fix");

  public static final EventType MESSAGE_RECEIVED =
      EventType.of("message.received", CaseKind.MESSAGE)
          .required("neighbourhood", text())
          .optional("channel", oneOf("phone", "email", "web", "social"));

  public static final EventType MESSAGE_REPLIED =
      EventType.of("message.replied", CaseKind.MESSAGE)
          .required("automated", flag())
          .optional("full", flag());

  public static final EventType MESSAGE_WITHDRAWN =
      EventType.of("message.withdrawn", CaseKind.MESSAGE);

  public static final EventType DISSATISFACTION_REPORTED =
      EventType.of("dissatisfaction.reported", CaseKind.DISSATISFACTION)
          .required("force", text())
          .optional("neighbourhood", text())
          .optional("channel", text())
          .optional("incivility", flag());

  public static final EventType DISSATISFACTION_ACKNOWLEDGED =
      EventType.of("dissatisfaction.acknowledged", CaseKind.DISSATISFACTION);

  public static final EventType DISSATISFACTION_TALKED =
      EventType.of("dissatisfaction.talked", CaseKind.DISSATISFACTION);

  public static final EventType DISSATISFACTION_PLAN_AGREED =
      EventType.of("dissatisfaction.plan-agreed", CaseKind.DISSATISFACTION);

  public static final EventType DISSATISFACTION_RESOLVED =
      EventType.of("dissatisfaction.resolved", CaseKind.DISSATISFACTION);

  /** How often, where it is not said: each month. */
  public static final EventType VICTIM_CONTRACT_AGREED =
      EventType.of("victim.contract-agreed", CaseKind.CRIME)
          .required("force", text())
          .optional("every", recurrence())
          .optional("method", text())
          .optional("avoid", texts());

  public static final EventType VICTIM_CONTACTED =
      EventType.of("victim.contacted", CaseKind.CRIME)
          .required("outcome", oneOf("made", "attempted"));

  public static final EventType VICTIM_CLOSED =
      EventType.of("victim.closed", CaseKind.CRIME)
          .optional("reason", oneOf("opt-out", "case-closed", "charged"));

  public static final EventType MEETING_ADVERTISED = meeting("meeting.advertised");
  public static final EventType MEETING_HELD = meeting("meeting.held");
  public static final EventType MEETING_CANCELLED = meeting("meeting.cancelled");

  public static final EventType UPDATE_PUBLISHED =
      EventType.of("update.published", CaseKind.UPDATE)
          .required("neighbourhood", text())
          .required("month", month())
          .required("parts", someOf("map", "outcomes", "actions", "performance"));

  public static final EventType COLLISION_REPORTED =
      EventType.of("collision.reported", CaseKind.COLLISION).required("force", text());

  public static final EventType COLLISION_CONTACTED =
      EventType.of("collision.contacted", CaseKind.COLLISION).required("force", text());

  public static final EventType FEEDBACK_RECEIVED =
      EventType.of("feedback.received", CaseKind.FEEDBACK)
          .required("channel", oneOf("callback", "web", "survey", "card", "social", "mystery-shop"))
          .required("score", whole(1, 5))
          .optional("force", text())
          .optional("neighbourhood", text())
          .optional("about", text())
          .optional("incivility", flag());

  public static final EventType PROMISE_EXPLAINED =
      EventType.of("promise.explained", CaseKind.PROMISE)
          .required("reason", text())
          .optional("text", text())
          .optional("toldCallerAt", time());

  public static final EventType SOURCE_ALIVE = EventType.of("source.alive", CaseKind.SOURCE);

  private static final Map<String, EventType> BY_NAME =
      byName(
          CALL_PRESENTED,
          CALL_ANSWERED,
          CALL_ABANDONED,
          CALL_ENDED,
          AGENT_STATE,
          INCIDENT_CREATED,
          INCIDENT_REGRADED,
          INCIDENT_ASSIGNED,
          INCIDENT_ETA_GIVEN,
          INCIDENT_ENROUTE,
          INCIDENT_ARRIVED,
          INCIDENT_APPOINTMENT_MADE,
          INCIDENT_CLEARED,
          INCIDENT_CLOSED,
          UNIT_DUTY,
          UNIT_ACTIVITY,
          UNIT_LOCATED,
          MESSAGE_RECEIVED,
          MESSAGE_REPLIED,
          MESSAGE_WITHDRAWN,
          DISSATISFACTION_REPORTED,
          DISSATISFACTION_ACKNOWLEDGED,
          DISSATISFACTION_TALKED,
          DISSATISFACTION_PLAN_AGREED,
          DISSATISFACTION_RESOLVED,
          VICTIM_CONTRACT_AGREED,
          VICTIM_CONTACTED,
          VICTIM_CLOSED,
          MEETING_ADVERTISED,
          MEETING_HELD,
          MEETING_CANCELLED,
          UPDATE_PUBLISHED,
          COLLISION_REPORTED,
          COLLISION_CONTACTED,
          FEEDBACK_RECEIVED,
          PROMISE_EXPLAINED,
          SOURCE_ALIVE);

  private EventTypes() {}

  private static EventType meeting(String name) {
    return EventType.of(name, CaseKind.MEETING)
        .required("neighbourhood", text())
        .required("on", date())
        .optional("attended", whole(0, ATTENDED_MAX));
  }

  private static Map<String, EventType> byName(EventType... types) {
    Map<String, EventType> byName = new LinkedHashMap<>();
    Arrays.stream(types).forEach(type -> byName.put(type.name(), type));
    return Collections.unmodifiableMap(byName);
  }

  public static Optional<EventType> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /** All of them, in the order of the contract. */
  public static List<EventType> all() {
    return List.copyOf(BY_NAME.values());
  }
}
