package org.pledgewatch.domain.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pledgewatch.domain.event.Data;
import org.pledgewatch.domain.event.Decoded;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.event.Rejection.Reason;

final class EventJsonTest {
  private static final Instant NINE_PM = Instant.parse("2026-11-21T21:00:00Z");
  private static final String PRESENTED =
      """
      {"specversion":"1.0","id":"c-1001-p","source":"/telephony/essex","type":"call.presented",\
      "subject":"c-1001","time":"2026-11-21T21:00:00.000Z",\
      "data":{"line":"999","force":"essex","centre":"chelmsford"}}""";

  @Test
  void shouldReadTheExampleOfTheContract() {
    // When
    Event event = accepted(PRESENTED);

    // Then
    assertThat(event)
        .isEqualTo(
            Event.of(
                "c-1001-p",
                "/telephony/essex",
                "call.presented",
                "c-1001",
                NINE_PM,
                Data.of("line", "999").with("force", "essex").with("centre", "chelmsford")));
  }

  @Test
  void shouldWriteOneLineInAFixedOrder() {
    // Given
    Event event = accepted(PRESENTED).receivedAt(NINE_PM.plusMillis(250).toEpochMilli());

    // When
    String line = new String(EventJson.encode(event), UTF_8);

    // Then
    assertThat(line)
        .isEqualTo(
            """
            {"specversion":"1.0","id":"c-1001-p","source":"/telephony/essex",\
            "type":"call.presented","subject":"c-1001","time":"2026-11-21T21:00:00Z",\
            "receivedtime":"2026-11-21T21:00:00.250Z",\
            "data":{"centre":"chelmsford","force":"essex","line":"999"}}""");
  }

  @Test
  void shouldReadBackWhatItWrote() {
    // Given
    Event event =
        accepted(
                with(
                    """
                    "traceparent":"00-ab","partition":7,"data":{"line":"101","force":"essex",\
                    "note":"Zoë \\n \\u0001 😀","n":[1,2.50,1e30,1e-30,-0.0,{"deep":[null,true]}]}
                    """))
            .receivedAt(NINE_PM.toEpochMilli());

    // When
    Event again = accepted(new String(EventJson.encode(event), UTF_8));

    // Then
    assertThat(again).isEqualTo(event);
    assertThat(again.extensions().members()).containsKeys("traceparent", "partition");
  }

