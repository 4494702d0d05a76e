package org.pledgewatch.ingest.gateway;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.identity.Fingerprint;
import org.pledgewatch.domain.wire.EventBinary;

/**
 * The newest identities that this gateway took, each with a fingerprint of its content, so that a
 * repetition is acknowledged without being written again and other content is refused at once.
 *
 * <p>It is the first line only: it forgets what is old, what came before a restart and what another
 * gateway took. The job, which keeps an identity for as long as its events may come, decides for
 * good; a duplicate in the log is harmless. Thread-safe.
 */
final class IdentityMemory {
  private final Cache<Fingerprint, Entry> entries;

  /**
   * @param durable completes once the log has the event, so that a repetition is not acknowledged
   *     before it
   */
  record Entry(Fingerprint content, Future<Void> durable) {}

  /**
   * Remembers up to {@code identitiesMax}, about 150 bytes each, and forgets the least used; what
   * has to be forgotten is, a little with each that is remembered.
   */
  IdentityMemory(long identitiesMax) {
    entries = Caffeine.newBuilder().maximumSize(identitiesMax).executor(Runnable::run).build();
  }

  static Fingerprint content(Event event) {
    return Fingerprint.of(EventBinary.content(event));
  }

  /** Remembers the event unless its identity is known already: then answers what is known. */
  Optional<Entry> remember(String run, Event event, Entry entry) {
    return Optional.ofNullable(entries.asMap().putIfAbsent(key(run, event), entry));
  }

  /** Forgets an event that did not reach the log. */
  void forget(String run, Event event, Entry entry) {
    entries.asMap().remove(key(run, event), entry);
  }

  private static Fingerprint key(String run, Event event) {
    String key = run + "\n" + event.identity().key();
    return Fingerprint.of(key.getBytes(StandardCharsets.UTF_8));
  }
}
