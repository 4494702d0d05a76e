package org.pledgewatch.domain.rolling;

import java.util.Arrays;

/**
 * Many counts, in pages of neighbouring codes: an addition is one access, however many there are.
 * Times of one kind lie in few powers of two, a page each. Not thread-safe.
 */
final class PagedCounts implements Counts {
  private static final int PAGE_BITS = 7;
  private static final int PAGE = 1 << PAGE_BITS;

  /** The page of the first one here. */
  private int firstPage;

  /** Null where no code has had a count. */
  private int[][] pages = new int[0][];

  private int size;

  @Override
  public void add(int code, long amount) {
    if (amount == 0) {
      return;
    }
    int[] page = page(code >> PAGE_BITS);
    int at = code & (PAGE - 1);
    int before = page[at];
    page[at] = Math.toIntExact(before + amount);
    size += before == 0 ? 1 : page[at] == 0 ? -1 : 0;
  }

  private int[] page(int number) {
    if (pages.length == 0) {
      firstPage = number;
    }
    if (number < firstPage) {
      int more = firstPage - number;
      int[][] grown = new int[pages.length + more][];
      System.arraycopy(pages, 0, grown, more, pages.length);
      pages = grown;
      firstPage = number;
    } else if (number - firstPage >= pages.length) {
      pages = Arrays.copyOf(pages, number - firstPage + 1);
    }
    int[] page = pages[number - firstPage];
    if (page == null) {
      page = new int[PAGE];
      pages[number - firstPage] = page;
    }
    return page;
  }

  @Override
  public long get(int code) {
    int index = (code >> PAGE_BITS) - firstPage;
    return index < 0 || index >= pages.length || pages[index] == null
        ? 0
        : pages[index][code & (PAGE - 1)];
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public void addTo(Counts other, int sign) {
    for (int i = 0; i < pages.length; i++) {
      for (int at = 0; pages[i] != null && at < PAGE; at++) {
        if (pages[i][at] != 0) {
          other.add(code(i, at), (long) sign * pages[i][at]);
        }
      }
    }
  }

  private int code(int index, int at) {
    return ((firstPage + index) << PAGE_BITS) + at;
  }

  @Override
  public void passBy(Ranks ranks) {
    for (int i = 0; i < pages.length && !ranks.isDone(); i++) {
      for (int at = 0; pages[i] != null && at < PAGE && !ranks.isDone(); at++) {
        if (pages[i][at] != 0) {
          ranks.pass(code(i, at), pages[i][at]);
        }
      }
    }
  }
}
