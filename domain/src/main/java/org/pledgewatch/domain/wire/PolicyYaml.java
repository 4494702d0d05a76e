package org.pledgewatch.domain.wire;

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
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.pledgewatch.domain.event.CaseKind.Stream;
import org.pledgewatch.domain.policy.DurationRule;
import org.pledgewatch.domain.policy.LevelRule;
import org.pledgewatch.domain.policy.PolicyPack;
import org.pledgewatch.domain.policy.PresenceRules;
import org.pledgewatch.domain.policy.PromiseRule;
import org.pledgewatch.domain.wire.YamlNode.Member;

/** Reads policy packs. An unknown key is an error: a rule that is not read is not kept. */
public final class PolicyYaml {
  /** Names of the packs that ship. */
  public static final List<String> SHIPPED = List.of("pledge-2008", "met-2008", "national-2026");

  private static final String STANDARD_ZONE = "Europe/London";
  private static final List<String> STANDARD_SHIFTS = List.of("07:00", "15:00", "23:00");
  private static final Map<Stream, Duration> LATENESS =
      Map.of(
          Stream.CALLS, Duration.ofHours(1),
          Stream.INCIDENTS, Duration.ofHours(1),
          Stream.CONTACTS, Duration.ofHours(1),
          Stream.UNITS, Duration.ofMinutes(10));
  private static final Map<Stream, Duration> HORIZONS =
      Map.of(
          Stream.CALLS, Duration.ofHours(24),
          Stream.INCIDENTS, Duration.ofDays(28),
          Stream.CONTACTS, Duration.ofDays(90));

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

  /**
   * Reads a pack's text, with the pack that ships and that it {@code extends}, if any.
   *
   * @param from names it in complaints
   * @throws PolicyException which says every problem with its line and its mend
   */
  public static PolicyPack parse(String from, String yaml) {
    Problems problems = new Problems();
    Layers layers = Layers.of(yaml, problems);
    Optional<PolicyPack> pack = pack(layers, problems);
    if (!problems.isEmpty() || pack.isEmpty()) {
      throw new PolicyException(from, problems.lines());
    }
    return pack.get();
  }

  private static Optional<PolicyPack> pack(Layers layers, Problems problems) {
    YamlNode top = layers.top();
    PolicyObject yaml = new PolicyObject("", "", new Member(top.place(), top), problems);
    if (top.members().isEmpty() && !problems.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> name = yaml.needed("policy", "my-pack");
    Optional<String> title = yaml.needed("title", "What people call it");
    String source = yaml.text("source").orElse("");
    String version = yaml.text("version").orElse(layers.version());
    yaml.has("extends");
    ZoneId zone = zone(yaml);
    List<LocalTime> shifts = shifts(yaml);
    Map<Stream, Duration> lateness = lateness(yaml.objectOr("lateness"));
    PolicyObject horizon = yaml.objectOr("horizon");
    Map<Stream, Duration> horizons = durations(horizon, HORIZONS, PolicyObject.MILLISECOND);
    Map<String, PromiseRule> promises = yaml.named("promises", PromiseYaml::promise);
    Map<String, DurationRule> durations = yaml.named("durations", DurationYaml::duration);
    Map<String, LevelRule> levels = yaml.named("levels", LevelYaml::level);
    PresenceRules presence = PresenceYaml.presence(yaml.objectOr("presence"));
    PolicyWholeness.check(yaml, horizon, promises, durations, levels);
    yaml.finish();
    if (!problems.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new PolicyPack(
            name.orElseThrow(),
            title.orElseThrow(),
            source,
            zone,
            shifts,
            lateness,
            horizons,
            Collections.unmodifiableMap(promises),
            Collections.unmodifiableMap(durations),
            Collections.unmodifiableMap(levels),
            presence,
            version));
  }

  private static ZoneId zone(PolicyObject yaml) {
    String zone = yaml.text("zone").orElse(STANDARD_ZONE);
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException e) {
      yaml.complain("zone", "\"" + zone + "\" is no time zone; write one such as " + STANDARD_ZONE);
      return ZoneId.of(STANDARD_ZONE);
    }
  }

  private static List<LocalTime> shifts(PolicyObject yaml) {
    List<LocalTime> starts = new ArrayList<>();
    for (String start : yaml.has("shifts") ? yaml.texts("shifts") : STANDARD_SHIFTS) {
      try {
        LocalTime time = LocalTime.parse(start);
        if (time.getSecond() != 0 || time.getNano() != 0) {
          yaml.complain("shifts", start + " is not a whole minute; write it as 07:00");
        }
        starts.add(time);
      } catch (DateTimeException e) {
        yaml.complain("shifts", "\"" + start + "\" is no time of day; write it as \"07:00\"");
      }
    }
    if (yaml.has("shifts") && yaml.texts("shifts").isEmpty()) {
      yaml.complain("shifts", "is empty; a day has at least one, such as [\"07:00\"]");
    }
    return starts.stream().sorted().distinct().toList();
  }

  private static Map<Stream, Duration> lateness(PolicyObject yaml) {
    return durations(yaml, LATENESS, Duration.ZERO);
  }

  private static String key(Stream stream) {
    return stream.name().toLowerCase(Locale.ROOT);
  }

  private static Map<Stream, Duration> durations(
      PolicyObject yaml, Map<Stream, Duration> standard, Duration min) {
    Map<Stream, Duration> durations = new EnumMap<>(Stream.class);
    standard.forEach(
        (stream, absent) -> {
          durations.put(stream, yaml.time(key(stream), min, absent.toString()).orElse(absent));
        });
    yaml.finish();
    return Map.copyOf(durations);
  }
}
