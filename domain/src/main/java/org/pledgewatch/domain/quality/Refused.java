package org.pledgewatch.domain.quality;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.pledgewatch.domain.event.Rejection;
import org.pledgewatch.domain.figure.FigureKey;
import org.pledgewatch.domain.figure.Measures;
import org.pledgewatch.domain.figure.Tags;

/**
 * That one event was refused or set aside. Immutable.
 *
 * @param reason a label of {@link Rejection.Reason}, or {@link #LATE}
 * @param source as the event says, or {@link #UNKNOWN} or {@link #OTHER}
 */
public record Refused(String reason, String source) {
  /** The reason of an accepted event that came after the allowed lateness. */
  public static final String LATE = "late";

  /** The source of an event whose own could not be read. */
  public static final String UNKNOWN = "unknown";

  /** Stands for sources that have no figure of their own. */
  public static final String OTHER = "other";

  /** A longer name of a source has no figure of its own. */
  public static final int SOURCE_LENGTH_MAX = 200;

  private static final Set<String> REASONS = reasons();

  /**
   * @throws IllegalArgumentException for a reason that there is not
   */
  public Refused {
    if (!REASONS.contains(reason)) {
      throw new IllegalArgumentException("reason: \"" + reason + "\"");
    }
    if (source.isEmpty()) {
      source = UNKNOWN;
    }
    if (source.length() > SOURCE_LENGTH_MAX || source.chars().anyMatch(Character::isISOControl)) {
      source = OTHER;
    }
  }

  /** The same with its source among the others. */
  public Refused ofOther() {
    return new Refused(reason, OTHER);
  }

  /** The figures it counts in: all, its reason's, and its source's of that reason. */
  public List<FigureKey> keys() {
    Tags ofReason = Tags.of("reason", reason);
    return List.of(key(Tags.NONE), key(ofReason), key(ofReason.with("source", source)));
  }

  private static FigureKey key(Tags tags) {
    return new FigureKey(Measures.QUALITY.name(), tags);
  }

  private static Set<String> reasons() {
    Set<String> reasons = new LinkedHashSet<>();
    Arrays.stream(Rejection.Reason.values()).map(Rejection.Reason::label).forEach(reasons::add);
    reasons.add(LATE);
    return Set.copyOf(reasons);
  }
}
