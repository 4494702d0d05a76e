package org.pledgewatch.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pledgewatch.domain.identity.Identities.Known;

class IdentitiesTest {
  private static final Fingerprint PING = of("ping");
  private static final Fingerprint HERE = of("here");
  private static final Fingerprint THERE = of("there");

  private final Identities identities = new Identities();

  @Test
  void shouldTellRepetitionsFromConflicts() {
    // When
    identities.remember(PING, HERE, 100, 0);

    // Then
    assertThat(identities.known(PING, HERE, 0)).isEqualTo(Known.SAME_CONTENT);
    assertThat(identities.known(PING, THERE, 0)).isEqualTo(Known.OTHER_CONTENT);
    assertThat(identities.known(of("another"), HERE, 0)).isEqualTo(Known.NOTHING);
  }

  @Test
  void shouldForgetInTime() {
    // When
    identities.remember(PING, HERE, 100, 0);

    // Then
    assertThat(identities.known(PING, HERE, 99)).isEqualTo(Known.SAME_CONTENT);
    assertThat(identities.known(PING, HERE, 100)).isEqualTo(Known.NOTHING);
  }

  @Test
  void shouldNotGrowWithWhatIsForgotten() throws IOException {
    // When
    for (int i = 0; i < 100_000; i++) {
      identities.remember(of("ping " + i), HERE, i + 10, i);
    }

    // Then
    assertThat(bytes(identities)).hasSizeLessThan(100 * 40);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void shouldKnowWhatAMapKnows(long seed) throws IOException {
    // Given
    Random random = new Random(seed);
    record Entry(Fingerprint content, long untilMs) {}
    Map<Fingerprint, Entry> map = new HashMap<>();
    Identities table = new Identities();

    for (long nowMs = 0; nowMs < 20_000; nowMs++) {
      Fingerprint identity = of("id " + random.nextInt(3_000));
      Fingerprint content = random.nextBoolean() ? HERE : THERE;
      Entry entry = map.get(identity);
      Known expected =
          entry == null || entry.untilMs <= nowMs
              ? Known.NOTHING
              : entry.content.equals(content) ? Known.SAME_CONTENT : Known.OTHER_CONTENT;

      // When
      Known known = table.known(identity, content, nowMs);

      // Then
      assertThat(known).isEqualTo(expected);
      if (known == Known.NOTHING) {
        long untilMs = nowMs + 1 + random.nextInt(5_000);
        table.remember(identity, content, untilMs, nowMs);
        map.put(identity, new Entry(content, untilMs));
      }
      if (random.nextInt(1_000) == 0) {
        Identities before = table;
        table = random.nextBoolean() ? before.copy() : read(bytes(before));
        before.remember(of("elsewhere"), HERE, Long.MAX_VALUE, nowMs);
        assertThat(table.known(of("elsewhere"), HERE, nowMs)).isEqualTo(Known.NOTHING);
      }
    }
  }

  private static Fingerprint of(String text) {
    return Fingerprint.of(text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] bytes(Identities identities) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    identities.write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static Identities read(byte[] bytes) throws IOException {
    return Identities.read(new DataInputStream(new ByteArrayInputStream(bytes)));
  }
}
