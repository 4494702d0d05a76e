package org.pledgewatch.dashboard.replays;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pledgewatch.domain.replay.ReplayOrder;
import org.pledgewatch.domain.run.Run;
import org.pledgewatch.domain.wire.Json;
import org.pledgewatch.domain.wire.PolicyYaml;
import org.pledgewatch.domain.wire.ReferenceFolder;

/**
 * What somebody filled in, read as far as it can be: {@code id, source, from, to, policy | pack,
 * reference, every}. Everything that is wrong is said at once. Reads a pack, so not for an event
 * loop.
 */
final class OrderForm {
  private final JsonNode json;
  private final List<String> problems = new ArrayList<>();

  private OrderForm(JsonNode json) {
    this.json = json;
  }

  /** The body of a request. */
  static OrderForm of(Buffer body) {
    try {
      JsonNode json = body == null ? null : Json.MAPPER.readTree(body.getBytes());
      if (json != null && json.isObject()) {
        return new OrderForm(json);
      }
    } catch (IOException e) {
      throw new IllegalArgumentException("body: not JSON (" + e.getMessage() + ")", e);
    }
    throw new IllegalArgumentException("body: must be a JSON object with id, source, from and to");
  }

  /** The run to read; empty where the form does not say. */
  Optional<String> source() {
    return text("source");
  }

  /**
   * The order.
   *
   * @param source the run that the form names
   * @throws ReplayRefused which says everything that is to be mended
   */
  ReplayOrder order(Run source, String by, long nowMs) {
    if (source.clock() == Run.Clock.REPLAY) {
      problems.add("source: run " + source.id() + " is a replay, which has no log to replay");
    }
    Optional<Instant> from = time("from");
    Optional<Instant> to = time("to");
    Optional<ReplayOrder.Pack> pack = pack();
    Optional<String> reference = text("reference").filter(name -> !name.isEmpty());
    reference.filter(name -> !isKnown(name, source)).ifPresent(this::refuseReference);
    Optional<Duration> every = every();
    if (problems.isEmpty()) {
      try {
        return new ReplayOrder(
            text("id").orElse(""),
            source.id(),
            from.orElseThrow(),
            to.orElseThrow(),
            pack.orElseThrow(),
            reference,
            every,
            by,
            nowMs);
      } catch (IllegalArgumentException e) {
        problems.add(e.getMessage());
      }
    }
    throw new ReplayRefused(400, problems);
  }

  private Optional<ReplayOrder.Pack> pack() {
    Optional<String> own = text("pack").filter(text -> !text.isBlank());
    if (own.isPresent()) {
      PackCheck check = PackCheck.of(own.get());
      check.problems().forEach(problem -> problems.add("pack: " + problem));
      return check.pack().map(pack -> new ReplayOrder.Pack(pack.name(), own));
    }
    Optional<String> name = text("policy").filter(PolicyYaml.SHIPPED::contains);
    if (name.isEmpty()) {
      problems.add(
          "policy: must be one of "
              + String.join(", ", PolicyYaml.SHIPPED)
              + ", or pack the text of your own");
    }
    return name.map(ReplayOrder.Pack::named);
  }

  private Optional<Duration> every() {
    Optional<String> text = text("every").filter(said -> !said.equals("change"));
    try {
      return text.map(Duration::parse);
    } catch (DateTimeException e) {
      problems.add("every: \"" + text.get() + "\" (a duration like PT5M, or change)");
      return Optional.empty();
    }
  }

  private Optional<Instant> time(String name) {
    String text = text(name).orElse("");
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeException e) {
      problems.add(name + ": \"" + text + "\" (a time like 2026-11-21T21:05:00Z)");
      return Optional.empty();
    }
  }

  private static boolean isKnown(String reference, Run source) {
    return ReferenceFolder.SHIPPED.contains(reference)
        || source.reference().filter(reference::equals).isPresent();
  }

  private void refuseReference(String name) {
    problems.add(
        "reference: \""
            + name
            + "\" (one of "
            + String.join(", ", ReferenceFolder.SHIPPED)
            + ", or that of the run)");
  }

  private Optional<String> text(String name) {
    return Optional.ofNullable(json.path(name).textValue());
  }
}
