import Link from "next/link";
import type { ReactNode } from "react";
import { Markdown } from "@/components/assessment/markdown";
import type { ItemLinks } from "@/components/readiness/item-links";
import { SelfApprovedBadge } from "@/components/readiness/self-approved-badge";
import { SeverityBadge } from "@/components/readiness/severity-badge";
import { LinkButton } from "@/components/ui/link-button";
import { Time } from "@/components/ui/time";
import { DecideWaiverForm } from "@/components/waivers/decide-waiver-form";
import { RevokeWaiver, WithdrawWaiver } from "@/components/waivers/end-waiver";
import { WaiverStandingBadge } from "@/components/waivers/waiver-standing-badge";
import { daysLeftWords } from "@/components/waivers/wording";
import { findItem } from "@/lib/domain/catalogue/catalogue";
import type { Catalogue } from "@/lib/domain/catalogue/types";
import type { ProjectAt } from "@/lib/features/waivers/actions";
import type { Waiver } from "@/lib/features/waivers/schema";

export type CardContext = {
  at: ProjectAt;
  path: string;
  links: ItemLinks;
  catalogue: Catalogue;
  may: { request: boolean; decide: boolean; withdraw: boolean; revoke: boolean };
};

type WaiverCardProps = { waiver: Waiver; context: CardContext };

/** One waiver: which risk, why, what limits it, who said so, and what can be done about it. */
export function WaiverCard({ waiver, context }: WaiverCardProps) {
  const { links, catalogue } = context;
  const severity = findItem(catalogue, waiver.itemId)?.severity ?? null;
  return (
    <li id={waiver.id} className="flex min-w-0 scroll-mt-16 flex-col gap-3 px-4 py-3">
      <div>
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h3 className="min-w-0 font-semibold">
            <Link href={links.href(waiver.itemId)} prefetch={false} className="rounded-sm hover:underline">
              {links.title(waiver.itemId)}
            </Link>
          </h3>
          <WaiverStandingBadge standing={waiver.standing} />
          {severity !== null && <SeverityBadge severity={severity} look="plain" />}
          {waiver.selfApproved && <SelfApprovedBadge />}
        </div>
        <p className="text-ink-2 text-sm">
          <Dates waiver={waiver} />
        </p>
      </div>
      <div className="grid gap-x-6 gap-y-3 md:grid-cols-2">
        <Words term="Why it is acceptable" text={waiver.reason} />
        <Words term="What limits the damage" text={waiver.compensatingControl} />
        {waiver.decision !== null && waiver.decision.note !== "" && (
          <Words term={`${waiver.decision.by.name} on deciding`} text={waiver.decision.note} />
        )}
        {waiver.revocation !== null && (
          <Words term={`${waiver.revocation.by.name} on revoking`} text={waiver.revocation.reason} />
        )}
      </div>
      <Actions waiver={waiver} context={context} />
    </li>
  );
}

function Dates({ waiver }: { waiver: Waiver }): ReactNode {
  const { standing, requestedBy, requestedAt, decision, revocation, expiresAt, daysLeft, expiring } = waiver;
  const end = <Time at={expiresAt} show="date-time" />;
  return (
    <>
      Asked for by {requestedBy.name} <Time at={requestedAt} />
      {decision !== null && (
        <>
          {" · "}
          {decisionVerb(standing)} by {decision.by.name} <Time at={decision.at} />
        </>
      )}
      {revocation !== null && (
        <>
          {" · "}revoked by {revocation.by.name} <Time at={revocation.at} />
        </>
      )}
      {standing === "requested" && <> · would end {end}</>}
      {standing === "expired" && <> · ended {end}</>}
      {standing === "active" && (
        <>
          {" · "}ends {end},{" "}
          <strong className={expiring ? "font-semibold text-warn-text" : "font-medium"}>
            {daysLeftWords(daysLeft)}
          </strong>
        </>
      )}
    </>
  );
}

function decisionVerb(standing: Waiver["standing"]): string {
  if (standing === "rejected" || standing === "withdrawn") return standing;
  return "accepted";
}

function Words({ term, text }: { term: string; text: string }) {
  return (
    <div className="min-w-0">
      <p className="text-ink-3 text-sm">{term}</p>
      <Markdown text={text} />
    </div>
  );
}

function Actions({ waiver, context }: WaiverCardProps) {
  const { at, path, links, may } = context;
  const title = links.title(waiver.itemId);
  const about = { at, waiverId: waiver.id, title };
  if (waiver.standing === "requested" && (may.decide || may.withdraw)) {
    return (
      <div data-print="hide" className="flex flex-col items-start gap-3 [&>form]:w-full">
        {may.decide && <DecideWaiverForm {...about} />}
        {may.withdraw && <WithdrawWaiver {...about} />}
      </div>
    );
  }
  const renewable = may.request && (waiver.standing === "expired" || waiver.expiring);
  const revocable = may.revoke && waiver.standing === "active";
  if (!renewable && !revocable) return null;
  return (
    <div data-print="hide" className="flex flex-wrap gap-2">
      {renewable && (
        <LinkButton size="sm" href={`${path}?renew=${waiver.id}`}>
          Ask for a renewal
        </LinkButton>
      )}
      {revocable && <RevokeWaiver {...about} />}
    </div>
  );
}
