package org.pledgewatch.ingest.client;

/**
 * An event that a gateway refused.
 *
 * @param reason as quarantine calls it: {@code conflict}, {@code future}, …
 * @param detail for people
 */
public record RefusedEvent(String source, String id, String reason, String detail) {}
