package org.pledgewatch.domain.oracle;

import org.pledgewatch.domain.figure.FigureKey;

/**
 * Something that holds from a time (included) until another (excluded): an open promise, a waiting
 * call, an agent on a line.
 *
 * @param field the field it counts in while it holds
 * @param untilMs {@code Long.MAX_VALUE} where no end is known
 * @param enteredMs since when its case is in the level, maybe under other tags
 */
record Stay(FigureKey key, String field, long fromMs, long untilMs, long enteredMs) {
  boolean holdsAt(long atMs) {
    return fromMs <= atMs && atMs < untilMs;
  }
}
