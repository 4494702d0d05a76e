package org.pledgewatch.dashboard.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sign-in at a real OpenID provider, by a browser that follows it there and back. */
class OpenIdSignInTest {
  private static final JsonObject SAM =
      new JsonObject()
          .put("preferred_username", "sam@essex.example")
          .put(
              "realm_access",
              new JsonObject().put("roles", new JsonArray().add("supervisor").add("cook")))
          .put("forces", new JsonArray().add("essex"));

  @TempDir Path folder;
  private IdentityProvider provider;
  private Door door;

  @BeforeEach
  void open() {
    provider = new IdentityProvider();
    provider.says(SAM);
    door = new Door(this::config);
  }

  @AfterEach
  void close() {
    door.close();
    provider.close();
  }

  @Test
  void shouldLeadToTheProviderAndBackToThePageWithRolesAndForces() throws Exception {
    // When
    HttpResponse<String> page = door.get("/sign-in/openid?to=/live");
    JsonNode me = Door.json(door.get("/api/me"));

    // Then
    assertThat(page.body()).isEqualTo("live");
    assertThat(me.get("user").textValue()).isEqualTo("sam@essex.example");
    assertThat(me.get("roles")).extracting(JsonNode::textValue).containsExactly("supervisor");
    assertThat(me.get("forces")).extracting(JsonNode::textValue).containsExactly("essex");
  }

  @Test
  void shouldRefuseATokenThatTheProviderDidNotSign() throws Exception {
    // Given
    provider.forges();

    // When
    HttpResponse<String> page = door.get("/sign-in/openid?to=/live");

    // Then
    assertThat(page.statusCode()).isGreaterThanOrEqualTo(400);
    assertThat(door.get("/api/me").statusCode()).isEqualTo(401);
  }

  @Test
  void shouldRefuseATokenForAnotherClient() throws Exception {
    // Given
    provider.addresses("another");

    // When
    HttpResponse<String> page = door.get("/sign-in/openid?to=/live");

    // Then
    assertThat(page.statusCode()).isGreaterThanOrEqualTo(400);
    assertThat(door.get("/api/me").statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"preferred_username", "realm_access", "forces"})
  void shouldAdmitNobodyWithoutNameRoleOrForce(String claim) throws Exception {
    // Given
    JsonObject lacking = SAM.copy();
    lacking.remove(claim);
    provider.says(lacking);

    // When
    HttpResponse<String> page = door.get("/sign-in/openid?to=/live");

    // Then
    assertThat(page.statusCode()).isEqualTo(403);
    assertThat(page.body()).contains("No role here");
    assertThat(door.get("/api/me").statusCode()).isEqualTo(401);
  }

  @Test
  void shouldRefuseACallbackThatNobodyAskedFor() throws Exception {
    // When
    HttpResponse<String> page = door.get("/sign-in/openid/callback?code=once&state=guessed");

    // Then
    assertThat(page.statusCode()).isGreaterThanOrEqualTo(400);
    assertThat(door.get("/api/me").statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"//evil.example/", "https://evil.example/", "/\\evil.example"})
  void shouldLeadToNoOtherSite(String to) {
    // Then
    assertThat(Destination.of(to)).isEqualTo("/");
  }

  private AccessConfig config(URI at) {
    return new AccessConfig(
        folder,
        new SignIn.OpenId(
            URI.create(provider.issuer()),
            IdentityProvider.CLIENT,
            IdentityProvider.SECRET,
            "preferred_username",
            "realm_access.roles",
            "forces"),
        Optional.of(at),
        AccessConfig.IDLE_USUAL,
        AccessConfig.LIFETIME_OPENID_MAX);
  }
}
