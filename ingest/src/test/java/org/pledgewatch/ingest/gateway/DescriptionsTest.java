package org.pledgewatch.ingest.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgewatch.ingest.gateway.Samples.NOON;
import static org.pledgewatch.ingest.gateway.Samples.answered;
import static org.pledgewatch.ingest.gateway.Samples.batch;
import static org.pledgewatch.ingest.gateway.Samples.lines;
import static org.pledgewatch.ingest.gateway.TestGateway.BATCH;
import static org.pledgewatch.ingest.gateway.TestGateway.LINES;
import static org.pledgewatch.ingest.gateway.TestGateway.SINGLE;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.pledgewatch.domain.run.Run;
import org.pledgewatch.domain.wire.EventSchema;
import org.pledgewatch.domain.wire.Json;
import org.pledgewatch.ingest.gateway.TestGateway.Answer;

/** What the gateway says about itself, and whether it is so. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DescriptionsTest {
  private static final JsonSchemaFactory VALIDATORS =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

  private TestGateway gateway;
  private JsonNode openApi;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    gateway = TestGateway.start(folder, Map.of("quota.events.per.s", "100"));
    openApi = Json.MAPPER.readTree(gateway.get("/openapi.json").json().encode());
  }

  @AfterAll
  void stop() {
    gateway.close();
  }

  @Test
  void shouldServeTheSchemaOfTheEvents() {
    // When
    Answer answer = gateway.get("/schema");

    // Then
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("content-type")).isEqualTo("application/schema+json");
    assertThat(answer.json().getString("text")).isEqualTo(EventSchema.json());
  }

  @Test
  void shouldBeReadByAParserOfOpenApi() {
    // Given
    ParseOptions options = new ParseOptions();
    options.setResolve(false);

    // When
    SwaggerParseResult parsed =
        new OpenAPIV3Parser().readContents(openApi.toString(), null, options);

    // Then
    assertThat(parsed.getMessages()).isEmpty();
    OpenAPI api = parsed.getOpenAPI();
    assertThat(api.getPaths().get("/events").getPost().getRequestBody().getContent().keySet())
        .contains(SINGLE, BATCH, LINES);
    assertThat(api.getPaths().get("/events").getPost().getResponses().keySet())
        .contains("202", "400", "404", "409", "413", "415", "429", "503");
  }

  @Test
  void shouldDescribeExactlyTheRoutesThatThereAre() {
    // Given
    Vertx vertx = Vertx.vertx();
    GatewayVerticle verticle =
        new GatewayVerticle(
            GatewayConfig.of(
                Map.of(
                    "port", "0", "kafka.bootstrap.servers", gateway.broker().bootstrapServers())),
            new GatewayPorts(
                (run, events) -> Future.succeededFuture(),
                refused -> Future.succeededFuture(),
                run -> Future.succeededFuture(OptionalLong.empty())),
            new RunRegistry(vertx, null, run -> Future.succeededFuture()),
            new GatewayMetrics(new SimpleMeterRegistry()),
            Clock.systemUTC());
    TestGateway.await(vertx.deployVerticle(verticle));

    // When
    Set<String> served =
        verticle.routes().stream()
            .flatMap(
                route -> route.methods().stream().map(method -> method + " " + route.getPath()))
            .collect(Collectors.toCollection(TreeSet::new));

    // Then
    assertThat(served).containsExactlyInAnyOrderElementsOf(described());
    TestGateway.await(vertx.close());
  }

  private Set<String> described() {
    Set<String> described = new TreeSet<>();
    openApi
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        method ->
                            described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
    return described;
  }

  @Test
  void shouldAnswerAsItIsDescribed() {
    // Given
    String run = gateway.freshRun();
    String path = "/events?run=" + run;
    String missing = Samples.event("e-9", "call.presented", NOON).encode();
    gateway.events(run, SINGLE, answered("e-1"));

    // Then
    assertAs("Taken", 202, gateway.post(path, SINGLE, answered("e-1")));
    assertAs("Taken", 202, gateway.post(path, BATCH, batch(answered("e-1"), missing, "[]")));
    assertAs("Taken", 202, gateway.post(path, LINES, lines(answered("e-2"), "{}")));
    assertAs("Problem", 400, gateway.post(path, SINGLE, missing));
    assertAs("Problem", 400, gateway.post(path, BATCH, "[1,"));
    assertAs("Problem", 404, gateway.post("/events?run=nowhere", SINGLE, answered("e-3")));
    assertAs("Problem", 409, gateway.post(path, SINGLE, answered("e-1", NOON.plusSeconds(1))));
    assertAs(
        "Problem", 413, gateway.post(path, SINGLE, "x".repeat(BodyReader.EVENT_BYTES_MAX + 1)));
    assertAs("Problem", 415, gateway.post(path, "text/plain", answered("e-4")));
    assertAs("Run", 200, gateway.post("/runs", "application/json", "{\"id\":\"" + run + "\"}"));
    assertAs("Problem", 400, gateway.post("/runs", "application/json", "{\"id\":\"Not so\"}"));
    JsonObject live = gateway.get("/runs").json().getJsonArray("runs").getJsonObject(0);
    assertThat(live.getString("id")).isEqualTo(Run.LIVE);
    assertLike("Run", live);
    gateway.events(run, BATCH, "[" + "{},".repeat(2_000) + "{}]");
    Answer later = gateway.events(run, SINGLE, answered("e-5"));
    assertAs("Problem", 429, later);
    assertThat(later.header("retry-after")).matches("[1-9]\\d*");
  }

  private void assertAs(String schema, int status, Answer answer) {
    assertThat(answer.status()).as("%s", answer).isEqualTo(status);
    assertLike(schema, answer.json());
  }

  private void assertLike(String schema, JsonObject json) {
    JsonNode described =
        Json.MAPPER
            .createObjectNode()
            .put("$ref", "#/components/schemas/" + schema)
            .set("components", openApi.get("components"));
    var complaints =
        VALIDATORS
            .getSchema(SchemaLocation.of("urn:test"), described)
            .validate(json.encode(), InputFormat.JSON);
    assertThat(complaints).as("%s", json).isEmpty();
  }
}
