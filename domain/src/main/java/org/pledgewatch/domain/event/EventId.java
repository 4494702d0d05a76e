package org.pledgewatch.domain.event;

/** What makes two events the same event: the source's name and the id it gave. */
public record EventId(String source, String id) {
  /** One text for logs and keys; a source cannot contain a line feed. */
  public String key() {
    return source + "\n" + id;
  }
}
