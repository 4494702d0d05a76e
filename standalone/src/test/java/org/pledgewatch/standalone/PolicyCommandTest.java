package org.pledgewatch.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The policy commands, as a user types them. */
final class PolicyCommandTest {
  private final RecordedTerminal recorded = new RecordedTerminal();
  @TempDir private Path folder;
