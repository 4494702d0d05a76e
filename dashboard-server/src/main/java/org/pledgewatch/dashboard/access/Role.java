package org.pledgewatch.dashboard.access;

import static org.pledgewatch.dashboard.access.Permission.ACKNOWLEDGE;
import static org.pledgewatch.dashboard.access.Permission.ADMINISTER;
import static org.pledgewatch.dashboard.access.Permission.AUDIT;
import static org.pledgewatch.dashboard.access.Permission.DEFINITIONS;
import static org.pledgewatch.dashboard.access.Permission.DEMAND;
import static org.pledgewatch.dashboard.access.Permission.EXPLAIN;
import static org.pledgewatch.dashboard.access.Permission.EXPORT;
import static org.pledgewatch.dashboard.access.Permission.LIVE;
import static org.pledgewatch.dashboard.access.Permission.NEIGHBOURHOODS;
import static org.pledgewatch.dashboard.access.Permission.OWN_ACCOUNT;
import static org.pledgewatch.dashboard.access.Permission.PLEDGE;
import static org.pledgewatch.dashboard.access.Permission.POSITIONS;
import static org.pledgewatch.dashboard.access.Permission.QUALITY;
import static org.pledgewatch.dashboard.access.Permission.REPLAY;
import static org.pledgewatch.dashboard.access.Permission.SIGN_IN;
import static org.pledgewatch.dashboard.access.Permission.TIMELINE;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * What somebody is here for, and so what they may do. This is the one place that says so; nobody is
 * given what the work does not need. Somebody with several roles may do what any of them may.
 */
public enum Role {
  /** Runs the control room: prevents breaches, explains them, sends units. */
  SUPERVISOR(
      LIVE, NEIGHBOURHOODS, DEMAND, QUALITY, TIMELINE, POSITIONS, EXPLAIN, ACKNOWLEDGE, EXPORT),
  /** Answers for the force's resources: demand against what is on duty. */
  DUTY_OFFICER(LIVE, NEIGHBOURHOODS, DEMAND, TIMELINE, ACKNOWLEDGE, EXPORT),
  /** Studies periods: replays, comparisons, results. No officer is named to them. */
  ANALYST(LIVE, NEIGHBOURHOODS, DEMAND, REPLAY, QUALITY, TIMELINE, EXPORT),
  /** Keeps the data right: what was refused, late, missing. */
  DATA_STEWARD(LIVE, QUALITY, TIMELINE, EXPORT),
  /** Keeps the users, and reads what they did; sees no operational figures. */
  ADMINISTRATOR(AUDIT, ADMINISTER),
  /** Reads what the force publishes. */
  PUBLIC;

  private static final Set<Permission> EVERYBODYS =
      Collections.unmodifiableSet(EnumSet.of(SIGN_IN, OWN_ACCOUNT, PLEDGE, DEFINITIONS));

  @SuppressWarnings("ImmutableEnumChecker") // Set.of makes it so.
  private final Set<Permission> own;

  Role(Permission... own) {
    this.own = Set.of(own);
  }

  /** What it may do, with what everybody who is signed in may. */
  public Set<Permission> permissions() {
    EnumSet<Permission> all = EnumSet.copyOf(EVERYBODYS);
    all.addAll(own);
    return all;
  }

  /** Its name in files, claims and addresses, for instance {@code duty-officer}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The role of that name.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Role of(String id) {
    return Arrays.stream(values())
        .filter(role -> role.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "role: \""
                        + id
                        + "\" (one of "
                        + String.join(", ", Arrays.stream(values()).map(Role::id).toList())
                        + ")"));
  }
}
