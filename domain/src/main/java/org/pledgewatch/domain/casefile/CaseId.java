package org.pledgewatch.domain.casefile;

/**
 * Which case file: one type's, of one subject.
 *
 * @param subject the id of the call, incident, unit, force, …
 */
public record CaseId(CaseType type, String subject) {
  /** One text for keys; a type has no line feed. */
  public String key() {
    return type + "\n" + subject;
  }

  /** Reads what {@link #key} wrote. */
  public static CaseId of(String key) {
    int end = key.indexOf('\n');
    return new CaseId(CaseType.valueOf(key.substring(0, end)), key.substring(end + 1));
  }
}
