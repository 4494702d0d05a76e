package org.pledgewatch.domain.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** On the test ground. A thousandth of a degree is 111.3 m north, about 68.9 m east. */
class PatchesTest {
  private static final Patches PATCHES = new Patches(Ground.TEST);

  @Test
  void shouldTakeTheBorderIn() {
    assertThat(PATCHES.covers("n-1", 51.72, 0.44, 0)).isTrue();
    assertThat(PATCHES.covers("n-2", 51.72, 0.44, 0)).isTrue();
    assertThat(PATCHES.covers("n-1", 51.7, 0.44, 0)).isTrue();
    assertThat(PATCHES.covers("n-1", 51.72, 0.4400001, 0)).isFalse();
    assertThat(PATCHES.covers("n-1", 51.72, 0.4400001, 1)).isTrue();
  }

  /** A thousandth east of n-1; north of it; and both from its corner: √(111.3² + 69²) = 131. */
  @Test
  void shouldReachOutAsFarAsTheBuffer() {
    assertThat(PATCHES.covers("n-1", 51.72, 0.441, 68)).isFalse();
    assertThat(PATCHES.covers("n-1", 51.72, 0.441, 70)).isTrue();
    assertThat(PATCHES.covers("n-1", 51.741, 0.42, 111)).isFalse();
    assertThat(PATCHES.covers("n-1", 51.741, 0.42, 112)).isTrue();
    assertThat(PATCHES.covers("n-1", 51.741, 0.441, 130)).isFalse();
    assertThat(PATCHES.covers("n-1", 51.741, 0.441, 132)).isTrue();
  }

  /** Into the hole of n-3, which n-4 fills, too; and beside the second part of n-10. */
  @Test
  void shouldReachIntoHolesAndFromEachPart() {
    assertThat(PATCHES.covers("n-3", 51.77, 0.42, 0)).isTrue();
    assertThat(PATCHES.covers("n-3", 51.77, 0.421, 0)).isFalse();
    assertThat(PATCHES.covers("n-3", 51.77, 0.421, 70)).isTrue();
    assertThat(PATCHES.covers("n-3", 51.77, 0.435, 70)).isFalse();
    assertThat(PATCHES.covers("n-10", 51.73, 0.519, 0)).isFalse();
    assertThat(PATCHES.covers("n-10", 51.73, 0.519, 70)).isTrue();
  }

  @Test
  void shouldMeasureOnAPlaneAroundTheFix() {
    assertThat(FlatEarth.metres(0, 0, 0.003, 0.004)).isCloseTo(556.597454, within(1e-6));
    assertThat(FlatEarth.metres(60, 0, 60, 0.002)).isCloseTo(111.319491, within(1e-6));
    assertThat(FlatEarth.metresToLine(0, 0, 0.001, -1, 0.001, 1))
        .isCloseTo(111.319491, within(1e-6));
    assertThat(FlatEarth.metresToLine(0, 0, 0.003, 0.004, 0.003, 1))
        .isCloseTo(556.597454, within(1e-6));
    assertThat(FlatEarth.metresToLine(0, 0, 0.001, 0, 0.001, 0))
        .isCloseTo(111.319491, within(1e-6));
  }
}
