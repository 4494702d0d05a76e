package org.pledgewatch.standalone;

import java.nio.file.Path;

/** Where the user's programs keep what they must remember; inputs may lie read-only. */
final class StateFolder {
  private StateFolder() {}

  /** The part of it for one purpose; not made yet. */
  static Path of(String purpose) {
    String state = System.getenv("XDG_STATE_HOME");
    Path folder =
        state == null || state.isBlank()
            ? Path.of(System.getProperty("user.home"), ".local", "state")
            : Path.of(state);
    return folder.resolve("pledgewatch").resolve(purpose);
  }
}
