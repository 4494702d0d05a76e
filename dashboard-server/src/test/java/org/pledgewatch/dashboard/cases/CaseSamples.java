package org.pledgewatch.dashboard.cases;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.pledgewatch.domain.casefile.CaseFile;
import org.pledgewatch.domain.casefile.CaseId;
import org.pledgewatch.domain.casefile.CaseType;
import org.pledgewatch.domain.casefile.Rules;
import org.pledgewatch.domain.event.CaseKind;
import org.pledgewatch.domain.event.Data;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.reference.Reference;
import org.pledgewatch.domain.standing.CaseNews;
import org.pledgewatch.domain.wire.PolicyYaml;

/** Cases as jobs tell of them: made of events by the rules themselves. */
public final class CaseSamples {
  public static final long NOON_MS = Instant.parse("2026-11-21T12:00:00Z").toEpochMilli();
  public static final String FORCE = "essex";

  private static final Rules RULES = new Rules(PolicyYaml.named("pledge-2008"), Reference.NONE);

  private final String run;
  private final String force;
  private final AtomicInteger ids = new AtomicInteger();

  public CaseSamples(String run) {
    this(run, FORCE);
  }

  public CaseSamples(String run, String force) {
    this.run = run;
    this.force = force;
  }

  /** A 999 call with what else happened to it. */
  public CaseNews call(String subject, long presentedMs, Event... more) {
    Data data = Data.of("line", "999").with("force", force).with("centre", "chelmsford");
    return news(CaseType.CALL, subject, event("call.presented", subject, presentedMs, data), more);
  }

  /** An urban emergency with what else happened to it. */
  public CaseNews emergency(String subject, long createdMs, Event... more) {
    Data data = Data.of("grade", "emergency").with("force", force).with("settlement", "urban");
    return news(
        CaseType.INCIDENT, subject, event("incident.created", subject, createdMs, data), more);
  }

  public Event event(String type, String subject, long atMs) {
    return event(type, subject, atMs, Data.EMPTY);
  }

  public Event event(String type, String subject, long atMs, Data data) {
    String id = "e-" + ids.incrementAndGet();
    return Event.of(id, "/samples", type, subject, Instant.ofEpochMilli(atMs), data);
  }

  /** That a case is forgotten. */
  public CaseNews forgotten(CaseKind kind, String subject) {
    return new CaseNews(run, kind, subject, Optional.empty());
  }

  private CaseNews news(CaseType type, String subject, Event first, Event... more) {
    CaseFile file =
        Arrays.stream(more)
            .reduce(CaseFile.EMPTY.with(first), CaseFile::with, (one, other) -> other);
    CaseKind kind = CaseKind.valueOf(type.name());
    return new CaseNews(run, kind, subject, RULES.standing(new CaseId(type, subject), file));
  }
}
