package org.pledgewatch.domain.reference;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The last few references parsed in this JVM, so that the many operators of a job share one. Memory
 * of a pure function: nothing depends on what it holds. Thread-safe.
 */
final class ParsedReferences {
  private static final int KEPT_MAX = 4;

  private static final Map<ReferenceTexts, Reference> LAST =
      new LinkedHashMap<>(2 * KEPT_MAX, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ReferenceTexts, Reference> eldest) {
          return size() > KEPT_MAX;
        }
      };

  private ParsedReferences() {}

  static Reference get(ReferenceTexts texts, Function<ReferenceTexts, Reference> parse) {
    synchronized (LAST) {
      Reference known = LAST.get(texts);
      if (known == null) {
        known = parse.apply(texts);
        LAST.put(texts, known);
      }
      return known;
    }
  }
}
