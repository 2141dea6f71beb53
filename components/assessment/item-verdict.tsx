"use client";

import { BadgeCheck, ShieldHalf } from "lucide-react";
import Link from "next/link";
import { FreshnessBadge } from "@/components/readiness/freshness-badge";
import { ResultBadge } from "@/components/readiness/result-badge";
import { SelfApprovedBadge } from "@/components/readiness/self-approved-badge";
import { TrustBadge } from "@/components/readiness/trust-badge";
import { RESULT_LABELS } from "@/components/readiness/wording";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Time } from "@/components/ui/time";
import { resultOf } from "@/lib/domain/readiness/item-result";
import { sameJson } from "@/lib/domain/readiness/same-json";
import { useAssessment } from "./assessment-provider";
import { isUnvouched } from "./give-answer";
import type { ItemView } from "./item-view";
import { isClaim } from "./reason-field";

/** What follows from the answer: at once where the browser can tell, the rest as soon as the server has said. */
export function ItemVerdict({ view }: { view: ItemView }) {
  const { entry, asOf } = useAssessment();
  const { answer } = entry(view.id).wanted;
  const { verdict } = view;
  const known = sameJson(verdict.answer, answer);
  const result = resultOf(view, answer);
  const claim = result === "not-applicable" && isClaim(view);
  const worse = known && !claim && verdict.counted !== result;

  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-1.5">
        <ResultBadge result={result} size="md" />
        {worse && (
          <span className="text-ink-2 text-sm">counts as {RESULT_LABELS[verdict.counted].toLowerCase()}</span>
        )}
        {claim && (
          <span className="text-ink-2 text-sm">
            {known && verdict.counted === "not-applicable"
              ? "approved by a reviewer"
              : "a claim: counts as unknown until a reviewer approves it"}
          </span>
        )}
        {known && verdict.trust !== null && <TrustBadge trust={verdict.trust} size="md" />}
        {verdict.freshness !== null && (
          <FreshnessBadge freshness={verdict.freshness} until={verdict.freshUntil} now={asOf} size="md" />
        )}
        {verdict.waiver !== null && (
          <Badge icon={ShieldHalf} tone="warn" size="md">
            Risk accepted until <Time at={verdict.waiver.expiresAt} show="date" />
          </Badge>
        )}
        {verdict.waiver?.selfApproved && <SelfApprovedBadge size="md" />}
      </div>
      {known && <WaiverRequest view={view} />}
      {known && <Contradictions view={view} />}
      {known && <ReviewerWord view={view} />}
      <Authorship view={view} />
    </div>
  );
}

/** For what fails and cannot be fixed in time; the honest answer stays as it is. */
function WaiverRequest({ view }: { view: ItemView }) {
  const { canAnswer } = useAssessment();
  const { counted, waiver } = view.verdict;
  const fails = counted === "fail" || counted === "partial";
  if (!canAnswer || !fails || waiver !== null || view.waiverRequestHref === null) return null;
  return (
    <p className="text-ink-3 text-sm">
      Cannot be fixed before the launch?{" "}
      <Link href={view.waiverRequestHref} prefetch={false} className="prose-link">
        Request a waiver
      </Link>
    </p>
  );
}

/** By whom and when it was approved, or what they want changed; an older word says that it is one. */
function ReviewerWord({ view }: { view: ItemView }) {
  const { names } = useAssessment();
  const { word } = view.verdict;
  if (word === null) return null;
  const who = names[word.by] ?? "a reviewer who has left";
  const at = <Time at={word.at} />;
  if (!word.current)
    return (
      <p className="text-ink-3 text-sm">
        {word.verdict === "approved" ? "An earlier state was approved" : "Changed since it was sent back"} by{" "}
        {who} {at}
      </p>
    );
  if (word.verdict === "changes-requested")
    return (
      <Notice tone="bad" title={<>Changes requested by {who}</>}>
        <p>{at}, in the discussion below.</p>
      </Notice>
    );
  return (
    <p className="flex items-center gap-1.5 text-good-text text-sm">
      <BadgeCheck aria-hidden className="size-4 shrink-0" />
      <span>
        Approved by {who}
        {word.selfApproved && " (self-approved)"} {at}
      </span>
    </p>
  );
}

function Contradictions({ view }: { view: ItemView }) {
  return view.verdict.contradictions.map((other) => (
    <Notice
      key={other.itemId}
      tone="warn"
      title={
        <>
          This cannot be true together with{" "}
          <Link href={other.href} prefetch={false} className="prose-link">
            {other.title}
          </Link>
        </>
      }
    >
      <p>
        {other.explanation} Until then the worse answer counts:{" "}
        {RESULT_LABELS[view.verdict.counted].toLowerCase()}.
      </p>
    </Notice>
  ));
}

function Authorship({ view }: { view: ItemView }) {
  const { entry, queue, names, viewerId, canAnswer } = useAssessment();
  const { recorded } = entry(view.id);
  if (recorded.at === null) return null;
  if (isUnvouched(view, recorded)) {
    return (
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-3 text-sm">
        <p>Filled in from the choices at registration. It lifts no stage until somebody stands behind it.</p>
        {canAnswer && (
          <Button size="sm" onClick={() => queue.vouch(view.id)}>
            Confirm this answer
          </Button>
        )}
      </div>
    );
  }
  const unchanged = recorded.version === view.recorded.version;
  const who =
    !unchanged || recorded.by === viewerId ? "you" : (names[recorded.by ?? ""] ?? "somebody who has left");
  return (
    <p className="text-ink-3 text-sm">
      Last changed by {who} <Time at={recorded.at} />
    </p>
  );
}
