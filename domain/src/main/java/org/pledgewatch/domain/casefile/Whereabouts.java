package org.pledgewatch.domain.casefile;

import org.pledgewatch.domain.figure.Tags;

/**
 * The tags under which a promise counts: what happens before its place is known counts without.
 *
 * @param further tags besides those of scope
 */
record Whereabouts(Tags scope, long knownMs, Tags further) {

  static Whereabouts at(Tags scope) {
    return new Whereabouts(scope, Long.MIN_VALUE, Tags.NONE);
  }

  Tags scopeAt(long atMs) {
    return atMs >= knownMs ? scope : Tags.NONE;
  }

  Tags tagsAt(long atMs) {
    Tags tags = scopeAt(atMs);
    for (var tag : further.values().entrySet()) {
      tags = tags.with(tag.getKey(), tag.getValue());
    }
    return tags;
  }
}
