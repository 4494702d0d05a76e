package org.pledgewatch.domain.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Geometry;
import org.pledgewatch.domain.reference.Area;
import org.pledgewatch.domain.reference.Neighbourhood;

/**
 * Reads {@code boundaries.geojson} (RFC 7946): one feature a neighbourhood. Complains of all that
 * is wrong, each time naming the feature. Not thread-safe.
 */
final class BoundariesJson {
  private static final Set<String> PROPERTIES =
      Set.of("neighbourhood", "name", "district", "force", "settlement");

  private static final int TEXT_LENGTH_MAX = 200;

  private final ZoneId zone;
  private final Consumer<String> complain;
  private final Consumer<String> warn;
  private final List<Neighbourhood> neighbourhoods = new ArrayList<>();
  private final Map<String, String> featureOf = new HashMap<>();
  private final Map<String, Area> firstOfDistrict = new HashMap<>();

  BoundariesJson(ZoneId zone, Consumer<String> complain, Consumer<String> warn) {
    this.zone = zone;
    this.complain = complain;
    this.warn = warn;
  }

  List<Neighbourhood> read(String text) {
    JsonNode json;
    try {
      json = Json.MAPPER.readTree(text);
    } catch (IOException e) {
      complain.accept(e.getMessage().lines().findFirst().orElse("not JSON"));
      return List.of();
    }
    JsonNode features = json.path("features");
    if (!json.path("type").asText().equals("FeatureCollection") || !features.isArray()) {
      complain.accept("must be a FeatureCollection with features");
      return List.of();
    }
    if (features.isEmpty()) {
      complain.accept("has no feature: one a neighbourhood is needed");
    }
    String crs = json.path("crs").path("properties").path("name").asText("CRS84");
    if (!crs.endsWith("CRS84") && !crs.endsWith("4326")) {
      complain.accept("crs " + crs + ": positions must be WGS 84, longitude before latitude");
      return List.of();
    }
    for (int i = 0; i < features.size(); i++) {
      feature(i + 1, features.get(i));
    }
    SwappedCoordinates.complaints(neighbourhoods, zone).forEach(complain);
    return neighbourhoods;
  }

  /** The ids named, of wrong features too. */
  Set<String> ids() {
    return featureOf.keySet();
  }

  private void feature(int number, JsonNode feature) {
    JsonNode properties = feature.path("properties");
    String id = properties.path("neighbourhood").asText("");
    String label = "feature " + number + (id.isEmpty() ? "" : " (" + id + ")");
    Consumer<String> complainOfIt = error -> complain.accept(label + ": " + error);
    if (!feature.path("type").asText().equals("Feature") || !properties.isObject()) {
      complainOfIt.accept("must be a Feature with properties");
      return;
    }
    Optional<Area> area = area(label, properties, complainOfIt);
    Optional<Geometry> shape = new GeometryJson(complainOfIt).read(feature.path("geometry"));
    if (area.isPresent() && shape.isPresent()) {
      neighbourhoods.add(new Neighbourhood(area.get(), shape.get()));
    }
  }

  private Optional<Area> area(String label, JsonNode properties, Consumer<String> complainOfIt) {
    boolean whole = true;
    for (String name : List.of("neighbourhood", "name", "district", "force")) {
      JsonNode value = properties.path(name);
      if (!value.isTextual()
          || value.textValue().isBlank()
          || value.textValue().length() > TEXT_LENGTH_MAX) {
        complainOfIt.accept(
            "property " + name + " must be a text of 1 to " + TEXT_LENGTH_MAX + " characters");
        whole = false;
      }
    }
    JsonNode settlement = properties.path("settlement");
    if (!settlement.isNull() && !Area.isSettlement(settlement.asText())) {
      complainOfIt.accept("property settlement must be urban or rural, or null if not known");
      whole = false;
    }
    properties
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!PROPERTIES.contains(name)) {
                warn.accept(label + ": property " + name + " is not read");
              }
            });
    if (!whole) {
      return Optional.empty();
    }
    Area area =
        new Area(
            properties.path("neighbourhood").textValue(),
            properties.path("name").textValue(),
            properties.path("district").textValue(),
            properties.path("force").textValue(),
            Optional.ofNullable(settlement.textValue()));
    return isAlone(label, area, complainOfIt) ? Optional.of(area) : Optional.empty();
  }

  private boolean isAlone(String label, Area area, Consumer<String> complainOfIt) {
    String other = featureOf.putIfAbsent(area.neighbourhood(), label);
    if (other != null) {
      complainOfIt.accept(
          "neighbourhood "
              + area.neighbourhood()
              + " is that of "
              + other
              + " already: give it an id of its own, or make one MultiPolygon of both");
      return false;
    }
    Area first = firstOfDistrict.putIfAbsent(area.district(), area);
    if (first != null && !first.force().equals(area.force())) {
      complainOfIt.accept(
          "district "
              + area.district()
              + " is in force "
              + area.force()
              + " here and in "
              + first.force()
              + " with neighbourhood "
              + first.neighbourhood()
              + ": a district is in one force");
      return false;
    }
    return true;
  }
}
