package org.pledgewatch.ingest.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pledgewatch.ingest.gateway.BatchSplitter.MalformedBatchException;

final class BatchSplitterTest {

  @Test
  void shouldFindEveryItemAsItWasWritten() throws MalformedBatchException {
    String body = " [ {\"a\" : [1,{\"é\":\"]}\"}]} ,\n12.50,\"x\\\"y 😀\",null , true,[ ],{}\t] ";

    assertThat(split(body, 100))
        .containsExactly(
            "{\"a\" : [1,{\"é\":\"]}\"}]}", "12.50", "\"x\\\"y 😀\"", "null", "true", "[ ]", "{}");
  }

  @Test
  void shouldLeaveDuplicateMembersToTheItem() throws MalformedBatchException {
    assertThat(split("[{\"id\":1,\"id\":2}]", 100)).containsExactly("{\"id\":1,\"id\":2}");
  }

  @Test
  void shouldStopAfterOneItemTooMany() throws MalformedBatchException {
    assertThat(split("[1,2,3,4,5,broken", 3)).hasSize(4);
  }

  @Test
  void shouldSayWhereAnArrayBreaks() {
    assertThatThrownBy(() -> split("[1,2,", 100))
        .isInstanceOf(MalformedBatchException.class)
        .hasMessageStartingWith("after byte 5");
    assertThatThrownBy(() -> split("{}", 100)).hasMessage("a batch is a JSON array of events");
    assertThatThrownBy(() -> split("[] []", 100)).hasMessageContaining("after the end");
    assertThatThrownBy(() -> split("[".repeat(5_000), 100))
        .isInstanceOf(MalformedBatchException.class);
  }

  private static List<String> split(String body, int itemsMax) throws MalformedBatchException {
    byte[] bytes = body.getBytes(UTF_8);
    return BatchSplitter.split(bytes, itemsMax).stream()
        .map(item -> new String(bytes, item.start(), item.end() - item.start(), UTF_8))
        .toList();
  }
}
