package org.pledgewatch.jobs.desk;

import java.net.URI;
import java.nio.file.Path;

/**
 * Where a desk finds orders and puts results. Immutable.
 *
 * @param servers Kafka's bootstrap servers
 * @param store where the store answers over HTTP
 * @param work folder of unfinished replays; no other desk uses it
 */
public record DeskSettings(String servers, URI store, Path work) {}
