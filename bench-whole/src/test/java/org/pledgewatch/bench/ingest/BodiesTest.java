package org.pledgewatch.bench.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pledgewatch.domain.event.Decoded;
import org.pledgewatch.domain.wire.EventJson;

class BodiesTest {
  private static final int BODIES = 200;

  @ParameterizedTest
  @EnumSource(Load.class)
  void shouldNumberEventsThatTheGatewayTakes(Load load) throws Exception {
    // Given
    Bodies bodies = new Bodies(load, 1);
    List<String> ids = new ArrayList<>();

    // When
    for (int i = 0; i < BODIES; i++) {
      for (JsonNode item : items(load, bodies.next())) {
        assertThat(EventJson.decode(item)).isInstanceOf(Decoded.Accepted.class);
        ids.add(item.get("id").textValue());
      }
    }

    // Then
    assertThat(ids).hasSize(BODIES * load.eventsPerRequest()).doesNotHaveDuplicates().isSorted();
    assertThat(ids.get(ids.size() - 1)).endsWith(String.valueOf(ids.size() - 1));
    assertThat(bodies.events()).isEqualTo(ids.size());
  }

  @Test
  void shouldLeaveABodyAsItWasWhenTheNextIsMade() {
    // Given
    Bodies bodies = new Bodies(Load.SINGLE, 1);
    byte[] first = bodies.next();
    String text = new String(first, StandardCharsets.UTF_8);

    // When
    for (int i = 0; i < BODIES; i++) {
      bodies.next();
    }

    // Then
    assertThat(new String(first, StandardCharsets.UTF_8)).isEqualTo(text);
  }

  private static List<JsonNode> items(Load load, byte[] body) throws Exception {
    ObjectMapper json = new ObjectMapper();
    List<JsonNode> items = new ArrayList<>();
    if (load == Load.BATCH) {
      json.readTree(body).forEach(items::add);
    } else {
      for (String line : new String(body, StandardCharsets.UTF_8).split("\n", 0)) {
        items.add(json.readTree(line));
      }
    }
    return items;
  }
}
