package org.pledgewatch.bench.fanout;

import io.vertx.core.http.HttpClientResponse;
import java.util.Arrays;
import java.util.function.LongConsumer;

/** One page that is open. Confined to one event loop. */
final class Reader implements EventScan.Taker {
  private final LongConsumer latencyUs;
  private final long[] changes = new long[Panels.COUNT];
  private HttpClientResponse stream;
  private int snapshots;

  /**
   * @param latencyUs told of each change when it comes, how long after it was to be sent
   */
  Reader(LongConsumer latencyUs) {
    this.latencyUs = latencyUs;
    Arrays.fill(changes, -1);
  }

  void opened(HttpClientResponse response) {
    stream = response;
    EventScan scan = new EventScan(this);
    response.handler(scan::take);
  }

  /** Stops to read. */
  void pause() {
    stream.pause();
  }

  /** Reads on. */
  void resume() {
    stream.resume();
  }

  /** How often it got the whole state: once at first, and when it had been behind. */
  int snapshots() {
    return snapshots;
  }

  /** Whether all its figures are those after so many changes. */
  boolean isLatest(long made) {
    for (int i = 0; i < changes.length; i++) {
      if (changes[i] != Panels.newest(i, made)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void snapshot() {
    snapshots++;
  }

  @Override
  public void figure(int figure, long change, long sentUs, boolean whole) {
    changes[figure] = change;
    if (!whole && Panels.standsForChange(figure)) {
      latencyUs.accept(Publisher.nowUs() - sentUs);
    }
  }
}
