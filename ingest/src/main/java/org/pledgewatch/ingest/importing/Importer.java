package org.pledgewatch.ingest.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.run.Run;
import org.pledgewatch.ingest.client.Delivery;
import org.pledgewatch.ingest.client.EventSender;
import org.pledgewatch.ingest.client.GatewayClient;
import org.pledgewatch.ingest.client.PatientSender;
import org.pledgewatch.ingest.client.Pause;
import org.pledgewatch.ingest.client.RetryListener;
import org.pledgewatch.ingest.mapping.MappingException;

/**
 * Imports exports: reads them whole, puts their events in order, and writes or sends them. Sending
 * the same again is safe, because an event's id comes out of its row. Blocks. Thread-safe.
 */
public final class Importer {
  /** How long a gateway may stay away before an import gives up, to be resumed. */
  static final Duration PATIENCE = Duration.ofMinutes(10);

  private static final int STEP_S_MAX = 60;

  private final Function<URI, EventSender> gateways;
  private final Clock clock;
  private final Pause pause;
  private final ImportProgress.Listener progress;
  private final RetryListener retries;

  /** By the wall's clock and over HTTP. */
  public Importer(ImportProgress.Listener progress, RetryListener retries) {
    this(
        GatewayClient::new,
        Clock.systemUTC(),
        time -> Thread.sleep(time.toMillis()),
        progress,
        retries);
  }

  Importer(
      Function<URI, EventSender> gateways,
      Clock clock,
      Pause pause,
      ImportProgress.Listener progress,
      RetryListener retries) {
    this.gateways = gateways;
    this.clock = clock;
    this.pause = pause;
    this.progress = progress;
    this.retries = retries;
  }

  /** Does it all; an interrupt ends it between two requests, to be resumed. */
  public ImportOutcome run(ImportRequest request) throws InterruptedException {
    ReadResult read;
    try {
      for (Path input : request.inputs()) {
        if (!Files.isReadable(input)) {
          return new ImportOutcome.BadInput(
              input + ": there is no such file, or no right to read it");
        }
      }
      read = new ExportReader(request.mapping()).read(request.inputs());
    } catch (MappingException e) {
      return new ImportOutcome.BadInput(e.getMessage());
    } catch (IOException | UncheckedIOException e) {
      return new ImportOutcome.BadInput("An input cannot be read to its end: " + e.getMessage());
    }
    try {
      if (request.target() instanceof ImportTarget.ToFile file) {
        return write(read, file.file());
      }
      return send(request, (ImportTarget.ToGateway) request.target(), read);
    } catch (IllegalArgumentException e) {
      return new ImportOutcome.BadInput(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return new ImportOutcome.Broken("An input cannot be read again: " + e.getMessage());
    }
  }

  private static ImportOutcome write(ReadResult read, Path file) {
    try {
      NdjsonFile.write(file, read.events());
      return new ImportOutcome.Done(new ImportSummary(read, Optional.empty()));
    } catch (IOException e) {
      return new ImportOutcome.Broken(
          file
              + " could not be written and is as it was: "
              + e
              + " (is there such a folder, and room on the disk?)");
    }
  }

  private ImportOutcome send(ImportRequest request, ImportTarget.ToGateway target, ReadResult read)
      throws IOException, InterruptedException {
    if (read.events().isEmpty()) {
      return new ImportOutcome.Done(new ImportSummary(read, Optional.empty()));
    }
    EventSender gateway = gateways.apply(target.gateway());
    PatientSender sender = new PatientSender(gateway, pause, PATIENCE, retries, () -> false);
    Delivery made = sender.createRun(run(request, target));
    if (!(made instanceof Delivery.Delivered)) {
      return ended(made);
    }
    Path folder =
        target.stateFolder().orElseGet(() -> request.inputs().get(0).toAbsolutePath().getParent());
    ImportState state =
        new ImportState(folder, ImportKey.of(request.mapping(), request.inputs(), target));
    Event first = read.events().get(0);
    Timeline timeline =
        new Timeline(
            read.events(),
            step(target),
            target.speed().isEmpty(),
            state.reachedMs().orElse(first.timeMs()));
    PacedSending sending =
        new PacedSending(read.events(), timeline, target, sender, state, clock, pause, progress);
    Optional<Delivery> broken = sending.send();
    return broken.isPresent()
        ? ended(broken.get())
        : new ImportOutcome.Done(new ImportSummary(read, Optional.of(sending.sending())));
  }

  private Run run(ImportRequest request, ImportTarget.ToGateway target) {
    return new Run(
        target.run(),
        target.title().orElse(request.mapping().name() + ", " + target.run()),
        Run.Clock.EVENTS,
        target.policy().orElse(ImportTarget.ToGateway.POLICY),
        request.mapping().zone(),
        target.figuresEvery(),
        clock.millis());
  }

  /** A heartbeat for each second of the wall's, but never further apart than events may be. */
  private static Duration step(ImportTarget.ToGateway target) {
    double speed = target.speed().orElse(STEP_S_MAX);
    return Duration.ofSeconds((long) Math.max(1, Math.min(STEP_S_MAX, speed)));
  }

  private static ImportOutcome ended(Delivery delivery) {
    if (delivery instanceof Delivery.Never never) {
      return new ImportOutcome.BadInput(never.why());
    }
    String why = delivery instanceof Delivery.NotNow notNow ? notNow.why() : "it was not sent";
    return new ImportOutcome.Broken(
        why
            + ". What was sent is kept in mind: the same command again goes on from there, once the"
            + " gateway is back.");
  }
}
