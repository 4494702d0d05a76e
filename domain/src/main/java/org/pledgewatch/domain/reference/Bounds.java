package org.pledgewatch.domain.reference;

/** The least rectangle around an area, in degrees (WGS 84). Immutable. */
public record Bounds(double south, double west, double north, double east) {
  public Bounds {
    if (!(south <= north && west <= east)) {
      throw new IllegalArgumentException(
          "bounds: " + south + " to " + north + ", " + west + " to " + east);
    }
  }
}