  @Test
  void shouldTakeAHeartbeatWithoutSubjectAndData() {
    // When
    Event event =
        accepted(
            """
            {"specversion":"1.0","id":"h-1","source":"/telephony/essex","type":"source.alive",\
            "time":"2026-11-21T21:00:00Z"}""");

    // Then
    assertThat(event.subject()).isEqualTo("/telephony/essex");
    assertThat(event.data()).isEqualTo(Data.EMPTY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16BE", "UTF-16LE", "UTF-32", "UTF-32BE", "UTF-32LE"})
  void shouldRefuseWhatIsNotUtf8(String encoding) {
    // When
    Decoded decoded = EventJson.decode(PRESENTED.getBytes(Charset.forName(encoding)));

    // Then
    String detail = decoded.fold(event -> "taken", refused -> refused.rejection().detail());
    assertThat(detail).isEqualTo("not UTF-8");
  }

  @Test
  void shouldCallTheSameJsonValuesTheSameContent() {
    // Given
    Event one = accepted(with("\"data\":{\"line\":\"999\",\"force\":\"essex\",\"n\":100}"));
    Event other =
        accepted(with("\"data\":{\"n\":1.0e2,\"force\":\"essex\",\"line\":\"\\u0039" + "99\"}"));

    // Then
    assertThat(one.sameContent(other)).isTrue();
    assertThat(EventJson.canonicalContent(one)).isEqualTo(EventJson.canonicalContent(other));
    assertThat(EventBinary.content(one)).isEqualTo(EventBinary.content(other));
    assertThat(EventJson.canonicalContent(one))
        .isEqualTo(
            """
            {"data":{"force":"essex","line":"999","n":100},"subject":"c-1",\
            "time":"2026-11-21T21:00:00Z","type":"call.presented"}""");
  }

  @Test
  void shouldTellOtherContentApart() {
    // Given
    Event one = accepted(with("\"data\":{\"line\":\"999\",\"force\":\"essex\",\"n\":1}"));

    // Then
    for (String other : List.of("2", "\"1\"", "null", "[1]", "1.0000000001")) {
      Event event = accepted(withN(other));
      assertThat(one.sameContent(event)).as(other).isFalse();
      assertThat(EventJson.canonicalContent(event)).isNotEqualTo(EventJson.canonicalContent(one));
      assertThat(EventBinary.content(event)).as(other).isNotEqualTo(EventBinary.content(one));
    }
  }

  @Test
  void shouldIgnoreEnvelopeExtensionsAndReceiptInContent() {
    // Given
    Event one = accepted(PRESENTED);
    Event other = accepted(PRESENTED.replace("{\"specversion\"", "{\"x\":1,\"specversion\""));

    // Then
    assertThat(EventJson.canonicalContent(other.receivedAt(9)))
        .isEqualTo(EventJson.canonicalContent(one));
    assertThat(EventBinary.content(other.receivedAt(9))).isEqualTo(EventBinary.content(one));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "7",
        "\"text\"",
        "[]",
        "{",
        "{\"specversion\":\"1.0\",\"id\":\"c-10",
        "{} {}",
        "{\"id\":\"1\",\"id\":\"2\"}",
        "<xml/>",
        "{\"n\":1e99999999999}",
        "{\"n\":NaN}",
      })
  void shouldCallMalformedWhatIsNoJsonObject(String text) {
    assertThat(rejected(text).rejection().reason()).isEqualTo(Reason.MALFORMED);
  }

  @Test
  void shouldRefuseJsonTooDeepOrWithNumbersTooLong() {
    String deep = "[".repeat(40) + "]".repeat(40);

    assertReason(withN(deep), Reason.MALFORMED);
    assertReason(withN("1".repeat(101)), Reason.MALFORMED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e2147483647", "100e2147483647", "1e-2147483647", "1e400", "-1e400"})
  void shouldRefuseNumbersThatNoOneCanCountWith(String number) {
    // When
    Decoded.Rejected refused = rejected(withN(number));

    // Then
    assertThat(refused.rejection().reason()).isEqualTo(Reason.MALFORMED);
    assertThat(refused.id()).contains("e-1");
  }

  @Test
  void shouldRefuseHalfACharacter() {
    assertReason(with("\"data\":{\"line\":\"\\ud83d\",\"force\":\"essex\"}"), Reason.MALFORMED);
    assertReason(with("\"\\udc00\":1"), Reason.MALFORMED);
    assertReason(PRESENTED.replace("c-1001-p", "c-\\ud83d"), Reason.MALFORMED);
  }

  @Test
  void shouldRefuseBytesThatAreNotUtf8() {
    // Given
    byte[] bytes = PRESENTED.getBytes(UTF_8);
    bytes[PRESENTED.indexOf("essex")] = (byte) 0xFF;

    // Then
    assertThat(EventJson.decode(bytes))
        .asInstanceOf(type(Decoded.Rejected.class))
        .extracting(refused -> refused.rejection().reason())
        .isEqualTo(Reason.MALFORMED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "\"specversion\":\"1.0\"     | \"specversion\":\"0.3\"  | specversion",
        "\"specversion\":\"1.0\"     | \"specversion\":1.0      | specversion",
        "\"specversion\":\"1.0\",    | ''                       | specversion",
        "\"id\":\"c-1001-p\",        | ''                       | id",
        "\"id\":\"c-1001-p\"         | \"id\":\"\"              | id",
        "\"id\":\"c-1001-p\"         | \"id\":7                 | id",
        "\"source\":\"/telephony/essex\", | ''                  | source",
        "/telephony/essex            | /telephony\\nessex       | source",
        "\"type\":\"call.presented\", | ''                      | type",
        "\"subject\":\"c-1001\",     | ''                       | subject",
        "\"time\":\"2026-11-21T21:00:00.000Z\", | ''            | time",
        "2026-11-21T21:00:00.000Z    | yesterday                | time",
        "2026-11-21T21:00:00.000Z    | 2026-11-21T21:00:00      | time",
        "\"data\":{                  | \"data_base64\":\"aGk=\",\"data\":{ | data",
        "{\"line\":\"999\",\"force\":\"essex\",\"centre\":\"chelmsford\"} | [] | data",
      })
  void shouldNameTheWrongAttribute(String original, String changed, String attribute) {
    // When
    Decoded.Rejected refused = rejected(PRESENTED.replace(original, changed));

    // Then
    assertThat(refused.rejection().reason()).isEqualTo(Reason.ENVELOPE);
    assertThat(refused.rejection().detail()).startsWith(attribute + " ");
  }

  @Test
  void shouldRefuseAttributesThatAreTooLong() {
    assertReason(PRESENTED.replace("c-1001-p", "x".repeat(513)), Reason.ENVELOPE);
    assertThat(accepted(PRESENTED.replace("c-1001-p", "x".repeat(512))).id()).hasSize(512);
  }

  @Test
  void shouldRefuseAnUnknownTypeButSayWhoseItWas() {
    // When
    Decoded.Rejected refused = rejected(PRESENTED.replace("call.presented", "call.teleported"));

    // Then
    assertThat(refused.rejection().reason()).isEqualTo(Reason.UNKNOWN_TYPE);
    assertThat(refused.rejection().detail()).contains("call.teleported");
    assertThat(refused.id()).contains("c-1001-p");
    assertThat(refused.source()).contains("/telephony/essex");
  }

  @Test
  void shouldRefuseMissingAndWrongMembers() {
    assertReason(PRESENTED.replace("\"force\":\"essex\",", ""), Reason.MISSING_FIELD);
    assertReason(PRESENTED.replace("\"essex\"", "7"), Reason.OUT_OF_RANGE);
  }

  private static String with(String members) {
    return """
        {"specversion":"1.0","id":"e-1","source":"/telephony/essex","type":"call.presented",\
        "subject":"c-1","time":"2026-11-21T21:00:00Z","""
        + members
        + "}";
  }

  private static String withN(String value) {
    return with("\"data\":{\"line\":\"999\",\"force\":\"essex\",\"n\":" + value + "}");
  }

  private static void assertReason(String json, Reason reason) {
    assertThat(rejected(json).rejection().reason()).isEqualTo(reason);
  }

  private static Event accepted(String json) {
    return EventJson.decode(json.getBytes(UTF_8))
        .fold(
            event -> event,
            refused -> {
              throw new AssertionError(refused.rejection() + ": " + json);
            });
  }

  private static Decoded.Rejected rejected(String json) {
    return (Decoded.Rejected) EventJson.decode(json.getBytes(UTF_8));
  }
}
