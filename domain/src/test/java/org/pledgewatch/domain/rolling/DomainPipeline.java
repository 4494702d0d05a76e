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
import org.pledgewatch.domain.casefile.Contribution;
import org.pledgewatch.domain.casefile.RollUp;
import org.pledgewatch.domain.casefile.Rules;
import org.pledgewatch.domain.event.CaseKind;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.event.EventTypes;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.domain.figure.FigureKey;
import org.pledgewatch.domain.policy.PolicyPack;

/** What the stream job does, in plain loops over the domain: for tests of the domain alone. */
final class DomainPipeline {
  private final Plan plan;
  private final Rules rules;
  private final Map<String, CaseFile> files = new HashMap<>();
  private final Map<FigureKey, Rolling> figures = new HashMap<>();
  private final List<Figure> published = new ArrayList<>();
  private long watermarkMs = Long.MIN_VALUE;

  DomainPipeline(PolicyPack policy, Plan plan) {
    this.plan = plan;
    this.rules = new Rules(policy);
  }

  void accept(Event event) {
    CaseKind kind = EventTypes.named(event.type()).orElseThrow().kind();
    String subject = kind + "\n" + event.subject();
    CaseFile before = files.getOrDefault(subject, CaseFile.EMPTY);
    CaseFile after = before.with(event);
    for (Contribution contribution : rules.difference(kind, before, after)) {
      for (FigureKey key : RollUp.of(contribution.key())) {
        figures
            .computeIfAbsent(key, k -> Rolling.empty(k.measure(), plan))
            .add(
                contribution.part(),
                contribution.atMs(),
                contribution.value(),
                contribution.amount(),
                watermarkMs);
      }
    }
    files.put(
        subject,
        watermarkMs == Long.MIN_VALUE
            ? after
            : rules.settle(kind, after, watermarkMs - plan.latenessMs()));
  }

  void watermark(long ms) {
    if (ms <= watermarkMs) {
      return;
    }
    watermarkMs = ms;
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

  List<Figure> published() {
    return published;
  }
}
