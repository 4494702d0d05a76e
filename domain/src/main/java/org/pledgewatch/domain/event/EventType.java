package org.pledgewatch.domain.event;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The declaration of one type of event: its name, what its subject is, and its data's members.
 * Immutable.
 */
public final class EventType {
  /**
   * A member of the data.
   *
   * @param required whether it must be there
   * @param insteadOfIt members that, when all of them are there, make up for its absence
   */
  private record Member(String name, boolean required, List<String> insteadOfIt, Check check) {}

  /** Numbers that may not all be 0. */
  private record NotAllZero(List<String> members, String complaint) {}

  private final String name;
  private final CaseKind kind;
  private final List<Member> members;
  private final Optional<NotAllZero> notAllZero;

  private EventType(
      String name, CaseKind kind, List<Member> members, Optional<NotAllZero> notAllZero) {
    this.name = name;
    this.kind = kind;
    this.members = members;
    this.notAllZero = notAllZero;
  }

  static EventType of(String name, CaseKind kind) {
    return new EventType(name, kind, List.of(), Optional.empty());
  }

  EventType required(String member, Check check) {
    return with(new Member(member, true, List.of(), check));
  }

  EventType requiredUnless(String member, Check check, List<String> insteadOfIt) {
    return with(new Member(member, true, insteadOfIt, check));
  }

  EventType optional(String member, Check check) {
    return with(new Member(member, false, List.of(), check));
  }

  EventType notAllZero(List<String> numbers, String complaint) {
    return new EventType(
        name, kind, members, Optional.of(new NotAllZero(List.copyOf(numbers), complaint)));
  }

  private EventType with(Member member) {
    List<Member> more = new ArrayList<>(members);
    more.add(member);
    return new EventType(name, kind, List.copyOf(more), notAllZero);
  }

  public String name() {
    return name;
  }

  public CaseKind kind() {
    return kind;
  }

  /** Whether its data has a member of that name. */
  public boolean has(String member) {
    return members.stream().anyMatch(known -> known.name().equals(member));
  }

  /** Why this data will not do for this type; empty when it will. Unknown members are ignored. */
  public Optional<Rejection> check(Data data) {
    for (Member member : members) {
      Object value = data.get(member.name());
      if (value == null) {
        if (member.required() && !isMadeUpFor(member, data)) {
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
    return notAllZero
        .filter(numbers -> numbers.members().stream().allMatch(number -> isZero(data, number)))
        .map(
            numbers ->
                new Rejection(
                    Rejection.Reason.OUT_OF_RANGE,
                    "data." + String.join(" and ", numbers.members()) + numbers.complaint()));
  }

  private static boolean isMadeUpFor(Member member, Data data) {
    return !member.insteadOfIt().isEmpty()
        && member.insteadOfIt().stream().allMatch(other -> data.get(other) != null);
  }

  private static boolean isZero(Data data, String number) {
    return data.get(number) instanceof BigDecimal value && value.signum() == 0;
  }
}
