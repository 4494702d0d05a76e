package org.pledgewatch.ingest.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.List;
import org.pledgewatch.domain.run.Run;

/**
 * One body of newline-delimited JSON. Lines are admitted as they come, one step at a time, while
 * the next ones gather; when enough have gathered the client is made to wait. A body that is cut
 * off leaves what was whole accepted and its torn line in quarantine. Confined to one event loop.
 */
final class LinesSession {
  static final int LINE_BYTES_MAX = BodyReader.EVENT_BYTES_MAX;

  private static final int GATHERED_LINES_MAX = 2_000;
  private static final int GATHERED_BYTES_MAX = 1 << 20;

  private static final long NO_LINE = -1;

  private final Vertx vertx;
  private final int lineSMax;
  private final Run run;
  private final HttpServerRequest request;
  private final Admission admission;
  private final Quota quota;
  private final Answers answers;
  private final LineSplitter splitter = new LineSplitter(LINE_BYTES_MAX);
  private final Tally tally = Tally.ofLines();
  private List<LineSplitter.Line> gathered = new ArrayList<>();
  private int gatheredBytes;
  private long timer;
  private long lineAtLastLook;
  private boolean busy;
  private boolean bodyOver;
  private boolean answered;

  LinesSession(
      Vertx vertx,
      int lineSMax,
      Run run,
      HttpServerRequest request,
      Admission admission,
      Quota quota,
      Answers answers) {
    this.vertx = vertx;
    this.lineSMax = lineSMax;
    this.run = run;
    this.request = request;
    this.admission = admission;
    this.quota = quota;
    this.answers = answers;
  }

  void start() {
    timer = vertx.setPeriodic(lineSMax * 1_000L, id -> look());
    request.handler(this::add);
    request.endHandler(nothing -> end());
    request.exceptionHandler(e -> end());
  }

  private void add(Buffer piece) {
    if (answered) {
      return;
    }
    for (LineSplitter.Line line : splitter.feed(piece.getBytes())) {
      gather(line);
    }
    if (gathered.size() >= GATHERED_LINES_MAX || gatheredBytes >= GATHERED_BYTES_MAX) {
      request.pause();
    }
    step();
  }

  private void gather(LineSplitter.Line line) {
    gathered.add(line);
    gatheredBytes += line.bytes().length;
  }

  private void end() {
    if (!bodyOver) {
      bodyOver = true;
      splitter.end().ifPresent(this::gather);
      step();
    }
  }

  private void step() {
    if (busy || answered) {
      return;
    }
    if (gathered.isEmpty()) {
      if (bodyOver) {
        finish();
        answers.send(request, 202, tally.json());
      }
      return;
    }
    busy = true;
    List<LineSplitter.Line> lines = gathered;
    gathered = new ArrayList<>();
    gatheredBytes = 0;
    admission
        .admit(run, lines.stream().map(LinesSession::arrival).toList())
        .onSuccess(outcomes -> count(lines, outcomes))
        .onFailure(this::fail);
  }

  private static Arrival arrival(LineSplitter.Line line) {
    return line.tooLong()
        ? Arrival.malformed(line.bytes(), "a line is longer than " + LINE_BYTES_MAX + " bytes")
        : Arrival.read(line.bytes());
  }

  private void count(List<LineSplitter.Line> lines, List<Outcome> outcomes) {
    for (int i = 0; i < outcomes.size(); i++) {
      tally.add(lines.get(i).index(), outcomes.get(i));
    }
    quota.charge(Client.of(request), outcomes.size());
    long waitMs = quota.waitMs(Client.of(request));
    if (waitMs > 0) {
      vertx.setTimer(waitMs, id -> next());
    } else {
      next();
    }
  }

  private void next() {
    busy = false;
    lineAtLastLook = NO_LINE;
    if (!bodyOver) {
      request.resume();
    }
    step();
  }

  private void fail(Throwable e) {
    finish();
    answers.send(request, Answers.problem(e), tally.counts());
  }

  private void finish() {
    answered = true;
    vertx.cancelTimer(timer);
  }

  /**
   * A line begun must end before the next look but one. What waits for us is not to blame, nor is
   * what we made wait: looks count anew from when it may go on.
   */
  private void look() {
    boolean same = splitter.hasBegun() && splitter.index() == lineAtLastLook;
    lineAtLastLook = splitter.index();
    if (same && !busy) {
      fail(
          new ProblemException(
              new Problem(
                  408,
                  "too-slow",
                  "a line took longer than " + lineSMax + " s",
                  "send whole lines; the lines before this one count")));
    }
  }
}
