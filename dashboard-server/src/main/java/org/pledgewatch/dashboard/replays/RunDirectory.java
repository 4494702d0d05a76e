package org.pledgewatch.dashboard.replays;

import java.util.Optional;
import org.pledgewatch.domain.run.Run;

/** The runs there are. Asked on the event loop alone. */
@FunctionalInterface
public interface RunDirectory {
  /** Empty for a run that nobody has announced. */
  Optional<Run> run(String id);

  /** The run of that id; whoever asked for another one is told so. */
  default Run needed(String id) {
    return Optional.ofNullable(id)
        .flatMap(this::run)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "run: \"" + id + "\" (there is no such run; /api/runs lists them)"));
  }
}
