package org.pledgewatch.domain.casefile;

import org.pledgewatch.domain.figure.FigureKey;

/**
 * What a case adds to a figure: {@code amount} of {@code part}, from {@code atMs} on. Decided by
 * the facts with time ≤ {@code atMs} alone; it may be dated in the future, saying what comes if
 * nothing more is heard.
 *
 * @param key measure and all tags, the narrowest scope included; see {@link RollUp}
 * @param value see {@link Part#SAMPLE} and {@link Part#LEVEL}, else 0
 * @param member whose it is, where a figure tells members apart (units, patrol points); else {@link
 *     #NO_MEMBER}
 * @param amount how many; negative takes back
 */
public record Contribution(
    FigureKey key, Part part, long atMs, long value, String member, int amount) {
  public static final String NO_MEMBER = "";

  private static final int FACTOR = 31;

  /** As a record's own, which is slow where it is asked for with every event. */
  @Override
  public int hashCode() {
    int ofKey = FACTOR * key.hashCode() + part.code();
    return FACTOR * (FACTOR * ofKey + Long.hashCode(atMs)) + member.hashCode();
  }

  Contribution unsigned() {
    return times(1);
  }

  Contribution times(int newAmount) {
    return newAmount == amount ? this : new Contribution(key, part, atMs, value, member, newAmount);
  }
}
