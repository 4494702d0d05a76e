package org.pledgewatch.ingest.simulator;

import java.util.Locale;

/** How an area is settled. */
enum Settlement {
  URBAN,
  RURAL;

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
