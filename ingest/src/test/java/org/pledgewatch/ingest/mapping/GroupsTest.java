package org.pledgewatch.ingest.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgewatch.domain.event.Event;

class GroupsTest {
  private static final String MAPPING =
      """
      zone: UTC
      subject: "${call}"
      source: /import/test
      group: "${call}"
      times:
        - format: "yyyy-MM-dd HH:mm"
          columns: {there: there_at, free: free_at}
      events:
        - type: incident.closed
          when: {free_at: {there: true}}
          time: {latest: free}
          data:
            disposition:
              cases:
                - {when: {there_at: {there: true}}, is: attended}
                - {when: {code: X}, is: cancelled}
                - {is: {first: ["${why}", "${code}"]}}
      """;
  private static final String HEADER = "call,code,why,there_at,free_at\n";

  @TempDir private Path folder;

  @Test
  void shouldMakeOneEventOfAGroupAtTheLatestTimeOfAllInputs() throws Exception {
    // When
    Map<String, Mapped> made =
        map(
            "1,X,,,2026-01-01 10:00\n2,,advice,,2026-01-01 10:00\n",
            "1,,,2026-01-01 09:50,2026-01-01 10:30\n1,X,,,2026-01-01 10:20\n1,X,,,\n");

    // Then
    assertThat(made).containsOnlyKeys("0:2", "0:3");
    Event one = only(made.get("0:2"));
    assertThat(one.id()).isEqualTo("1/incident.closed");
    assertThat(Instant.ofEpochMilli(one.timeMs())).isEqualTo("2026-01-01T10:30:00Z");
    assertThat(one.data().text("disposition")).contains("attended");
    assertThat(only(made.get("0:3")).data().text("disposition")).contains("advice");
  }

  @Test
  void shouldTakeTheFirstCaseThatHoldsForAnyRow() throws Exception {
    // When
    Map<String, Mapped> made = map("1,,advice,,2026-01-01 10:00\n1,X,,,2026-01-01 10:00\n");

    // Then
    assertThat(only(made.get("0:2")).data().text("disposition")).contains("cancelled");
  }

  @Test
  void shouldSayWhereAGroupCannotBeMapped() throws Exception {
    // When
    Map<String, Mapped> made = map("1,oddly,,,2026-01-01 10:00\n");

    // Then
    assertThat(made.get("0:2"))
        .isInstanceOfSatisfying(
            Mapped.Not.class,
            not -> assertThat(not.reason()).startsWith("incident.closed: data.disposition must"));
  }

  private Map<String, Mapped> map(String... inputs) throws Exception {
    Mapping mapping = MappingYaml.read("test", "test.yaml", MAPPING);
    Groups groups = new Groups();
    for (int i = 0; i < inputs.length; i++) {
      int input = i;
      Path file = Files.writeString(folder.resolve("in-" + i), HEADER + inputs[i]);
      new Table(file, mapping).map((line, mapped) -> groups.add(input + ":" + line, parts(mapped)));
    }
    Map<String, Mapped> made = new TreeMap<>();
    groups.map(made::put);
    return made;
  }

  private static List<GroupPart> parts(Mapped mapped) {
    assertThat(mapped).isInstanceOf(Mapped.Events.class);
    assertThat(((Mapped.Events) mapped).events()).isEmpty();
    return ((Mapped.Events) mapped).parts();
  }

  private static Event only(Mapped mapped) {
    assertThat(mapped).isInstanceOf(Mapped.Events.class);
    return ((Mapped.Events) mapped).events().get(0);
  }
}
