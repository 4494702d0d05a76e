package org.pledgewatch.jobs.replay;

import java.util.ArrayList;
import java.util.List;

/** Keeps what it is told to itself. */
class Silent implements ReplayListener {
  private final List<String> notes = new ArrayList<>();

  @Override
  public void progress(ReplayProgress progress) {}

  @Override
  public final void note(String line) {
    notes.add(line);
  }

  final List<String> notes() {
    return notes;
  }
}
