package org.pledgewatch.domain.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Fields are a map like any other, whatever they are inside. */
class FieldsTest {
  private static final FieldNames NAMES = FieldNames.of(List.of("ratio", "kept", "broken", "mean"));

  @Test
  void shouldBeEqualToTheMapOfTheSameFieldsAndSorted() {
    // Given
    Map<String, Number> map = new TreeMap<>(Map.of("ratio", 0.75, "kept", 3L, "broken", 1L));

    // When
    Fields fields =
        new Fields.Builder(NAMES).put("ratio", 0.75).put("kept", 3L).put("broken", 1L).build();

    // Then
    assertThat(fields).isEqualTo(map).hasSameHashCodeAs(map).isEqualTo(Fields.of(map));
    assertThat(map).isEqualTo(fields);
    assertThat(fields.keySet()).containsExactly("broken", "kept", "ratio");
    assertThat(fields.get("mean")).isNull();
    assertThat(fields).doesNotContainKey("mean").doesNotContainKey("no such").hasSize(3);
  }

  @Test
  void shouldTellApartWhatIsAbsentWhatIsNoughtAndWhichFieldItIs() {
    // Given
    List<Fields> all =
        List.of(
            Fields.of(Map.of()),
            Fields.of(Map.of("kept", 0L)),
            Fields.of(Map.of("broken", 0L)),
            Fields.of(Map.of("kept", 1L)),
            Fields.of(Map.of("kept", 0L, "broken", 0L)),
            Fields.of(Map.of("ratio", 0.1)),
            Fields.of(Map.of("ratio", 0.2)));

    // When
    Set<Long> fingerprints = new HashSet<>();
    all.forEach(fields -> fingerprints.add(fields.fingerprint()));

    // Then
    assertThat(fingerprints).hasSameSizeAs(all);
    assertThat(new Fields.Builder(NAMES).put("kept", 1L).build().fingerprint())
        .isEqualTo(Fields.of(Map.of("kept", 1L)).fingerprint());
  }

  @Test
  void shouldReadWhatWasWrittenByTheSameNames() throws IOException {
    // Given
    Fields fields = Fields.of(Map.of("ratio", -0.0, "kept", Long.MAX_VALUE));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    // When
    fields.write(NAMES, new DataOutputStream(bytes));
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));

    // Then
    assertThat(Fields.read(NAMES, in)).isEqualTo(fields);
    assertThat(in.available()).isZero();
  }

  @Test
  void shouldRefuseANameThatFiguresOfTheKindDoNotHave() {
    assertThatThrownBy(() -> new Fields.Builder(NAMES).put("abandoned", 1L))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("abandoned");
  }
}
