package org.pledgewatch.domain.casefile;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pledgewatch.domain.event.Event;

/**
 * Up to when the facts of a file are settled and partly gone: nothing dated earlier is said of it
 * any more, nor taken back. It is remembered beside the levels under a name that no level has.
 */
final class Settled {
  private static final String NAME = "\nsettled";

  private Settled() {}

  /** The last moment that nothing can change any more; {@link CaseFile#NEVER} while all is kept. */
  static long beforeMs(CaseFile file) {
    return file.enteredMs().getOrDefault(NAME, CaseFile.NEVER);
  }

  /**
   * The file with fewer facts; the same where none is gone, and an empty one where none is left.
   *
   * @param enteredMs of levels
   */
  static CaseFile kept(
      CaseFile file, List<Event> kept, Map<String, Long> enteredMs, long settledMs) {
    if (kept.size() == file.facts().size()) {
      return file;
    }
    if (kept.isEmpty()) {
      return CaseFile.EMPTY;
    }
    Map<String, Long> entered = new TreeMap<>(enteredMs);
    entered.put(NAME, settledMs - 1);
    return new CaseFile(kept, entered, file.forgottenMs());
  }
}
