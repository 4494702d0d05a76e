package org.pledgewatch.domain.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The declaration of one type of event: its name, what its subject is, and its data's members.
 * Immutable.
 */
public final class EventType {
  private record Member(String name, boolean required, Check check) {}

  private final String name;
  private final CaseKind kind;
  private final List<Member> members;

  private EventType(String name, CaseKind kind, List<Member> members) {
    this.name = name;
    this.kind = kind;
    this.members = members;
  }

  static EventType of(String name, CaseKind kind) {
    return new EventType(name, kind, List.of());
  }

  EventType required(String member, Check check) {
    return with(new Member(member, true, check));
  }

  EventType optional(String member, Check check) {
    return with(new Member(member, false, check));
  }

  private EventType with(Member member) {
    List<Member> more = new ArrayList<>(members);
    more.add(member);
    return new EventType(name, kind, List.copyOf(more));
  }

  public String name() {
    return name;
  }

  public CaseKind kind() {
    return kind;
  }

  /** Why this data will not do for this type; empty when it will. Unknown members are ignored. */
  public Optional<Rejection> check(Data data) {
    for (Member member : members) {
      Object value = data.get(member.name());
      if (value == null) {
        if (member.required()) {
          return Optional.of(
              new Rejection(
                  Rejection.Reason.MISSING_FIELD, "data." + member.name() + " is missing"));
        }
        continue;
      }
      Optional<String> complaint = member.check().complaint(value);
      if (complaint.isPresent()) {
        return Optional.of(
            new Rejection(
                Rejection.Reason.OUT_OF_RANGE, "data." + member.name() + " " + complaint.get()));
      }
    }
    return Optional.empty();
  }
}
