package org.pledgewatch.domain.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pledgewatch.domain.event.Decoded;
import org.pledgewatch.domain.event.EventType;
import org.pledgewatch.domain.event.EventTypes;

/** The schema and the decoder, each asked about the same events. */
final class EventSchemaTest {
  private static final int EVENTS = 500;
  private static final int OF_EACH_MIN = 50;
  private static final long SEED = 20_261_122;

  private static final JsonSchemaFactory VALIDATORS =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
  private static final JsonSchema SCHEMA =
      VALIDATORS.getSchema(SchemaLocation.of(EventSchema.ID), EventSchema.document());

  static List<EventType> types() {
    return EventTypes.all();
  }

  @ParameterizedTest
  @MethodSource("types")
  void shouldAgreeWithTheDecoderOnEventsOfEveryType(EventType type) {
    // Given
    EventGuesses guesses = new EventGuesses(type, new Random(SEED + type.name().hashCode()));
    int accepted = 0;

    for (int i = 0; i < EVENTS; i++) {
      // When
      ObjectNode event = guesses.next();
      Decoded decoded = EventJson.decode(bytes(event));
      var complaints = SCHEMA.validate(event);

      // Then
      boolean accepts = decoded instanceof Decoded.Accepted;
      assertThat(complaints.isEmpty())
          .as("%s: decoder %s, schema %s", event, decoded, complaints)
          .isEqualTo(accepts);
      accepted += accepts ? 1 : 0;
    }
    assertThat(accepted).isBetween(OF_EACH_MIN, EVENTS - OF_EACH_MIN);
  }

  @Test
  void shouldBeASchemaItself() {
    // Given
    JsonSchema schemaOfSchemas = VALIDATORS.getSchema(SchemaLocation.of(SchemaId.V202012));

    // When
    var complaints = schemaOfSchemas.validate(EventSchema.document());

    // Then
    assertThat(complaints).isEmpty();
  }

  @Test
  void shouldBeServedAsItIs() throws Exception {
    assertThat(Json.MAPPER.readTree(EventSchema.json())).isEqualTo(reread(EventSchema.document()));
  }

  @Test
  void shouldRefuseAnUnknownType() {
    // Given
    ObjectNode event = new EventGuesses(EventTypes.CALL_ANSWERED, new Random(SEED)).plain();

    // When
    event.put("type", "call.teleported");

    // Then
    assertThat(SCHEMA.validate(event)).isNotEmpty();
    assertThat(EventJson.decode(bytes(event))).isInstanceOf(Decoded.Rejected.class);
  }

  /** What the schema's comment says that it cannot say. */
  @ParameterizedTest
  @ValueSource(strings = {"P11Y", "P4000D", "PT0.0001S"})
  void shouldLeaveBoundsOfRecurrencesToTheGateway(String every) {
    // Given
    ObjectNode event =
        new EventGuesses(EventTypes.VICTIM_CONTRACT_AGREED, new Random(SEED)).plain();
    event.putObject("data").put("force", "essex").put("every", every);

    // Then
    assertThat(SCHEMA.validate(event)).isEmpty();
    assertThat(EventJson.decode(bytes(event))).isInstanceOf(Decoded.Rejected.class);
  }

  private static JsonNode reread(ObjectNode json) throws Exception {
    return Json.MAPPER.readTree(json.toString());
  }

  private static byte[] bytes(ObjectNode event) {
    return event.toString().getBytes(StandardCharsets.UTF_8);
  }
}
