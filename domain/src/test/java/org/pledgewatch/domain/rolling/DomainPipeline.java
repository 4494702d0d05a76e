package org.pledgewatch.domain.rolling;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import org.pledgewatch.domain.casefile.CaseFile;
import org.pledgewatch.domain.casefile.CaseId;
import org.pledgewatch.domain.casefile.CaseType.Layer;
import org.pledgewatch.domain.casefile.Contribution;
import org.pledgewatch.domain.casefile.RollUp;
import org.pledgewatch.domain.casefile.Routing;
import org.pledgewatch.domain.casefile.Rules;
import org.pledgewatch.domain.casefile.Said;
import org.pledgewatch.domain.casefile.TimeReached;
import org.pledgewatch.domain.casefile.Told;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.domain.figure.FigureKey;
import org.pledgewatch.domain.policy.PolicyPack;
import org.pledgewatch.domain.reference.Reference;
import org.pledgewatch.domain.standing.CaseStanding;
import org.pledgewatch.domain.wire.EventBinary;

/**
 * What the stream job does, in plain loops over the domain: for tests of the domain alone. Which of
 * the files that an event bears on hears of it first is not said in the stream, so it varies here.
 */
public final class DomainPipeline {
  private final Plan plan;
  private final Rules rules;
  private final Routing routing;
  private final Map<CaseId, CaseFile> files = new HashMap<>();
  private final Map<FigureKey, Rolling> figures = new HashMap<>();
  private final List<Figure> published = new ArrayList<>();

  /** Time passes layer by layer in files, and then in figures, as it does in the stream. */
  private final Map<Layer, Long> layersMs = new EnumMap<>(Layer.class);

  private long finalMs = Long.MIN_VALUE;

  public DomainPipeline(PolicyPack policy, Plan plan) {
    this(policy, Reference.NONE, plan);
  }

  public DomainPipeline(PolicyPack policy, Reference reference, Plan plan) {
    this.plan = plan;
    this.rules = new Rules(policy, reference);
    this.routing = new Routing(policy, reference);
    for (Layer layer : Layer.values()) {
      layersMs.put(layer, Long.MIN_VALUE);
    }
  }

  public void accept(Event event) {
    List<Told> told = new ArrayList<>(routing.of(event));
    if (event.id().hashCode() % 2 == 0) {
      Collections.reverse(told);
    }
    told.forEach(this::tell);
  }

  private void tell(Told told) {
    CaseFile before = files.getOrDefault(told.to(), CaseFile.EMPTY);
    change(told.to(), before, before.told(told), layersMs.get(told.to().type().layer()));
  }

  private void change(CaseId id, CaseFile before, CaseFile told, long reachedMs) {
    CaseFile after = rules.reached(id, told, new TimeReached(reachedMs, true));
    Said said = rules.difference(id, before, after);
    for (Contribution contribution : said.contributions()) {
      for (FigureKey key : RollUp.of(contribution.key())) {
        figures
            .computeIfAbsent(key, k -> Rolling.empty(k.measure(), plan))
            .add(
                contribution.part(),
                contribution.atMs(),
                contribution.value(),
                contribution.member(),
                contribution.amount(),
                finalMs);
      }
    }
    files.put(
        id,
        reachedMs == Long.MIN_VALUE
            ? after
            : rules.settle(id, after, reachedMs - plan.latenessMs()));
    said.told().forEach(this::tell);
  }

  public void watermark(long ms) {
    if (ms <= finalMs) {
      return;
    }
    for (Layer layer : Layer.values()) {
      for (CaseId id : List.copyOf(files.keySet())) {
        if (id.type().layer() == layer) {
          wake(id, ms);
        }
      }
      layersMs.put(layer, ms);
    }
    finalMs = ms;
    figures.forEach(
        (key, rolling) -> {
          for (Row row : rolling.publish(ms)) {
            published.add(
                new Figure(
                    key,
                    "test",
                    row.window(),
                    row.atMs(),
                    row.revision(),
                    row.isFinal(),
                    row.fields()));
          }
        });
  }

  private void wake(CaseId id, long untilMs) {
    OptionalLong next = rules.nextReachedMs(id, files.get(id), true);
    while (next.isPresent() && next.getAsLong() <= untilMs) {
      change(id, files.get(id), files.get(id), next.getAsLong());
      next = rules.nextReachedMs(id, files.get(id), true);
    }
  }

  /** Arrivals in that order, the watermark behind the newest, now and then a restart. */
  void play(List<Event> arrivals, long disorderMs, int eventsARestart, long seed) {
    Random restarts = new Random(seed);
    long newestMs = Long.MIN_VALUE;
    for (Event event : arrivals) {
      accept(event);
      newestMs = Math.max(newestMs, event.timeMs());
      watermark(newestMs - disorderMs - 1);
      if (restarts.nextInt(eventsARestart) == 0) {
        restart();
      }
    }
  }

  /** As a crash and a restore from a checkpoint would. */
  void restart() {
    figures.replaceAll((key, rolling) -> copy(rolling));
    files.replaceAll((id, file) -> copy(file));
  }

  private static CaseFile copy(CaseFile file) {
    List<Event> facts = new ArrayList<>();
    file.facts().forEach(fact -> facts.add(copy(fact)));
    return new CaseFile(facts, file.enteredMs(), file.forgottenMs());
  }

  private static Event copy(Event fact) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      EventBinary.write(fact, new DataOutputStream(bytes));
      return EventBinary.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Rolling copy(Rolling rolling) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      rolling.write(new DataOutputStream(bytes));
      return Rolling.read(plan, new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How the promises of all cases stand. */
  List<CaseStanding> standings() {
    List<CaseStanding> standings = new ArrayList<>();
    files.forEach((id, file) -> rules.standing(id, file).ifPresent(standings::add));
    return standings;
  }

  public List<Figure> published() {
    return published;
  }
}
