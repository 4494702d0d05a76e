package org.pledgewatch.standalone;

import java.util.Optional;

/** Whether this Java can run Pledgewatch. */
final class JavaCheck {
  private static final int OLDEST = 17;

  private JavaCheck() {}

  /** What is wrong and what to do, or empty. */
  static Optional<String> complaint() {
    boolean opened =
        Object.class.getModule().isOpen("java.lang", JavaCheck.class.getModule())
            && Object.class.getModule().isOpen("java.nio", JavaCheck.class.getModule());
    return complaint(Runtime.version().feature(), opened);
  }

  static Optional<String> complaint(int feature, boolean opened) {
    if (feature < OLDEST) {
      return Optional.of(
          "Java "
              + feature
              + " is too old: Pledgewatch needs JDK 17 to 21."
              + " Install one (Debian: apt install openjdk-17-jdk) and set JAVA_HOME to it.");
    }
    return opened
        ? Optional.empty()
        : Optional.of(
            "Java was started without the options that Pledgewatch needs. Start it by the script"
                + " ./pledgewatch, or see jvm.opens in pom.xml.");
  }
}
