package org.pledgewatch.dashboard.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Local users over a real server: the first administrator, passwords, forged requests. */
class LocalSignInTest {
  private static final String FIRST = "correct horse battery";
  private static final String OWN = "seven quiet rivers run";

  /** Where hashing is slow some waits are over before the next attempt; they double. */
  private static final int ATTEMPTS_MAX = 20;

  @TempDir Path folder;
  private Door door;

  @BeforeEach
  void open() {
    door = door();
  }

  @AfterEach
  void close() {
    door.close();
  }

  @Test
  void shouldLetTheFirstAdministratorInToChangeThePasswordBeforeAllElse() throws Exception {
    // When
    HttpResponse<String> signedIn = door.signIn(LocalAccounts.FIRST_USER, FIRST);
    HttpResponse<String> before = door.get("/api/users");
    HttpResponse<String> changed = changeTo(OWN);
    HttpResponse<String> after = door.get("/api/users");

    // Then
    assertThat(signedIn.statusCode()).isEqualTo(200);
    assertThat(signedIn.headers().firstValue("Set-Cookie").orElseThrow())
        .containsIgnoringCase("HttpOnly")
        .contains("SameSite=Strict");
    assertThat(before.statusCode()).isEqualTo(403);
    assertThat(before.body()).contains("Change your password first");
    assertThat(changed.statusCode()).isEqualTo(204);
    assertThat(after.statusCode()).isEqualTo(200);
    assertThat(after.body()).doesNotContain("hash");
  }

