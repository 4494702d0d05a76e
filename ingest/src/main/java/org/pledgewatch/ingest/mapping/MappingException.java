package org.pledgewatch.ingest.mapping;

/**
 * A mapping file, or an input that it is used on, cannot be used. The message is for people: it
 * names the file, the line, what is wrong and what to do.
 */
public final class MappingException extends RuntimeException {
  public MappingException(String message) {
    super(message);
  }

  public MappingException(String message, Throwable cause) {
    super(message, cause);
  }
}
