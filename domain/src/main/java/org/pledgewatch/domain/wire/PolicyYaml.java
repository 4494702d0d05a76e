package org.pledgewatch.domain.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.pledgewatch.domain.event.CaseKind.Stream;
import org.pledgewatch.domain.policy.PolicyPack;

/** Reads policy packs. An unknown key is an error: a rule that is not read is not kept. */
public final class PolicyYaml {
  /** Names of the packs that ship. */
  public static final List<String> SHIPPED = List.of("pledge-2008");

  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION).build();

  private PolicyYaml() {}

  /**
   * The pack of that name that ships; empty for any other name. For names from outside: no file is
   * looked for.
   */
  public static Optional<PolicyPack> shipped(String name) {
    return SHIPPED.contains(name) ? Optional.of(named(name)) : Optional.empty();
  }

  /**
   * The pack of that name that ships, else the one in the file of that path.
   *
   * @throws IllegalArgumentException when there is neither, or it does not read; says what to mend
   */
  public static PolicyPack named(String nameOrFile) {
    return parse(nameOrFile, text(nameOrFile));
  }

  /** The YAML text of the pack of that name that ships, else of the file of that path. */
  public static String text(String nameOrFile) {
    String resource = "/policies/" + nameOrFile + ".yaml";
    try (InputStream shipped = PolicyYaml.class.getResourceAsStream(resource)) {
      if (shipped != null) {
        return new String(shipped.readAllBytes(), StandardCharsets.UTF_8);
      }
      Path file = Path.of(nameOrFile);
      if (!Files.isRegularFile(file)) {
        throw new IllegalArgumentException(
            "policy \""
                + nameOrFile
                + "\" is neither a pack that ships ("
                + String.join(", ", SHIPPED)
                + ") nor a file");
      }
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a pack's text; {@code from} names it in complaints. */
  public static PolicyPack parse(String from, String yaml) {
    try {
      return pack(new YamlObject("", YAML.readTree(yaml)));
    } catch (IOException | DateTimeException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "policy " + from + ": " + e.getMessage().lines().findFirst().orElse("not YAML"), e);
    }
  }

  private static PolicyPack pack(YamlObject yaml) {
    PolicyPack pack =
        new PolicyPack(
            yaml.text("policy"),
            yaml.text("title"),
            yaml.textOr("source", ""),
            ZoneId.of(yaml.textOr("zone", "Europe/London")),
            shifts(yaml),
            lateness(yaml.objectOr("lateness")),
            horizons(yaml.objectOr("horizon")),
            yaml.namedObjects("promises", PolicyRulesYaml::promise),
            yaml.namedObjects("durations", PolicyRulesYaml::duration),
            yaml.namedObjects("levels", PolicyRulesYaml::level),
            PolicyRulesYaml.presence(yaml.objectOr("presence")));
    yaml.finish();
    return pack;
  }

  private static List<LocalTime> shifts(YamlObject yaml) {
    List<LocalTime> starts = new ArrayList<>();
    for (String start : yaml.textsOr("shifts", List.of("07:00", "15:00", "23:00"))) {
      LocalTime time = LocalTime.parse(start);
      if (time.getSecond() != 0 || time.getNano() != 0) {
        throw new IllegalArgumentException("shifts: " + start + " is not a whole minute");
      }
      starts.add(time);
    }
    if (starts.isEmpty()) {
      throw new IllegalArgumentException("shifts: a day has at least one");
    }
    return starts.stream().sorted().distinct().toList();
  }

  private static Map<Stream, Duration> lateness(YamlObject yaml) {
    Duration hour = Duration.ofHours(1);
    return durations(
        yaml,
        Map.of(
            Stream.CALLS, hour,
            Stream.INCIDENTS, hour,
            Stream.CONTACTS, hour,
            Stream.UNITS, Duration.ofMinutes(10)));
  }

  private static Map<Stream, Duration> horizons(YamlObject yaml) {
    return durations(
        yaml,
        Map.of(
            Stream.CALLS, Duration.ofHours(24),
            Stream.INCIDENTS, Duration.ofDays(28),
            Stream.CONTACTS, Duration.ofDays(90)));
  }

  private static Map<Stream, Duration> durations(YamlObject yaml, Map<Stream, Duration> standard) {
    Map<Stream, Duration> durations = new EnumMap<>(Stream.class);
    standard.forEach(
        (stream, absent) -> {
          String key = stream.name().toLowerCase(Locale.ROOT);
          Duration value = yaml.durationOr(key, absent);
          if (value.isNegative()) {
            throw new IllegalArgumentException(yaml.path() + "." + key + ": " + value);
          }
          durations.put(stream, value);
        });
    yaml.finish();
    return Map.copyOf(durations);
  }
}
