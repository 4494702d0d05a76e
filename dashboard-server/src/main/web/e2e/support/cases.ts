/** A 999 call that nobody has answered, presented so long ago. */
export function waitingCall(subject: string, agoMs: number, nowMs = Date.now()) {
  const openedMs = nowMs - agoMs;
  return {
    kind: "call",
    subject,
    promises: [
      {
        id: `answer-999/${subject}`,
        promise: "answer-999",
        tags: { force: "essex", centre: "chelmsford" },
        openedMs,
        clockMs: openedMs,
        deadlineMs: openedMs + 10_000,
        riskMs: openedMs + 8_000,
        outcome: "broken",
        decidedMs: openedMs + 10_000,
        words: "broken at the deadline: no answer within 10 seconds",
      },
    ],
    facts: [fact("call.presented", openedMs, { line: "999", centre: "chelmsford" })],
  };
}

/** An emergency whose unit came 22 minutes after it was graded, of which nobody has been told. */
export function lateArrival(subject: string, told = false, nowMs = Date.now()) {
  const minute = 60_000;
  const openedMs = nowMs - 30 * minute;
  const arrivedMs = openedMs + 22 * minute;
  const deadlineMs = openedMs + 15 * minute;
  return {
    kind: "incident",
    subject,
    promises: [
      {
        id: `attend-emergency-urban/${subject}`,
        promise: "attend-emergency-urban",
        tags: { force: "essex", district: "colchester", neighbourhood: "castle" },
        openedMs,
        clockMs: openedMs,
        deadlineMs,
        riskMs: openedMs + 12 * minute,
        outcome: "broken",
        decidedMs: deadlineMs,
        words: "broken at the deadline: no arrival within 15 minutes",
        fulfilledMs: arrivedMs,
        overMs: arrivedMs,
        explainByMs: deadlineMs + 72 * 60 * minute,
        ...(told ? { explainedMs: nowMs } : {}),
      },
    ],
    facts: [
      fact("incident.created", openedMs, { grade: "emergency", settlement: "urban" }),
      { ...fact("incident.assigned", openedMs + 2 * minute), unit: "u-17" },
      fact("incident.eta-given", openedMs + 4 * minute, { channel: "call" }),
      { ...fact("incident.arrived", arrivedMs), unit: "u-17", receivedMs: arrivedMs + 90_000 },
    ],
  };
}

/** An emergency of four hours ago whose unit came so long after its grading. */
export function arrival(subject: string, afterMs: number, nowMs = Date.now()) {
  const openedMs = nowMs - 4 * 60 * MINUTE;
  const deadlineMs = openedMs + 15 * MINUTE;
  const isKept = afterMs <= 15 * MINUTE;
  return emergency(subject, {
    openedMs,
    outcome: isKept ? "kept" : "broken",
    decidedMs: isKept ? openedMs + afterMs : deadlineMs,
    words: isKept ? "kept: the first unit arrives within 15 minutes" : "broken at the deadline: no arrival",
    fulfilledMs: openedMs + afterMs,
  });
}

/** An emergency of four hours ago that was made a scheduled incident so long after its grading. */
export function downgrade(subject: string, afterMs: number, nowMs = Date.now()) {
  const openedMs = nowMs - 4 * 60 * MINUTE;
  const regraded = fact("incident.regraded", openedMs + afterMs, { grade: "scheduled" });
  const decided = {
    openedMs,
    outcome: "voided",
    decidedMs: openedMs + afterMs,
    decidedBy: { source: regraded.source, id: regraded.id },
    words: "void: regraded by the deadline, so that it is not owed",
  };
  return emergency(subject, decided, regraded);
}

function emergency(subject: string, decided: { readonly openedMs: number; readonly [member: string]: unknown }, ...more: readonly object[]) {
  const { openedMs } = decided;
  return {
    kind: "incident",
    subject,
    promises: [
      {
        id: `attend-emergency-urban/${subject}`,
        promise: "attend-emergency-urban",
        tags: { force: "essex", district: "colchester", neighbourhood: "castle" },
        clockMs: openedMs,
        deadlineMs: openedMs + 15 * MINUTE,
        riskMs: openedMs + 12 * MINUTE,
        ...decided,
      },
    ],
    facts: [fact("incident.created", openedMs, { grade: "emergency", settlement: "urban" }), ...more],
  };
}

const MINUTE = 60_000;
let ids = 0;

function fact(type: string, timeMs: number, data: Readonly<Record<string, string>> = {}) {
  return { source: "/cad/spec", id: `f-${ids++}`, type, timeMs, receivedMs: timeMs + 400, data };
}
