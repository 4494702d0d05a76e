package org.pledgewatch.bench.ingest;

import java.util.Arrays;
import java.util.Optional;

/** What is sent: how many events a request, and in which of the gateway's forms. */
enum Load {
  SINGLE("single", "one call a request", 1, "application/cloudevents+json"),
  LINES("lines", "50 pings a request, lines", 50, "application/x-ndjson"),
  BATCH("batch", "50 pings a request, array", 50, "application/cloudevents-batch+json");

  private final String id;
  private final String title;
  private final int eventsPerRequest;
  private final String contentType;

  Load(String id, String title, int eventsPerRequest, String contentType) {
    this.id = id;
    this.title = title;
    this.eventsPerRequest = eventsPerRequest;
    this.contentType = contentType;
  }

  static Optional<Load> named(String id) {
    return Arrays.stream(values()).filter(load -> load.id.equals(id)).findFirst();
  }

  String id() {
    return id;
  }

  String title() {
    return title;
  }

  int eventsPerRequest() {
    return eventsPerRequest;
  }

  String contentType() {
    return contentType;
  }
}
