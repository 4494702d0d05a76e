package org.pledgewatch.bench.recovery;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.pledgewatch.domain.wire.Json;

/** Asks Flink's REST API for the checkpoints of its jobs. Not thread-safe. */
final class Checkpoints {
  private final HttpClient http = HttpClient.newHttpClient();
  private final URI flink;

  Checkpoints(String flink) {
    this.flink = URI.create(flink);
  }

  /**
   * A completed checkpoint, as Flink reports it.
   *
   * @param durationMs from its trigger to its end
   * @param syncMs for how long at most a step stood still for it
   * @param bytes written
   */
  record Checkpoint(long id, long durationMs, long syncMs, long bytes) {}

  /** The newest completed ones of all jobs, as many as Flink remembers. */
  List<Checkpoint> completed() throws IOException, InterruptedException {
    List<Checkpoint> all = new ArrayList<>();
    for (JsonNode job : get("/jobs").path("jobs")) {
      String path = "/jobs/" + job.path("id").asText() + "/checkpoints";
      for (JsonNode each : get(path).path("history")) {
        if (each.path("status").asText().equals("COMPLETED")) {
          all.add(
              new Checkpoint(
                  each.path("id").asLong(),
                  each.path("end_to_end_duration").asLong(),
                  syncMs(path + "/details/" + each.path("id").asLong()),
                  each.path("state_size").asLong()));
        }
      }
    }
    return all;
  }

  private long syncMs(String details) throws IOException, InterruptedException {
    long most = 0;
    for (Iterator<String> tasks = get(details).path("tasks").fieldNames(); tasks.hasNext(); ) {
      JsonNode sync =
          get(details + "/subtasks/" + tasks.next())
              .path("summary")
              .path("checkpoint_duration")
              .path("sync");
      most = Math.max(most, sync.path("max").asLong());
    }
    return most;
  }

  private JsonNode get(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(flink.resolve(path)).build();
    return Json.MAPPER.readTree(http.send(request, BodyHandlers.ofByteArray()).body());
  }
}
