"use client";

import { NotebookPen, Paperclip } from "lucide-react";
import Link from "next/link";
import { FreshnessBadge } from "@/components/readiness/freshness-badge";
import { SeverityBadge } from "@/components/readiness/severity-badge";
import { TrustBadge } from "@/components/readiness/trust-badge";
import { RESULT_LABELS } from "@/components/readiness/wording";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { resultOf } from "@/lib/domain/readiness/item-result";
import { sameJson } from "@/lib/domain/readiness/same-json";
import { useAssessment } from "./assessment-provider";
import type { ItemView } from "./item-view";
import { RowAnswer } from "./row-answer";

const COLUMNS = 6;

/** Items as rows; those of a capability stand under its name. */
export function ItemTable({ caption, views }: { caption: string; views: readonly ItemView[] }) {
  return (
    <div className="rounded-lg border border-line bg-surface">
      <Table caption={caption} className="xl:table-fixed">
        <TableHead>
          <TableRow>
            <TableHeader numeric className="w-12">
              <span className="sr-only">Number</span>
            </TableHeader>
            <TableHeader>Item</TableHeader>
            <TableHeader className="w-60">Answer</TableHeader>
            <TableHeader className="w-40 max-xl:hidden">Trust</TableHeader>
            <TableHeader className="w-56 max-xl:hidden">Evidence</TableHeader>
            <TableHeader className="w-16 max-xl:hidden">Note</TableHeader>
          </TableRow>
        </TableHead>
        {groupsOf(views).map(({ title, members }) => (
          <TableBody key={title ?? "all"}>
            {title !== null && (
              <tr className="border-line border-b bg-canvas">
                <th
                  scope="rowgroup"
                  colSpan={COLUMNS}
                  className="px-4 pt-3 pb-1.5 text-left font-medium text-ink-2 text-xs"
                >
                  {title}
                </th>
              </tr>
            )}
            {members.map((view) => (
              <ItemRow key={view.id} view={view} />
            ))}
          </TableBody>
        ))}
      </Table>
    </div>
  );
}

type Group = { title: string | null; members: readonly ItemView[] };

function groupsOf(views: readonly ItemView[]): readonly Group[] {
  const titles = [...new Set(views.map((view) => view.capability?.title ?? null))];
  return titles.map((title) => ({
    title,
    members: views.filter((view) => (view.capability?.title ?? null) === title),
  }));
}

function ItemRow({ view }: { view: ItemView }) {
  return (
    <TableRow>
      <TableCell numeric className="align-top text-ink-3 leading-7">
        {view.number}
      </TableCell>
      <TableHeader scope="row" className="min-w-40 align-top">
        <div className="flex min-h-7 flex-wrap items-center gap-x-2 gap-y-0.5">
          <Link href={view.href} prefetch={false} className="rounded-sm hover:underline">
            {view.title}
          </Link>
          {view.severity !== null && <SeverityBadge severity={view.severity} look="plain" />}
        </div>
        <CountedWords view={view} />
        <div className="flex flex-wrap items-center gap-x-3 font-normal xl:hidden">
          <TrustCell view={view} />
          <EvidenceCell view={view} />
          <NoteMark view={view} />
        </div>
      </TableHeader>
      <TableCell className="align-top">
        <RowAnswer view={view} />
      </TableCell>
      <TableCell className="align-top leading-7 max-xl:hidden">
        <TrustCell view={view} />
      </TableCell>
      <TableCell className="align-top leading-7 max-xl:hidden">
        <EvidenceCell view={view} />
      </TableCell>
      <TableCell className="align-top leading-7 max-xl:hidden">
        <NoteMark view={view} />
      </TableCell>
    </TableRow>
  );
}

function NoteMark({ view }: { view: ItemView }) {
  const { entry } = useAssessment();
  const { note } = entry(view.id).wanted;
  if (note === "") return null;
  return (
    <span className="inline-flex h-7 items-center text-ink-2" title={note.slice(0, 200)}>
      <NotebookPen aria-hidden className="size-4" />
      <span className="sr-only">Has a note</span>
    </span>
  );
}

/** Why the answer in the row is not what counts. */
function CountedWords({ view }: { view: ItemView }) {
  const { entry } = useAssessment();
  const { answer } = entry(view.id).wanted;
  const { verdict } = view;
  if (!sameJson(verdict.answer, answer)) return null;
  const result = resultOf(view, answer);
  const words = [
    verdict.waiver !== null && `Risk accepted${verdict.waiver.selfApproved ? ", self-approved" : ""}.`,
    verdict.counted !== result &&
      result === "not-applicable" &&
      "A claim: unknown until a reviewer approves it.",
    verdict.counted !== result &&
      result !== "not-applicable" &&
      `Counts as ${RESULT_LABELS[verdict.counted].toLowerCase()}: contradicts ${verdict.contradictions.map((other) => other.title).join(", ")}.`,
    verdict.word?.current === true &&
      verdict.word.verdict === "changes-requested" &&
      "A reviewer asked for a change.",
  ].filter((each) => each !== false);
  if (words.length === 0) return null;
  return <p className="font-normal text-sm text-warn-text">{words.join(" ")}</p>;
}

function TrustCell({ view: { verdict } }: { view: ItemView }) {
  const { names } = useAssessment();
  const by = verdict.word?.current === true ? names[verdict.word.by] : undefined;
  return verdict.trust === null ? null : <TrustBadge trust={verdict.trust} by={by} look="plain" />;
}

function EvidenceCell({ view: { verdict, evidenceRequired } }: { view: ItemView }) {
  const { asOf } = useAssessment();
  if (verdict.evidenceCount === 0) {
    return evidenceRequired ? <span className="text-ink-3">No evidence</span> : null;
  }
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2">
      <span className="inline-flex items-center gap-1 font-mono text-ink-2">
        <Paperclip aria-hidden className="size-4" />
        {verdict.evidenceCount}
        <span className="sr-only"> attached</span>
      </span>
      {verdict.freshness !== null && (
        <FreshnessBadge freshness={verdict.freshness} until={verdict.freshUntil} now={asOf} look="plain" />
      )}
    </span>
  );
}
