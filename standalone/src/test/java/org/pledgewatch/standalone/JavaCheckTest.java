package org.pledgewatch.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class JavaCheckTest {
  @Test
  void shouldSayWhichJavaToInstallWhenItIsTooOld() {
    // Given
    int feature = 11;

    // When
    String complaint = JavaCheck.complaint(feature, true).orElseThrow();

    // Then
    assertThat(complaint).contains("Java 11 is too old", "JDK 17 to 21", "JAVA_HOME");
  }

  @Test
  void shouldPointToTheScriptWhenOptionsAreMissing() {
    // Given
    boolean opened = false;

    // When
    String complaint = JavaCheck.complaint(17, opened).orElseThrow();

    // Then
    assertThat(complaint).contains("./pledgewatch");
  }

  @Test
  void shouldBeContentWithThisJava() {
    // Given
    int feature = Runtime.version().feature();

    // When
    boolean content = JavaCheck.complaint().isEmpty();

    // Then
    assertThat(content).as("Java %s", feature).isTrue();
  }
}
