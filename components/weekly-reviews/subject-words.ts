import { CONTRACT_TEST_LABELS, FIELD_LABELS } from "@/lib/domain/integrations/labels";
import type { ContractTest } from "@/lib/domain/integrations/words";
import type { CallNumbers, LatencyFinding, RowSubject, RowTag } from "@/lib/domain/weekly-reviews/review";

/** A number or word as it was and as it is; `worse` where the difference is a reason to look. */
export type Figure = { label: string; before: string | null; now: string; worse: boolean };
export type SubjectWords = {
  /** Why the row is on the agenda. */
  why: string;
  figures: readonly Figure[];
  details: readonly string[];
};

type Dates = { day: (day: string) => string; instant: (instant: string) => string };

/** What a row says for itself; `dates` writes days and instants for the reader. */
export function subjectWords(
  { tag, subject }: { tag: RowTag; subject: RowSubject },
  dates: Dates,
): SubjectWords {
  switch (subject.kind) {
    case "approval":
      return only(
        `Revision ${subject.revision} has waited for its owner’s approval since ${dates.instant(subject.waitsSince)}.`,
      );
    case "endpoints":
      return endpointWords(subject, dates);
    case "contract":
      return contractWords(subject, dates);
    case "latency":
      return {
        why: subject.findings.map((finding) => findingWords(finding, subject.objectiveMs)).join(" "),
        figures: callFigures(subject.before, subject.now, subject.findings),
        details: [],
      };
    case "vendor":
      return {
        why: `What is known of it changed between revision ${subject.from} and revision ${subject.to}.`,
        figures: [],
        details: subject.fields.map((field) => FIELD_LABELS[field]),
      };
    case "rotation":
      return only(
        subject.overdue
          ? `Its key was to be rotated by ${dates.day(subject.dueOn)}.`
          : `Its key is to be rotated by ${dates.day(subject.dueOn)}.`,
      );
    case "standing":
      return standingWords(tag, subject);
    default:
      return subject satisfies never;
  }
}

/** "340 ms", "1.2 s". */
export function durationWords(ms: number | null): string {
  if (ms === null) return "no calls";
  return ms < 1_000 ? `${Math.round(ms)} ms` : `${(ms / 1_000).toFixed(1)} s`;
}

function only(why: string): SubjectWords {
  return { why, figures: [], details: [] };
}

function endpointWords(subject: Extract<RowSubject, { kind: "endpoints" }>, { day }: Dates): SubjectWords {
  const count = subject.endpoints.length + subject.more;
  const lines = subject.endpoints.map(
    ({ endpoint, firstSeenOn, calls, errors }) =>
      `${endpoint}: ${plural(calls, "call")}, ${plural(errors, "error")} since ${day(firstSeenOn)}`,
  );
  return {
    why: `${count === 1 ? "One endpoint was" : `${count} endpoints were`} called for the first time.`,
    figures: [],
    details: subject.more > 0 ? [...lines, `and ${subject.more} more`] : lines,
  };
}

function contractWords(subject: Extract<RowSubject, { kind: "contract" }>, { day }: Dates): SubjectWords {
  const { before, now, testedOn } = subject;
  const tested = testedOn === null ? "Nobody has said when it last ran." : `It last ran on ${day(testedOn)}.`;
  const why =
    now === "failing" ? "Its contract test fails." : "Its contract test stands otherwise than before.";
  const figure = { label: "Contract test", before: testWords(before), now: testWords(now) ?? "Not known" };
  return { why: `${why} ${tested}`, figures: [{ ...figure, worse: now === "failing" }], details: [] };
}

function findingWords(finding: LatencyFinding, objectiveMs: number | null): string {
  switch (finding) {
    case "spike":
      return "The slowest twentieth of its calls became much slower.";
    case "errors":
      return "More of its calls fail.";
    case "objective":
      return `It is slower than the ${durationWords(objectiveMs)} it is held to.`;
    default:
      return finding satisfies never;
  }
}

function standingWords(tag: RowTag, subject: Extract<RowSubject, { kind: "standing" }>): SubjectWords {
  const { before, now } = subject;
  const why = {
    new: "Listed since the last review.",
    changed: "Its record changed, in nothing that has a part of its own.",
    unchanged: "Nothing moved since the last review.",
  }[tag];
  const test = {
    label: "Contract test",
    before: before && (testWords(before.contractTest) ?? "Not known"),
    now: testWords(now.contractTest) ?? "Not known",
    worse: now.contractTest === "failing",
  };
  const calls = now.calls === null ? [] : callFigures(before?.calls ?? null, now.calls, []);
  return { why, figures: [...calls, test], details: [] };
}

function callFigures(
  before: CallNumbers | null,
  now: CallNumbers,
  findings: readonly LatencyFinding[],
): Figure[] {
  const slow = findings.includes("spike") || findings.includes("objective");
  return [
    {
      label: "Slowest 5 % (p95)",
      before: before && durationWords(before.p95Ms),
      now: durationWords(now.p95Ms),
      worse: slow,
    },
    {
      label: "Errors",
      before: before && shareWords(before),
      now: shareWords(now),
      worse: findings.includes("errors"),
    },
    {
      label: "Calls in 7 days",
      before: before?.calls.toLocaleString("en") ?? null,
      now: now.calls.toLocaleString("en"),
      worse: false,
    },
  ];
}

function shareWords({ calls, errors }: CallNumbers): string {
  return calls === 0 ? "no calls" : `${((errors / calls) * 100).toFixed(1)} %`;
}

function testWords(test: ContractTest | null): string | null {
  return test === null ? null : CONTRACT_TEST_LABELS[test];
}

function plural(count: number, noun: string): string {
  return `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
}
