package org.pledgewatch.bench.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;
import org.pledgewatch.domain.wire.Json;

/**
 * The live streams of pages as browsers open them, one for each force of the {@link Probes}.
 * Thread-safe.
 */
final class Pages {
  /** Fewer than a session may have. */
  private static final int STREAMS_A_SESSION = 20;

  private static final int OK = 200;

  private final String base;
  private final String run;
  private final Probes probes;
  private final AtomicLong newestMs = new AtomicLong(Long.MIN_VALUE);
  private final List<CompletableFuture<?>> streams = new ArrayList<>();

  Pages(String base, String run, Probes probes) {
    this.base = base;
    this.run = run;
    this.probes = probes;
  }

  /** Opens all streams, and returns without waiting for what they say. */
  void open() throws IOException, InterruptedException {
    HttpClient session = null;
    for (int force = 0; force < Probes.FORCES; force++) {
      session = force % STREAMS_A_SESSION == 0 ? signedIn() : session;
      String query = "run=" + run + "&force=" + Probes.force(force) + "&window=" + Probes.WINDOWS;
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(base + "api/stream?" + query + "&measure=promise"))
              .build();
      streams.add(session.sendAsync(request, BodyHandlers.fromLineSubscriber(new Stream(force))));
    }
  }

  /** Each with cookies of its own. */
  private HttpClient signedIn() throws IOException, InterruptedException {
    HttpClient session =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + "api/sign-in"))
            .header("X-Pledgewatch", "1")
            .POST(BodyPublishers.ofString("{\"user\":\"supervisor\"}"))
            .build();
    int status = session.send(request, BodyHandlers.discarding()).statusCode();
    if (status != OK) {
      throw new IOException("signing in at " + base + " was answered " + status);
    }
    return session;
  }

  /**
   * Event time of the newest event that the run's figures have taken in, as the pages are told each
   * second; {@code Long.MIN_VALUE} for none.
   */
  long newestMs() {
    return newestMs.get();
  }

  /** Whether a stream has ended, which none does by itself. */
  boolean isCut() {
    return streams.stream().anyMatch(CompletableFuture::isDone);
  }

  /** One stream of server-sent events. */
  private final class Stream implements Flow.Subscriber<String> {
    private final int force;
    private String event = "";

    Stream(int force) {
      this.force = force;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String line) {
      long atNs = System.nanoTime();
      if (line.startsWith("event: ")) {
        event = line.substring("event: ".length());
      } else if (line.startsWith("data: ")) {
        data(line.substring("data: ".length()), atNs);
      }
    }

    private void data(String text, long atNs) {
      if (!event.equals("figures") && !event.equals("snapshot") && !event.equals("clock")) {
        return;
      }
      try {
        JsonNode json = Json.MAPPER.readTree(text);
        JsonNode clock = event.equals("clock") ? json : json.path("clock");
        if (clock.hasNonNull("newestMs")) {
          newestMs.accumulateAndGet(clock.path("newestMs").asLong(), Math::max);
        }
        for (JsonNode figure : json.path("figures")) {
          probes.seen(force, figure, atNs);
        }
      } catch (IOException e) {
        throw new IllegalStateException("the live stream is not JSON: " + text, e);
      }
    }

    @Override
    public void onError(Throwable e) {
      // The stream's future tells of it.
    }

    @Override
    public void onComplete() {
      // Likewise.
    }
  }
}
