package org.pledgewatch.domain.example;

import java.time.Instant;
import java.util.Map;
import org.pledgewatch.domain.figure.FigureKey;

/** What a way of working figures out says of one. */
interface Figures {
  /** The fields of a figure at a time, none where there is no such figure; window null: now. */
  Map<String, Number> fields(FigureKey key, String window, Instant at);
}
