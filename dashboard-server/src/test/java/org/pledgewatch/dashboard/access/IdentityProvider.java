package org.pledgewatch.dashboard.access;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;

/**
 * A small OpenID provider over real HTTP: discovery, keys, authorization code with PKCE, ID tokens
 * signed with RS256. Whoever comes is signed in as whom the test said.
 */
final class IdentityProvider implements AutoCloseable {
  static final String CLIENT = "pledgewatch";
  static final String SECRET = "only in tests";

  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final Vertx vertx = Vertx.vertx();
  private final KeyPair published = keys();
  private final HttpServer server;
  private String challenge = "";
  private KeyPair signing = published;
  private JsonObject claims = new JsonObject();
  private String audience = CLIENT;

  IdentityProvider() {
    Router router = Router.router(vertx);
    router.get("/.well-known/openid-configuration").handler(c -> c.json(configuration()));
    router.get("/keys").handler(c -> c.json(jwks()));
    router.get("/authorize").handler(this::authorize);
    router.post("/token").handler(BodyHandler.create(false)).handler(this::token);
    server = vertx.createHttpServer().requestHandler(router).listen(0, "127.0.0.1").await();
  }

  String issuer() {
    return "http://127.0.0.1:" + server.actualPort();
  }

  /** What the next token says of its bearer. */
  void says(JsonObject next) {
    claims = next;
  }

  /** The next tokens are signed with a key that was never published. */
  void forges() {
    signing = keys();
  }

  /** The next tokens are for another client. */
  void addresses(String client) {
    audience = client;
  }

  @Override
  public void close() {
    vertx.close().await();
  }

  private JsonObject configuration() {
    return new JsonObject()
        .put("issuer", issuer())
        .put("authorization_endpoint", issuer() + "/authorize")
        .put("token_endpoint", issuer() + "/token")
        .put("jwks_uri", issuer() + "/keys")
        .put("response_types_supported", new JsonArray().add("code"))
        .put("subject_types_supported", new JsonArray().add("public"))
        .put("id_token_signing_alg_values_supported", new JsonArray().add("RS256"));
  }

  private JsonObject jwks() {
    RSAPublicKey key = (RSAPublicKey) published.getPublic();
    return new JsonObject()
        .put(
            "keys",
            new JsonArray()
                .add(
                    new JsonObject()
                        .put("kty", "RSA")
                        .put("use", "sig")
                        .put("alg", "RS256")
                        .put("kid", "1")
                        .put("n", unsigned(key.getModulus()))
                        .put("e", unsigned(key.getPublicExponent()))));
  }

  private void authorize(RoutingContext context) {
    challenge = context.request().getParam("code_challenge");
    context
        .response()
        .setStatusCode(302)
        .putHeader(
            "Location",
            context.request().getParam("redirect_uri")
                + "?code=once&state="
                + context.request().getParam("state"))
        .end();
  }

  private void token(RoutingContext context) {
    String verifier = context.request().getFormAttribute("code_verifier");
    String secret =
        "Basic "
            + Base64.getEncoder()
                .encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
    boolean isClient = secret.equals(context.request().getHeader("Authorization"));
    if (!isClient || verifier == null || !sha256(verifier).equals(challenge)) {
      context.response().setStatusCode(400).end("{\"error\":\"invalid_grant\"}");
      return;
    }
    context.json(
        new JsonObject()
            .put("access_token", "opaque")
            .put("token_type", "Bearer")
            .put("expires_in", 300)
            .put("id_token", idToken()));
  }

  private String idToken() {
    long nowS = Instant.now().getEpochSecond();
    JsonObject header = new JsonObject().put("alg", "RS256").put("typ", "JWT").put("kid", "1");
    JsonObject body =
        claims
            .copy()
            .put("iss", issuer())
            .put("aud", audience)
            .put("sub", "1")
            .put("iat", nowS)
            .put("exp", nowS + 300);
    String signed = base64(header.encode()) + "." + base64(body.encode());
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(signing.getPrivate());
      signature.update(signed.getBytes(StandardCharsets.US_ASCII));
      return signed + "." + BASE64.encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair keys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2_048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String sha256(String text) {
    try {
      return BASE64.encodeToString(
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String base64(String text) {
    return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String unsigned(BigInteger number) {
    byte[] bytes = number.toByteArray();
    int from = bytes[0] == 0 ? 1 : 0;
    return BASE64.encodeToString(java.util.Arrays.copyOfRange(bytes, from, bytes.length));
  }
}
