package org.pledgewatch.dashboard;

import java.util.Optional;

/** The alerts that go out with the live figures. */
interface AlertsShown {
  /** Those of a run, and of one force of it where one is named, as JSON on one line. */
  String json(String run, Optional<String> force);
}
