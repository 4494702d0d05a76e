package org.pledgewatch.jobs.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.pledgewatch.domain.wire.Json;

/**
 * What is known of a replay's events once they lie in the spool, sorted.
 *
 * @param count how many
 * @param firstMs time of the first; without meaning where there is none
 * @param lastMs time of the last; likewise
 * @param read what the summary says of the reading
 */
record SpooledEvents(long count, long firstMs, long lastMs, ReplaySummary read) {

  void save(Path file) throws IOException {
    ObjectNode json = Json.MAPPER.createObjectNode();
    json.put("count", count);
    json.put("firstMs", firstMs);
    json.put("lastMs", lastMs);
    json.put("read", read.read());
    json.put("duplicates", read.duplicates());
    json.put("outside", read.outside());
    ObjectNode quarantined = json.putObject("quarantined");
    read.quarantined().forEach(quarantined::put);
    Files.write(file, Json.MAPPER.writeValueAsBytes(json));
  }

  static SpooledEvents load(Path file) throws IOException {
    JsonNode json = Json.MAPPER.readTree(Files.readAllBytes(file));
    Map<String, Long> quarantined = new TreeMap<>();
    json.get("quarantined")
        .properties()
        .forEach(reason -> quarantined.put(reason.getKey(), reason.getValue().longValue()));
    long count = json.get("count").longValue();
    return new SpooledEvents(
        count,
        json.get("firstMs").longValue(),
        json.get("lastMs").longValue(),
        new ReplaySummary(
            json.get("read").longValue(),
            count,
            json.get("duplicates").longValue(),
            json.get("outside").longValue(),
            quarantined,
            0));
  }
}
