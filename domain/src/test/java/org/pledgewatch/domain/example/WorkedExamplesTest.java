package org.pledgewatch.domain.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.figure.Figure;

/** The worked examples of the documentation come out as they are written and drawn. */
class WorkedExamplesTest {
  private static final Path PAGE = Path.of("..", "docs", "measures.md");
  private static final String BEGIN = "```timeline";
  private static final String END = "```";

  @TestFactory
  Stream<DynamicTest> shouldComeOutAsWritten() throws IOException {
    return blocks(Files.readAllLines(PAGE)).stream()
        .map(block -> DynamicTest.dynamicTest(block.title(), () -> check(block.text())));
  }

  private record Block(String title, String text) {}

  /** Each under the heading it stands under, numbered where there are several. */
  private static List<Block> blocks(List<String> lines) {
    List<Block> blocks = new ArrayList<>();
    String heading = "";
    StringBuilder text = null;
    for (String line : lines) {
      if (text == null && line.startsWith("#")) {
        heading = line.replaceFirst("#+ ", "");
      } else if (text == null && line.equals(BEGIN)) {
        text = new StringBuilder();
      } else if (text != null && line.equals(END)) {
        blocks.add(new Block(heading + ", block " + (blocks.size() + 1), text.toString()));
        text = null;
      } else if (text != null) {
        text.append(line).append('\n');
      }
    }
    assertThat(text).as("a block without end").isNull();
    return blocks;
  }

  private static void check(String block) {
    // Given
    Example example = ExampleParser.parse(block);
    List<Instant> times = new ArrayList<>();
    example.expectations().forEach(stated -> times.add(stated.at()));
    example.drawings().forEach(drawing -> drawing.times().forEach(times::add));

    // When, Then
    if (!times.isEmpty()) {
      checkFigures(example, new ExampleRun(example.setting(), example.events(), times));
      example.drawings().stream().flatMap(Drawing::deadlines).forEach(d -> check(example, d));
    }
  }

  private static void checkFigures(Example example, ExampleRun run) {
    List<Figure> inOrder = run.inOrder();
    List<Figure> backwards = run.backwards();
    assertThat(differences(example, ExampleRun.of(run.oracle()))).as("oracle").isEmpty();
    assertThat(differences(example, ExampleRun.of(inOrder))).as("in order").isEmpty();
    assertThat(differences(example, ExampleRun.of(backwards))).as("backwards").isEmpty();
    assertThat(run.differences(inOrder)).as("in order, all figures").isEmpty();
    assertThat(run.differences(backwards)).as("backwards, all figures").isEmpty();
  }

  private static List<String> differences(Example example, Figures figures) {
    List<String> lines = new ArrayList<>();
    example.expectations().forEach(stated -> lines.addAll(stated.differences(figures)));
    example.drawings().forEach(drawing -> lines.addAll(drawing.differences(figures)));
    return lines;
  }

  /** What would have become of the promise without all that came after its opening. */
  private static void check(Example example, Deadline deadline) {
    long openedMs = deadline.openedAt().toEpochMilli();
    List<Event> until = example.events().stream().filter(e -> e.timeMs() <= openedMs).toList();
    List<Expectation> stated = deadline.expectations();
    ExampleRun run =
        new ExampleRun(example.setting(), until, stated.stream().map(Expectation::at).toList());
    List<Figure> published = run.inOrder();
    for (Expectation one : stated) {
      assertThat(one.differences(ExampleRun.of(run.oracle()))).as("oracle").isEmpty();
      assertThat(one.differences(ExampleRun.of(published))).as("engine").isEmpty();
    }
  }
}
