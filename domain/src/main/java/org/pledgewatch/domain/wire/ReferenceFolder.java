package org.pledgewatch.domain.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pledgewatch.domain.reference.Neighbourhood;
import org.pledgewatch.domain.reference.Overlaps;
import org.pledgewatch.domain.reference.PatrolPlan;
import org.pledgewatch.domain.reference.Reference;
import org.pledgewatch.domain.reference.ReferenceTexts;
import org.pledgewatch.domain.reference.WorkCalendar;

/**
 * Reads reference data: a folder with {@code boundaries.geojson}, and where there are such {@code
 * calendar.yaml} (or {@code calendar.json}) and {@code patrol-plans.yaml} (or {@code .json}).
 * Source: events contract, "Reference data".
 */
public final class ReferenceFolder {
  /** Names of the reference data that ships. */
  public static final List<String> SHIPPED = List.of("uk-wards");

  private static final int FILE_BYTES_MAX = 64 << 20;
  private static final String BOUNDARIES = "boundaries.geojson";
  private static final List<String> CALENDAR = List.of("calendar.yaml", "calendar.json");
  private static final List<String> PLANS = List.of("patrol-plans.yaml", "patrol-plans.json");

  private ReferenceFolder() {}

  /**
   * What is to be mended, and what should be looked at. A reference with errors cannot be used.
   *
   * @param errors one line each
   * @param warnings one line each
   */
  public record Findings(List<String> errors, List<String> warnings) {
    public Findings {
      errors = List.copyOf(errors);
      warnings = List.copyOf(warnings);
    }
  }

  /**
   * The reference data of that name that ships; empty for any other name. For names from outside:
   * no folder is looked for.
   */
  public static Optional<ReferenceTexts> shipped(String name) {
    return SHIPPED.contains(name) ? Optional.of(texts(name)) : Optional.empty();
  }

  /**
   * The texts of the reference data of that name that ships, else of the folder of that path.
   *
   * @throws IllegalArgumentException when there is neither; says what to mend
   */
  public static ReferenceTexts texts(String nameOrFolder) {
    try {
      return SHIPPED.contains(nameOrFolder)
          ? read(nameOrFolder, file -> resource(nameOrFolder, file))
          : folder(nameOrFolder);
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("reference " + nameOrFolder + ": a file is no UTF-8", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ReferenceTexts folder(String name) throws IOException {
    Path folder = Path.of(name);
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException(
          "reference \""
              + name
              + "\" is neither reference data that ships ("
              + String.join(", ", SHIPPED)
              + ") nor a folder");
    }
    return read(name, file -> file(folder.resolve(file)));
  }

  private interface Source {
    Optional<String> read(String file) throws IOException;
  }

  private static ReferenceTexts read(String name, Source source) throws IOException {
    String boundaries =
        source
            .read(BOUNDARIES)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "reference " + name + ": there is no " + BOUNDARIES + " in it"));
    return new ReferenceTexts(
        name, boundaries, first(name, source, CALENDAR), first(name, source, PLANS));
  }

  private static String first(String name, Source source, List<String> files) throws IOException {
    List<String> found = new ArrayList<>();
    for (String file : files) {
      source.read(file).ifPresent(found::add);
    }
    if (found.size() > 1) {
      throw new IllegalArgumentException(
          "reference " + name + ": leave one of " + String.join(" and ", files));
    }
    return found.isEmpty() ? "" : found.get(0);
  }

  private static Optional<String> resource(String name, String file) throws IOException {
    String path = "/reference/" + name + "/" + file;
    try (InputStream shipped = ReferenceFolder.class.getResourceAsStream(path)) {
      return shipped == null
          ? Optional.empty()
          : Optional.of(new String(shipped.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static Optional<String> file(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    if (Files.size(file) > FILE_BYTES_MAX) {
      throw new IllegalArgumentException(file + ": more than " + FILE_BYTES_MAX + " bytes");
    }
    return Optional.of(Files.readString(file));
  }

  /**
   * Reads the texts.
   *
   * @throws IllegalArgumentException with one line for each thing to mend
   */
  public static Reference parse(ReferenceTexts texts) {
    Reading reading = new Reading(texts);
    if (!reading.errors.isEmpty()) {
      throw new IllegalArgumentException(
          "reference " + texts.name() + ":\n" + String.join("\n", reading.errors));
    }
    return Reference.of(reading.neighbourhoods, reading.calendar, reading.plans);
  }

  /** All that is wrong with the texts, overlaps included, for those who mend them. */
  public static Findings check(ReferenceTexts texts) {
    Reading reading = new Reading(texts);
    List<String> warnings = new ArrayList<>(reading.warnings);
    if (reading.errors.isEmpty()) {
      Overlaps.warnings(reading.neighbourhoods).stream()
          .map(warning -> BOUNDARIES + ": " + warning)
          .forEach(warnings::add);
    }
    return new Findings(reading.errors, warnings);
  }

  /** The three files, each read as far as it can be. */
  private static final class Reading {
    private final List<String> errors = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final List<Neighbourhood> neighbourhoods;
    private final WorkCalendar calendar;
    private final Map<String, PatrolPlan> plans;

    Reading(ReferenceTexts texts) {
      calendar = CalendarYaml.read(texts.calendar(), error -> errors.add("calendar: " + error));
      BoundariesJson boundaries =
          new BoundariesJson(
              calendar.zone(),
              error -> errors.add(BOUNDARIES + ": " + error),
              warning -> warnings.add(BOUNDARIES + ": " + warning));
      neighbourhoods = boundaries.read(texts.boundaries());
      plans =
          PatrolPlansYaml.read(
              texts.patrolPlans(), boundaries.ids(), error -> errors.add("patrol-plans: " + error));
    }
  }
}
