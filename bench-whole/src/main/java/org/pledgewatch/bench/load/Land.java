package org.pledgewatch.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * As many forces and neighbourhoods as England and Wales have, about: 43 of 160, all squares of 22
 * square kilometres. Immutable.
 */
public record Land(List<Ward> wards) {
  private static final int FORCES = 43;
  private static final int DISTRICTS = 4;
  private static final int WARDS = 40;
  private static final int ROW = 83;
  private static final double SOUTH = 50;
  private static final double WEST = -4;
  private static final double HEIGHT = 0.042;
  private static final double WIDTH = 0.068;

  /** A neighbourhood, by its corner in the south-west. */
  public record Ward(String force, String district, String name, double south, double west) {
    double middleLat() {
      return south + HEIGHT / 2;
    }

    double middleLon() {
      return west + WIDTH / 2;
    }

    private String feature() {
      double north = south + HEIGHT;
      double east = west + WIDTH;
      return String.format(
          Locale.ROOT,
          "{\"type\":\"Feature\",\"properties\":{\"neighbourhood\":\"%1$s\",\"name\":\"%1$s\",\"district\":\"%2$s\","
              + "\"force\":\"%3$s\",\"settlement\":\"urban\"},\"geometry\":{\"type\":\"Polygon\","
              + "\"coordinates\":[[[%4$.3f,%5$.3f],[%6$.3f,%5$.3f],[%6$.3f,%7$.3f],[%4$.3f,%7$.3f],"
              + "[%4$.3f,%5$.3f]]]}}",
          name,
          district,
          force,
          west,
          south,
          east,
          north);
    }
  }

  public Land {
    wards = List.copyOf(wards);
  }

  static Land ofSquares() {
    List<Ward> wards = new ArrayList<>();
    for (int i = 0; i < FORCES * DISTRICTS * WARDS; i++) {
      int district = i / WARDS;
      wards.add(
          new Ward(
              "force-" + district / DISTRICTS,
              "district-" + district,
              "ward-" + i,
              SOUTH + Math.floorDiv(i, ROW) * HEIGHT,
              WEST + Math.floorMod(i, ROW) * WIDTH));
    }
    return new Land(wards);
  }

  /** Writes it as reference data. */
  void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("boundaries.geojson"),
        wards.stream()
            .map(Ward::feature)
            .collect(
                Collectors.joining(
                    ",\n", "{\"type\":\"FeatureCollection\",\"features\":[\n", "\n]}\n")));
  }
}
