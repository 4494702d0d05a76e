package org.pledgewatch.ingest.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where mappings come from: those that ship with Pledgewatch, by name, and files. */
public final class Mappings {
  /** The names of those that ship. */
  public static final List<String> SHIPPED =
      List.of("bank-call-centre", "sf-dispatch", "unit-fixes");

  private static final String FOLDER = "/mappings/";
  private static final String ENDING = ".yaml";
  private static final int SIZE_MAX = 1_000_000;

  private Mappings() {}

  /**
   * @param nameOrFile a shipped mapping's name, such as {@code bank-call-centre}, or a YAML file
   * @throws MappingException where there is no such mapping or it cannot be used
   */
  public static Mapping find(String nameOrFile) {
    Path file = Path.of(nameOrFile);
    if (Files.isRegularFile(file)) {
      return read(file);
    }
    if (nameOrFile.matches("[a-z0-9-]+")) {
      try (InputStream in = Mappings.class.getResourceAsStream(FOLDER + nameOrFile + ENDING)) {
        if (in != null) {
          String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
          return MappingYaml.read(nameOrFile, nameOrFile + ENDING, text);
        }
      } catch (IOException e) {
        throw new MappingException(nameOrFile + ": cannot be read: " + e.getMessage(), e);
      }
    }
    throw new MappingException(
        "No mapping \""
            + nameOrFile
            + "\": there is no such file, and no mapping of that name ships with Pledgewatch"
            + " (these do: "
            + String.join(", ", SHIPPED)
            + ").");
  }

  private static Mapping read(Path file) {
    try {
      if (Files.size(file) > SIZE_MAX) {
        throw new MappingException(
            file + ": longer than " + SIZE_MAX + " bytes; is it a mapping, or the export itself?");
      }
      String name = String.valueOf(file.getFileName()).replaceFirst("\\.ya?ml$", "");
      return MappingYaml.read(name, file.toString(), Files.readString(file));
    } catch (IOException e) {
      throw new MappingException(file + ": cannot be read as UTF-8: " + e.getMessage(), e);
    }
  }
}
