package org.pledgewatch.ingest.gateway;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.Arrays;
import java.util.List;
import org.pledgewatch.domain.run.Run;

/**
 * A JSON array of events. The array is checked to its end before anything is taken: a broken one is
 * refused whole. Its items stand each for themselves.
 */
final class BatchTaker implements EventsTaker {
  static final int ITEMS_MAX = 100_000;

  /** So many items are on their way to the log at a time. */
  private static final int STEP_ITEMS = 1_000;

  private final Admission admission;
  private final BodyReader bodies;
  private final Quota quota;
  private final Answers answers;

  BatchTaker(Admission admission, BodyReader bodies, Quota quota, Answers answers) {
    this.admission = admission;
    this.bodies = bodies;
    this.quota = quota;
    this.answers = answers;
  }

  @Override
  public void take(Run run, HttpServerRequest request) {
    Tally tally = Tally.ofBatch();
    bodies
        .read(request, BodyReader.BATCH_BYTES_MAX)
        .map(Buffer::getBytes)
        .compose(body -> take(run, body, tally))
        .onSuccess(nothing -> answers.send(request, 202, tally.json()))
        .onFailure(e -> answers.send(request, Answers.problem(e), tally.counts()))
        .onComplete(done -> quota.charge(Client.of(request), tally.events()));
  }

  private Future<Void> take(Run run, byte[] body, Tally tally) {
    List<BatchSplitter.Item> items;
    try {
      items = BatchSplitter.split(body, ITEMS_MAX);
    } catch (BatchSplitter.MalformedBatchException e) {
      return refuseWhole(run, body, e.getMessage());
    }
    if (items.size() > ITEMS_MAX) {
      return Future.failedFuture(
          new ProblemException(Problem.tooBig("more than " + ITEMS_MAX + " events in a batch")));
    }
    return takeFrom(0, run, body, items, tally);
  }

  private Future<Void> takeFrom(
      int from, Run run, byte[] body, List<BatchSplitter.Item> items, Tally tally) {
    if (from == items.size()) {
      return Future.succeededFuture();
    }
    int to = Math.min(items.size(), from + STEP_ITEMS);
    List<Arrival> arrivals =
        items.subList(from, to).stream().map(item -> arrival(body, item)).toList();
    return admission
        .admit(run, arrivals)
        .compose(
            outcomes -> {
              for (int i = 0; i < outcomes.size(); i++) {
                tally.add(from + i, outcomes.get(i));
              }
              return takeFrom(to, run, body, items, tally);
            });
  }

  private static Arrival arrival(byte[] body, BatchSplitter.Item item) {
    byte[] raw = Arrays.copyOfRange(body, item.start(), item.end());
    return raw.length > BodyReader.EVENT_BYTES_MAX
        ? Arrival.malformed(
            raw, "an event is greater than " + BodyReader.EVENT_BYTES_MAX + " bytes")
        : Arrival.read(raw);
  }

  private Future<Void> refuseWhole(Run run, byte[] body, String detail) {
    return admission
        .admit(run, List.of(Arrival.malformed(body, "a broken batch, " + detail)))
        .compose(
            listed ->
                Future.failedFuture(
                    new ProblemException(
                        Problem.malformed(
                            detail, "send a whole JSON array; nothing of this one was taken"))));
  }
}
