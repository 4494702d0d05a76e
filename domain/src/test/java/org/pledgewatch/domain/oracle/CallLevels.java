package org.pledgewatch.domain.oracle;

import java.util.ArrayList;
import java.util.List;
import org.pledgewatch.domain.figure.FigureKey;

/** When one call waits and when it talks. */
final class CallLevels {
  private CallLevels() {}

  static List<Stay> of(CallCase call) {
    long presented = call.timeOf("call.presented");
    long answered = call.timeOf("call.answered");
    long abandoned = call.timeOf("call.abandoned");
    long ended = Math.min(call.timeOf("call.ended"), call.forgottenMs());

    List<Stay> stays = new ArrayList<>();
    long waitedUntil = Math.min(answered, Math.min(abandoned, ended));
    add(stays, call, "calls-waiting", presented, waitedUntil, presented);
    if (answered < presented && presented < ended) {
      // Whose call it is becomes known while they talk.
      add(stays, call, "calls-talking", answered, presented, answered);
      add(stays, call, "calls-talking", presented, ended, answered);
    } else {
      add(stays, call, "calls-talking", answered, ended, answered);
    }
    return stays;
  }

  private static void add(
      List<Stay> stays, CallCase call, String level, long fromMs, long untilMs, long enteredMs) {
    if (fromMs < untilMs) {
      for (FigureKey key : call.placeAt(fromMs).keys("level", level)) {
        stays.add(new Stay(key, "value", fromMs, untilMs, enteredMs));
      }
    }
  }
}
