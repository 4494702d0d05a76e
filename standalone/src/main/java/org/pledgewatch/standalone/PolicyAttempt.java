package org.pledgewatch.standalone;

import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.util.function.IntSupplier;
import org.pledgewatch.domain.policy.PolicyPack;
import org.pledgewatch.domain.wire.PolicyYaml;

/** Does what was asked with a policy pack; what keeps it from being read is said and is usage. */
final class PolicyAttempt {
  private static final int USAGE = 2;

  private PolicyAttempt() {}

  static int of(Terminal terminal, IntSupplier work) {
    try {
      return work.getAsInt();
    } catch (IllegalArgumentException | UncheckedIOException e) {
      terminal.complain(String.valueOf(e.getMessage()));
      return USAGE;
    }
  }

  static PolicyPack read(String nameOrFile) {
    try {
      return PolicyYaml.named(nameOrFile);
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("policy \"" + nameOrFile + "\" is no path", e);
    }
  }
}
