package org.pledgewatch.dashboard.access;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import org.pledgewatch.domain.wire.Json;

/** The object in a request's body. */
final class JsonBody {
  private JsonBody() {}

  static JsonNode of(RoutingContext context) {
    try {
      byte[] bytes =
          context.body().buffer() == null ? new byte[0] : context.body().buffer().getBytes();
      JsonNode json = Json.MAPPER.readTree(bytes);
      if (json != null && json.isObject()) {
        return json;
      }
    } catch (IOException e) {
      throw new IllegalArgumentException("The body is no JSON: " + e.getMessage(), e);
    }
    throw new IllegalArgumentException("The body is no JSON object");
  }
}
