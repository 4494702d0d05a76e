package org.pledgewatch.ingest.client;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that goes on only when somebody pauses. */
public final class FakeTime extends Clock implements Pause {
  private Instant now;

  public FakeTime(Instant now) {
    this.now = now;
  }

  @Override
  public void pause(Duration time) {
    now = now.plus(time);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
