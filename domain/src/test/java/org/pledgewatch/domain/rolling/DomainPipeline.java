package org.pledgewatch.domain.rolling;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pledgewatch.domain.casefile.CaseFile;
import org.pledgewatch.domain.casefile.CaseId;
import org.pledgewatch.domain.casefile.Contribution;
import org.pledgewatch.domain.casefile.RollUp;
import org.pledgewatch.domain.casefile.Routing;
import org.pledgewatch.domain.casefile.Rules;
import org.pledgewatch.domain.casefile.Said;
import org.pledgewatch.domain.casefile.Told;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.domain.figure.FigureKey;
import org.pledgewatch.domain.policy.PolicyPack;
import org.pledgewatch.domain.reference.Reference;

/** What the stream job does, in plain loops over the domain: for tests of the domain alone. */
public final class DomainPipeline {
  private final Plan plan;
  private final Rules rules;
  private final Routing routing;
  private final Map<CaseId, CaseFile> files = new HashMap<>();
  private final Map<FigureKey, Rolling> figures = new HashMap<>();
  private final List<Figure> published = new ArrayList<>();
  private long watermarkMs = Long.MIN_VALUE;

  /** Time passes in files before it does in figures, as it does in the stream. */
  private long finalMs = Long.MIN_VALUE;

  public DomainPipeline(PolicyPack policy, Plan plan) {
    this(policy, Reference.NONE, plan);
  }

  public DomainPipeline(PolicyPack policy, Reference reference, Plan plan) {
    this.plan = plan;
    this.rules = new Rules(policy, reference);
    this.routing = new Routing(policy, reference);
  }

  public void accept(Event event) {
    routing.of(event).forEach(this::tell);
  }

  private void tell(Told told) {
    CaseFile before = files.getOrDefault(told.to(), CaseFile.EMPTY);
    change(told.to(), before, before.told(told));
  }

  private void change(CaseId id, CaseFile before, CaseFile told) {
    CaseFile after = rules.reached(id, told, watermarkMs);
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
        watermarkMs == Long.MIN_VALUE
            ? after
            : rules.settle(id, after, watermarkMs - plan.latenessMs()));
    said.told().forEach(this::tell);
  }

  public void watermark(long ms) {
    if (ms <= watermarkMs) {
      return;
    }
    watermarkMs = ms;
    for (CaseId id : List.copyOf(files.keySet())) {
      if (rules.nextReachedMs(id, files.get(id)).orElse(Long.MAX_VALUE) <= ms) {
        change(id, files.get(id), files.get(id));
      }
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

  /** As a crash and a restore from a checkpoint would. */
  void restart() {
    figures.replaceAll((key, rolling) -> copy(rolling));
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

  public List<Figure> published() {
    return published;
  }
}
