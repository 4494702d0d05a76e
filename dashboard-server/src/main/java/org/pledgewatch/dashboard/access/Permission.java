package org.pledgewatch.dashboard.access;

/** One thing that a role may do. {@link Role} says which role may. */
public enum Permission {
  /** Sign in, and fetch what the sign-in page is made of: anybody. */
  SIGN_IN,
  /** Look at one's own account, change its password, sign out: whoever is signed in. */
  OWN_ACCOUNT,
  /** The monthly extract that a force may publish. */
  PLEDGE,
  /** Policy packs and the cards of their measures. */
  DEFINITIONS,
  /** Live figures, their history, and alerts. */
  LIVE,
  /** Figures of neighbourhood teams. */
  NEIGHBOURHOODS,
  /** Demand by hour, and units and agents at work. */
  DEMAND,
  /** Start, control and compare replays. */
  REPLAY,
  /** Quarantine, late events, sources and jobs. */
  QUALITY,
  /** One promise or incident with its events. */
  TIMELINE,
  /** Officers' ids and positions of units; without it an answer leaves them out. */
  POSITIONS,
  /** Record why a promise was broken and that the caller was told. */
  EXPLAIN,
  /** Acknowledge an alert by name. */
  ACKNOWLEDGE,
  /** Take figures or results out as a file. */
  EXPORT,
  /** Read and verify the log of what was done. */
  AUDIT,
  /** Add users, and change their roles, forces and passwords. */
  ADMINISTER
}
