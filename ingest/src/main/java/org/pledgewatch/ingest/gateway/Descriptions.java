package org.pledgewatch.ingest.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.pledgewatch.domain.wire.EventSchema;

/**
 * What the gateway says about itself to programs: the JSON Schema of the events, made out of the
 * catalogue that it checks them by, and the OpenAPI description of its routes. Immutable.
 */
record Descriptions(Buffer schema, Buffer openApi) {
  private static final String OPEN_API = "/openapi/gateway.yaml";

  /** Reads and makes them; blocks. */
  static Descriptions load() {
    try (InputStream yaml = Descriptions.class.getResourceAsStream(OPEN_API)) {
      JsonNode openApi = new YAMLMapper().readTree(yaml);
      return new Descriptions(
          Buffer.buffer(EventSchema.json()), Buffer.buffer(openApi.toPrettyString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code GET /schema}. */
  void schema(RoutingContext context) {
    answer(context, "application/schema+json", schema);
  }

  /** {@code GET /openapi.json}. */
  void openApi(RoutingContext context) {
    answer(context, "application/json", openApi);
  }

  private static void answer(RoutingContext context, String type, Buffer body) {
    context
        .response()
        .putHeader(HttpHeaders.CONTENT_TYPE, type)
        .putHeader("X-Content-Type-Options", "nosniff")
        .end(body);
  }
}
