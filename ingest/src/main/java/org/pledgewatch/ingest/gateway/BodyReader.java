package org.pledgewatch.ingest.gateway;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/**
 * Reads whole bodies into memory within bounds: of each, of all together, and of the time that one
 * takes. What is declared too big is not read at all. Confined to one event loop.
 */
final class BodyReader {
  static final int EVENT_BYTES_MAX = 1 << 20;
  static final int BATCH_BYTES_MAX = 16 << 20;
  static final int RUN_BYTES_MAX = 16 << 10;

  /** All bodies that wait for their answer. */
  static final int HELD_BYTES_MAX = 256 << 20;

  private final Vertx vertx;
  private final int bodySMax;
  private long heldBytes;

  /**
   * @param bodySMax seconds that a body may take to arrive
   */
  BodyReader(Vertx vertx, int bodySMax) {
    this.vertx = vertx;
    this.bodySMax = bodySMax;
  }

  /** The body; fails with a {@link ProblemException} where it passes a bound. */
  Future<Buffer> read(HttpServerRequest request, int bytesMax) {
    if (declaredBytes(request) > bytesMax) {
      return tooBig(bytesMax);
    }
    continueIfAsked(request);
    Reading reading = new Reading(request, bytesMax);
    reading.start();
    return reading.body.future();
  }

  /** Tells a client that waits to be told that it may send its body. */
  static void continueIfAsked(HttpServerRequest request) {
    if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
      request.response().writeContinue();
    }
  }

  private static long declaredBytes(HttpServerRequest request) {
    String declared = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    try {
      return declared == null ? 0 : Long.parseLong(declared);
    } catch (NumberFormatException e) {
      return Long.MAX_VALUE;
    }
  }

  private static Future<Buffer> tooBig(int bytesMax) {
    return Future.failedFuture(
        new ProblemException(
            Problem.tooBig("the body is greater than " + bytesMax + " bytes, which is the bound")));
  }

  private final class Reading {
    private final HttpServerRequest request;
    private final int bytesMax;
    private final Buffer bytes = Buffer.buffer();
    private final Promise<Buffer> body = Promise.promise();
    private long timer;
    private boolean released;

    Reading(HttpServerRequest request, int bytesMax) {
      this.request = request;
      this.bytesMax = bytesMax;
    }

    void start() {
      timer = vertx.setTimer(bodySMax * 1_000L, id -> fail(tooSlow()));
      request.response().closeHandler(nothing -> release());
      request.response().endHandler(nothing -> release());
      request.handler(this::add);
      request.endHandler(nothing -> end());
      request.exceptionHandler(
          e -> fail(Problem.malformed("the body was cut off", "send the whole body again")));
    }

    private void add(Buffer piece) {
      if (body.future().isComplete()) {
        return;
      }
      heldBytes += piece.length();
      bytes.appendBuffer(piece);
      if (bytes.length() > bytesMax) {
        end(tooBig(bytesMax));
      } else if (heldBytes > HELD_BYTES_MAX) {
        fail(Problem.unavailable("too many bodies are waiting"));
      }
    }

    private void end() {
      end(Future.succeededFuture(bytes));
    }

    private void fail(Problem problem) {
      end(Future.failedFuture(new ProblemException(problem)));
    }

    private void end(Future<Buffer> outcome) {
      vertx.cancelTimer(timer);
      if (!body.future().isComplete()) {
        outcome.onComplete(body);
      }
    }

    private void release() {
      if (!released) {
        released = true;
        heldBytes -= bytes.length();
      }
      fail(Problem.malformed("the body was cut off", "send the whole body again"));
    }

    private Problem tooSlow() {
      return new Problem(
          408,
          "too-slow",
          "the body took longer than " + bodySMax + " s",
          "send smaller batches, or application/x-ndjson, which may go on");
    }
  }
}
