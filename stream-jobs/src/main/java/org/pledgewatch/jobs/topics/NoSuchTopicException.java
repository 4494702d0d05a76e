package org.pledgewatch.jobs.topics;

import java.io.IOException;

/** The log has no topic of that name. */
public final class NoSuchTopicException extends IOException {
  private static final long serialVersionUID = 1;

  NoSuchTopicException(String topic, String servers) {
    super("the log at " + servers + " has no topic " + topic);
  }
}
