package org.pledgewatch.domain.event;

import static org.pledgewatch.domain.event.Check.oneOf;
import static org.pledgewatch.domain.event.Check.text;
import static org.pledgewatch.domain.event.Check.texts;
import static org.pledgewatch.domain.event.Check.time;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The catalogue of event types; a new type is one declaration here. Events contract. */
public final class EventTypes {
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

  public static final EventType SOURCE_ALIVE = EventType.of("source.alive", CaseKind.SOURCE);

  private static final Map<String, EventType> BY_NAME =
      List.of(CALL_PRESENTED, CALL_ANSWERED, CALL_ABANDONED, CALL_ENDED, AGENT_STATE, SOURCE_ALIVE)
          .stream()
          .collect(Collectors.toUnmodifiableMap(EventType::name, Function.identity()));

  private EventTypes() {}

  public static Optional<EventType> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }
}
