package org.pledgewatch.bench.fanout;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.domain.wire.FigureJson;

class EventScanTest {
  private static final long SENT_US = 1_795_000_000_123_456L;

  @Test
  void shouldFindTheNumbersWhereverAStreamIsCut() {
    // Given
    byte[] stream =
        ("event: snapshot\ndata: "
                + figures(0)
                + "\n\nevent: clock\ndata: {\"serverMs\":1}\n\n"
                + "event: figures\ndata: "
                + figures(3)
                + "\n\n")
            .getBytes(StandardCharsets.UTF_8);
    List<String> whole = new ArrayList<>();
    new EventScan(into(whole)).take(Buffer.buffer(stream));
    List<String> cut = new ArrayList<>();
    EventScan scan = new EventScan(into(cut));
    Random random = new Random(1);

    // When
    for (int from = 0; from < stream.length; ) {
      int to = Math.min(stream.length, from + 1 + random.nextInt(40));
      scan.take(Buffer.buffer(stream).getBuffer(from, to));
      from = to;
    }

    // Then
    assertThat(cut).isEqualTo(whole);
    assertThat(whole).hasSize(17).startsWith("snapshot", "0 0 " + SENT_US + " true");
    assertThat(whole.get(9)).isEqualTo("24 3 " + SENT_US + " false");
  }

  private static EventScan.Taker into(List<String> found) {
    return new EventScan.Taker() {
      @Override
      public void figure(int figure, long change, long sentUs, boolean whole) {
        found.add(figure + " " + change + " " + sentUs + " " + whole);
      }

      @Override
      public void snapshot() {
        found.add("snapshot");
      }
    };
  }

  private static String figures(long change) {
    return Panels.changed(change, SENT_US).stream()
        .map(EventScanTest::json)
        .collect(Collectors.joining(",", "{\"sequence\":1,\"figures\":[", "]}"));
  }

  private static String json(Figure figure) {
    return new String(FigureJson.encode(figure), StandardCharsets.UTF_8);
  }
}
