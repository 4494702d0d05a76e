package org.pledgewatch.bench.store;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many figures a force's job stores in a day, by what they are of. Immutable. */
record Density(List<Stratum> strata) {
  /** How often a day has the hours that were counted. */
  private static final int DAY = 6;

  /**
   * Rows that a figure gets in four hours of an afternoon, on average: counted in a replay of the
   * simulated force {@code west-yorkshire} in full size (seed 1) that publishes at every change.
   */
  private static final String COUNTED =
      """
      measure     level         places figures NOW PT1M  PT5M PT15M PT1H SHIFT DAY P1D P28D MONTH
      abstraction force         1      6       0   145   627  329   512  128   128 128 10   128
      abstraction district      3      3       0   109   499  283   446  113   113 113 8    113
      abstraction neighbourhood 10     1       0   85    405  242   451  104   104 104 8    104
      demand      force         1      8       0   0     0    15    15   0     0   0   0    0
      demand      centre        2      3       0   0     0    15    16   0     0   0   0    0
      demand      district      3      5       0   0     0    13    13   0     0   0   0    0
      demand      neighbourhood 33     5       0   0     0    5     5    0     0   0   0    0
      duration    force         1      30      0   208   205  177   141  55    55  55  11   55
      duration    centre        2      6       0   343   339  303   246  95    94  94  13   94
      duration    district      3      15      0   48    47   46    40   23    22  22  11   22
      duration    neighbourhood 32     13      0   5     5    5     4    3     3   3   2    3
      level       force         1      27      577 7048  9696 2219  1226 237   238 228 16   238
      level       centre        2      12      537 6733  7939 1829  1072 240   240 225 17   240
      level       district      3      14      64  2767  6706 1863  1100 225   228 201 15   228
      level       neighbourhood 33     12      7   389   1563 677   600  145   172 110 9    172
      presence    force         1      1       0   9675 13870 2868  1441 241   241 241 17   241
      presence    district      3      1       0   8324 12423 2836  1430 241   241 241 17   241
      presence    neighbourhood 33     1       0   2886  7392 1968  1154 207   206 206 15   206
      promise     force         1      16      0   350   350  257   182  61    60  60  11   60
      promise     centre        2      2       0   1097  1091 826   573  166   166 166 16   166
      promise     district      3      10      0   46    46   45    40   22    21  21  9    21
      promise     neighbourhood 33     6       0   7     7    7     6    4     3   3   2    3
      """;

  private static final int FIRST_WINDOW = 4;

  Density {
    strata = List.copyOf(strata);
  }

  /** As counted; what is of all forces together is as much as what is of the one. */
  static Density ofAForce() {
    List<String[]> lines = COUNTED.lines().map(line -> line.split(" +", -1)).toList();
    return new Density(lines.stream().skip(1).map(line -> stratum(lines.get(0), line)).toList());
  }

  private static Stratum stratum(String[] names, String[] line) {
    Map<String, Integer> rows = new TreeMap<>();
    for (int i = FIRST_WINDOW; i < line.length; i++) {
      if (!line[i].equals("0")) {
        rows.put(names[i], DAY * Integer.parseInt(line[i]));
      }
    }
    return new Stratum(
        line[0], line[1], Integer.parseInt(line[2]), Integer.parseInt(line[3]), rows);
  }

  /** Of one measure alone. */
  Density of(String measure) {
    return new Density(
        strata.stream().filter(stratum -> stratum.measure().equals(measure)).toList());
  }

  long rowsADay() {
    return strata.stream().mapToLong(Stratum::rows).sum();
  }
}
