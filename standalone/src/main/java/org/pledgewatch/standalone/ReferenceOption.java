package org.pledgewatch.standalone;

import java.util.Optional;
import org.pledgewatch.domain.reference.ReferenceTexts;
import org.pledgewatch.domain.wire.ReferenceFolder;
import picocli.CommandLine.Option;

/** The option {@code --reference}. */
final class ReferenceOption {
  @Option(
      names = "--reference",
      paramLabel = "NAME|FOLDER",
      description =
          "Reference data that ships (uk-wards), or a folder of it; not needed by events of calls"
              + " and agents.")
  private Optional<String> reference = Optional.empty();

  /**
   * The texts of the reference data, warnings told on the terminal.
   *
   * @throws IllegalArgumentException where it cannot be used; one line for each thing to mend
   */
  ReferenceTexts read(Terminal terminal) {
    if (reference.isEmpty()) {
      return ReferenceTexts.NONE;
    }
    ReferenceTexts texts = ReferenceFolder.texts(reference.get());
    ReferenceFolder.Findings findings = ReferenceFolder.check(texts);
    findings
        .warnings()
        .forEach(warning -> terminal.complain("--reference " + reference.get() + ": " + warning));
    if (!findings.errors().isEmpty()) {
      throw new IllegalArgumentException(
          "--reference " + reference.get() + ":\n" + String.join("\n", findings.errors()));
    }
    return texts;
  }
}