  @Test
  void shouldKeepHashesAloneInAFileOfTheOwner() throws Exception {
    // Then
    Path file = folder.resolve(UserBook.NAME);
    assertThat(Files.readString(file)).contains("$pbkdf2$it=210000$").doesNotContain(FIRST);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void shouldMakeUpAPasswordWhereNoneIsGiven() throws Exception {
    // Given
    Path other = folder.resolve("other");

    // When
    try (Door fresh = new Door(at -> AccessConfig.of(other, new SignIn.Local(Optional.empty())))) {
      Path file = other.resolve(LocalAccounts.FIRST_PASSWORD_FILE);
      String password = Files.readString(file).strip();

      // Then
      assertThat(fresh.signIn(LocalAccounts.FIRST_USER, password).statusCode()).isEqualTo(200);
      assertThat(password).hasSizeGreaterThanOrEqualTo(20);
    }
  }

  @Test
  void shouldAddAUserWhoSeesTheirOwnAndIsGoneOnceDisabled() throws Exception {
    // Given
    signInAsAdministrator();
    String rights = "\"roles\":[\"supervisor\"],\"forces\":[\"essex\"]";

    // When
    HttpResponse<String> added = door.post("/api/users", "{\"name\":\"sam\"," + rights + "}");
    HttpResponse<String> again = door.post("/api/users", "{\"name\":\"sam\"," + rights + "}");
    String given = Door.json(added).get("password").textValue();
    door.post("/api/sign-out", "{}");
    HttpResponse<String> sam = door.signIn("Sam", given);
    signOutAndInAsAdministrator();
    HttpResponse<String> disabled =
        door.post("/api/users/sam", "{" + rights + ",\"disabled\":true}");
    door.post("/api/sign-out", "{}");

    // Then
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(Door.json(sam).get("forces").get(0).textValue()).isEqualTo("essex");
    assertThat(Door.json(sam).get("mustChangePassword").booleanValue()).isTrue();
    assertThat(disabled.statusCode()).isEqualTo(200);
    assertThat(door.signIn("sam", given).statusCode()).isEqualTo(401);
  }

  @Test
  void shouldLetTheAdministratorEndTheSessionsOfAnother() throws Exception {
    // Given
    signInAsAdministrator();
    String rights = "\"roles\":[\"supervisor\"],\"forces\":[\"essex\"]";
    HttpResponse<String> added = door.post("/api/users", "{\"name\":\"sam\"," + rights + "}");
    String given = Door.json(added).get("password").textValue();
    String body = "{\"user\":\"sam\",\"password\":\"" + given + "\"}";
    HttpClient elsewhere = HttpClient.newHttpClient();
    HttpResponse<String> signedIn =
        elsewhere.send(
            HttpRequest.newBuilder(door.address().resolve("/api/sign-in"))
                .header("X-Pledgewatch", "1")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    String cookie = signedIn.headers().firstValue("set-cookie").orElseThrow().split(";", -1)[0];
    HttpRequest me =
        HttpRequest.newBuilder(door.address().resolve("/api/me")).header("Cookie", cookie).build();

    // When
    int before = elsewhere.send(me, HttpResponse.BodyHandlers.ofString()).statusCode();
    HttpResponse<String> ended = door.post("/api/users/sam/sign-out", "{}");

    // Then
    assertThat(before).isEqualTo(200);
    assertThat(ended.statusCode()).isEqualTo(204);
    assertThat(elsewhere.send(me, HttpResponse.BodyHandlers.ofString()).statusCode())
        .isEqualTo(401);
  }

  @Test
  void shouldNotLetTheAdministratorLockThemselvesOut() throws Exception {
    // Given
    signInAsAdministrator();

    // When
    HttpResponse<String> answer =
        door.post("/api/users/administrator", "{\"roles\":[\"analyst\"],\"forces\":\"all\"}");

    // Then
    assertThat(answer.statusCode()).isEqualTo(409);
  }

  @Test
  void shouldLetAnAdministratorOfAForceGiveNothingBeyondIt() throws Exception {
    // Given
    signInAsAdministrator();
    String essex = "\"roles\":[\"administrator\"],\"forces\":[\"essex\"]";
    String all = "\"roles\":[\"administrator\"],\"forces\":\"all\"";
    HttpResponse<String> added = door.post("/api/users", "{\"name\":\"sam\"," + essex + "}");
    String given = Door.json(added).get("password").textValue();
    door.post("/api/sign-out", "{}");
    door.signIn("sam", given);
    door.post(
        "/api/account/password", "{\"now\":\"%s\",\"next\":\"%s\"}".formatted(given, OWN + "s"));

    // When
    HttpResponse<String> own = door.post("/api/users", "{\"name\":\"kim\"," + essex + "}");
    HttpResponse<String> more = door.post("/api/users", "{\"name\":\"joe\"," + all + "}");
    HttpResponse<String> self = door.post("/api/users/sam", "{" + all + "}");
    HttpResponse<String> first =
        door.post("/api/users/" + LocalAccounts.FIRST_USER, "{" + essex + ",\"disabled\":true}");
    HttpResponse<String> reset =
        door.post("/api/users/" + LocalAccounts.FIRST_USER + "/password", "{}");

    // Then
    assertThat(own.statusCode()).as(own.body()).isEqualTo(200);
    assertThat(more.statusCode()).isEqualTo(403);
    assertThat(self.statusCode()).isEqualTo(403);
    assertThat(first.statusCode()).isEqualTo(403);
    assertThat(reset.statusCode()).isEqualTo(403);
    assertThat(door.get("/api/users").body())
        .contains("\"kim\"")
        .doesNotContain("\"name\":\"" + LocalAccounts.FIRST_USER);
    assertThat(door.get("/api/audit").statusCode()).isEqualTo(403);
  }

  @Test
  void shouldRefuseChangesThatOtherSitesAskFor() throws Exception {
    // Given
    signInAsAdministrator();

    // When
    HttpResponse<String> bare = door.post("/api/sign-out", "{}", request -> request);
    HttpResponse<String> crossSite = forged("Sec-Fetch-Site", "cross-site");
    HttpResponse<String> foreign = forged("Origin", "http://evil.example");

    // Then
    assertThat(bare.statusCode()).isEqualTo(403);
    assertThat(crossSite.statusCode()).isEqualTo(403);
    assertThat(foreign.statusCode()).isEqualTo(403);
    assertThat(door.get("/api/me").statusCode()).isEqualTo(200);
  }

  @Test
  void shouldMakeGuessingSlow() throws Exception {
    // When
    HttpResponse<String> last = door.signIn(LocalAccounts.FIRST_USER, "a wrong password");
    for (int i = 0; last.statusCode() == 401 && i < ATTEMPTS_MAX; i++) {
      last = door.signIn(LocalAccounts.FIRST_USER, "a wrong password");
    }

    // Then
    assertThat(last.statusCode()).isEqualTo(429);
    assertThat(last.headers().firstValue("Retry-After")).isPresent();
  }

  @Test
  void shouldSignNobodyOutByARestart() throws Exception {
    // Given
    Door before = door;
    before.signIn(LocalAccounts.FIRST_USER, FIRST);
    String cookie = cookieOf(before);
    before.close();

    // When
    door = door();
    HttpResponse<String> me =
        door.browser.send(
            HttpRequest.newBuilder(door.address().resolve("/api/me"))
                .header("Cookie", cookie)
                .build(),
            HttpResponse.BodyHandlers.ofString());

    // Then
    assertThat(me.statusCode()).isEqualTo(200);
    assertThat(me.body()).contains(LocalAccounts.FIRST_USER);
    assertThat(Files.readString(folder.resolve(SessionFile.NAME)))
        .doesNotContain(cookie.replaceAll(".*=", ""));
  }

  @Test
  void shouldGiveTheSessionANewNameAtEachSignIn() throws Exception {
    // Given
    door.signIn(LocalAccounts.FIRST_USER, FIRST);
    String first = cookieOf(door);

    // When
    door.signIn(LocalAccounts.FIRST_USER, FIRST);

    // Then
    assertThat(cookieOf(door)).isNotEqualTo(first);
  }

  private Door door() {
    return new Door(at -> AccessConfig.of(folder, new SignIn.Local(Optional.of(FIRST))));
  }

  private void signInAsAdministrator() throws Exception {
    door.signIn(LocalAccounts.FIRST_USER, FIRST);
    assertThat(changeTo(OWN).statusCode()).isEqualTo(204);
  }

  private void signOutAndInAsAdministrator() throws Exception {
    door.post("/api/sign-out", "{}");
    assertThat(door.signIn(LocalAccounts.FIRST_USER, OWN).statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> changeTo(String next) throws Exception {
    return door.post(
        "/api/account/password", "{\"now\":\"%s\",\"next\":\"%s\"}".formatted(FIRST, next));
  }

  private HttpResponse<String> forged(String header, String value) throws Exception {
    return door.post(
        "/api/sign-out",
        "{}",
        request -> request.header(OwnPages.HEADER, "1").header(header, value));
  }

  private static String cookieOf(Door door) {
    return ((java.net.CookieManager) door.browser.cookieHandler().orElseThrow())
        .getCookieStore().getCookies().stream()
            .map(cookie -> cookie.getName() + "=" + cookie.getValue())
            .findFirst()
            .orElseThrow();
  }
}
