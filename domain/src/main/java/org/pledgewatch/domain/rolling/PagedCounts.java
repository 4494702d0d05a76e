package org.pledgewatch.domain.rolling;

import java.util.Arrays;

/**
 * Many counts, in pages of neighbouring codes: an addition is one access, however many there are,
 * and a rank passes over a page by its total. Times of one kind lie in few powers of two, four
 * pages each. Not thread-safe.
 */
final class PagedCounts implements Counts {
  private static final int PAGE_BITS = 5;
  private static final int PAGE = 1 << PAGE_BITS;

  /** The page of the first one here. */
  private int firstPage;

  /** Null where no code has had a count. */
  private int[][] pages = new int[0][];

  /** What is counted in each page. */
  private int[] totals = new int[0];

  private int size;

  @Override
  public void add(int code, long amount) {
    if (amount == 0) {
      return;
    }
    int number = number(code >> PAGE_BITS);
    int[] page = pages[number];
    int at = code & (PAGE - 1);
    int before = page[at];
    page[at] = Math.toIntExact(before + amount);
    totals[number] = Math.toIntExact(totals[number] + amount);
    size += before == 0 ? 1 : page[at] == 0 ? -1 : 0;
  }

  /** Where a page is, made if there was none. */
  private int number(int page) {
    if (pages.length == 0) {
      firstPage = page;
    }
    if (page < firstPage) {
      growDown(firstPage - page);
    }
    int number = page - firstPage;
    if (number >= pages.length) {
      pages = Arrays.copyOf(pages, number + 1);
      totals = Arrays.copyOf(totals, number + 1);
    }
    if (pages[number] == null) {
      pages[number] = new int[PAGE];
    }
    return number;
  }

  private void growDown(int more) {
    int[][] grown = new int[pages.length + more][];
    int[] grownTotals = new int[grown.length];
    System.arraycopy(pages, 0, grown, more, pages.length);
    System.arraycopy(totals, 0, grownTotals, more, totals.length);
    pages = grown;
    totals = grownTotals;
    firstPage -= more;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public void forEach(Taker taker) {
    for (int i = 0; i < pages.length; i++) {
      for (int at = 0; pages[i] != null && at < PAGE; at++) {
        if (pages[i][at] != 0) {
          taker.take(code(i, at), pages[i][at]);
        }
      }
    }
  }

  private int code(int number, int at) {
    return ((firstPage + number) << PAGE_BITS) + at;
  }

  @Override
  public void passBy(Ranks ranks) {
    for (int i = 0; i < pages.length && !ranks.isDone(); i++) {
      if (totals[i] != 0 && !ranks.skip(totals[i])) {
        passBy(i, ranks);
      }
    }
  }

  private void passBy(int number, Ranks ranks) {
    int[] page = pages[number];
    for (int at = 0; at < PAGE && !ranks.isDone(); at++) {
      ranks.pass(code(number, at), page[at]);
    }
  }

  @Override
  public PagedCounts copy() {
    PagedCounts copy = new PagedCounts();
    copy.firstPage = firstPage;
    copy.pages = pages.clone();
    for (int i = 0; i < pages.length; i++) {
      copy.pages[i] = pages[i] == null ? null : pages[i].clone();
    }
    copy.totals = totals.clone();
    copy.size = size;
    return copy;
  }
}
