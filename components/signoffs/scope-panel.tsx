import { ListChecks } from "lucide-react";
import { Markdown } from "@/components/assessment/markdown";
import type { ItemLinks } from "@/components/readiness/item-links";
import { caseHref } from "@/components/reviews/case-address";
import { Panel } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { LinkButton } from "@/components/ui/link-button";
import { Time } from "@/components/ui/time";
import { scopes } from "@/lib/domain/catalogue/reviews";
import type { Quorum } from "@/lib/domain/readiness/facts";
import type { Signoff } from "@/lib/features/signoffs/schema";
import { DifferenceList } from "./difference-list";
import { EarlierSubmissions } from "./earlier-submissions";
import { QuorumPicker } from "./quorum-picker";
import type { ScopeView } from "./scope-view";
import { SentBackList } from "./sent-back-list";
import { SignoffList } from "./signoff-list";
import type { ProjectAddress } from "./signoff-request";
import { StandingBadge } from "./standing-badge";
import { SubmitScope } from "./submit-scope";
import { WithdrawSubmission } from "./withdraw-submission";
import { WorkflowBadge } from "./workflow-badge";

export type PanelFrame = {
  address: ProjectAddress;
  project: { slug: string; version: number };
  links: ItemLinks;
  base: string;
  quorum: Quorum;
  reviewers: readonly string[];
  may: { submit: boolean; withdraw: boolean; sign: boolean; setQuorum: boolean };
  mayRevoke: (signoff: Signoff) => boolean;
};

/** One scope: where it is between founder and reviewer, who vouches for it, and what changed since. */
export function ScopePanel({ view, frame }: { view: ScopeView; frame: PanelFrame }) {
  const { scope, status } = view;
  const { title } = scopes[scope];
  return (
    <Panel
      id={scope}
      title={
        <span className="flex flex-wrap items-center gap-2">
          {title} <WorkflowBadge status={status} />
          {isOutdated(view) && <StandingBadge standing="outdated" />}
        </span>
      }
      description={stateWords(view)}
      actions={<Actions view={view} frame={frame} />}
      footer={
        frame.may.setQuorum ? (
          <QuorumPicker
            address={frame.address}
            scope={scope}
            quorum={frame.quorum}
            version={frame.project.version}
          />
        ) : undefined
      }
    >
      <div className="flex flex-col gap-3">
        <Submitted view={view} />
        {view.sentBack.length > 0 && <SentBackList items={view.sentBack} />}
        <Signatures view={view} frame={frame} />
        <EarlierSubmissions submissions={view.earlier} />
      </div>
    </Panel>
  );
}

function Actions({
  view: { scope, submission, status, ...view },
  frame,
}: {
  view: ScopeView;
  frame: PanelFrame;
}) {
  const { may, address, project, reviewers } = frame;
  const open = status === "submitted" || status === "changes-requested";
  const sealed = current(view).length >= view.quorum;
  const outdated = view.difference !== null;
  return (
    <span className="flex flex-wrap items-center gap-2" data-print="hide">
      {may.withdraw && open && submission !== null && (
        <WithdrawSubmission address={address} submissionId={submission.id} title={scopes[scope].title} />
      )}
      {may.submit && status !== "submitted" && !sealed && (
        <SubmitScope
          {...{ address, scope, reviewers }}
          again={status === "changes-requested"}
          state={stateWords(view)}
          stillToChange={submission?.itemsToChange.length ?? 0}
        />
      )}
      {may.sign && !sealed && (open || outdated) && (
        <LinkButton
          size="sm"
          variant="primary"
          href={caseHref(address.workspaceSlug, { project: project.slug, scope })}
        >
          <ListChecks aria-hidden /> Review
        </LinkButton>
      )}
    </span>
  );
}

function Submitted({ view: { submission, status } }: { view: ScopeView }) {
  if (submission === null) return null;
  const moved = submission.statusBy?.name ?? "somebody who has left";
  return (
    <div className="text-ink-2">
      <p>
        Submitted by {submission.submittedBy.name || "a former member"} <Time at={submission.submittedAt} />
        {status === "changes-requested" && (
          <>
            , sent back by {moved} <Time at={submission.statusAt} />
          </>
        )}
        {status === "voided" && (
          <>
            , withdrawn <Time at={submission.statusAt} />
          </>
        )}
        {status === "submitted" && submission.digest !== submission.currentDigest && ", changed since"}
      </p>
      {submission.note !== "" && <Markdown text={submission.note} className="pt-1" />}
    </div>
  );
}

function Signatures({ view, frame }: { view: ScopeView; frame: PanelFrame }) {
  const { signoffs, quorum, difference, scope } = view;
  if (signoffs.length === 0)
    return (
      <p className="text-ink-2">
        {view.submission === null ? "Nobody has asked for a review or signed yet" : "Not signed"}
        {quorum > 1 && `: ${quorum} different reviewers must sign`}.
      </p>
    );
  const holding = current(view);
  const [shown, past] = [true, false].map((wanted) =>
    signoffs.filter((each) => isShown(each, view) === wanted),
  );
  const rest = {
    title: scopes[scope].title,
    base: frame.base,
    address: frame.address,
    mayRevoke: frame.mayRevoke,
  };
  return (
    <div className="flex flex-col gap-2">
      <p className="font-medium">
        {holding.length} of {quorum} {quorum === 1 ? "signature" : "signatures"} for what stands now
      </p>
      <SignoffList {...rest} signoffs={shown ?? []} />
      {difference !== null && isOutdated(view) && (
        <div className="flex flex-col gap-1">
          <p className="text-ink-2">
            What changed since the last sign-off. It waits for whoever signed; submitting it again asks all
            reviewers.
          </p>
          <DifferenceList items={difference} links={frame.links} />
        </div>
      )}
      {past !== undefined && past.length > 0 && (
        <Disclosure summary={`Earlier sign-offs (${past.length})`}>
          <SignoffList {...rest} signoffs={past} />
        </Disclosure>
      )}
    </div>
  );
}

/** Those that hold, and while none does the latest that was not taken back. */
function isShown(signoff: Signoff, view: ScopeView): boolean {
  const holding = current(view);
  if (holding.length > 0) return holding.includes(signoff);
  const latest = view.signoffs.find((each) => each.standing !== "revoked") ?? view.signoffs[0];
  return signoff === latest;
}

/** Somebody signed, and what they signed is no longer what stands. */
function isOutdated(view: ScopeView): boolean {
  return view.difference !== null && current(view).length < view.quorum;
}

function current({ signoffs }: Pick<ScopeView, "signoffs">): readonly Signoff[] {
  return signoffs.filter((signoff) => signoff.standing === "holds");
}

/** "8 items: 5 pass, 1 fails, 2 not assessed." */
function stateWords({ tally }: Pick<ScopeView, "tally">): string {
  const total = Object.values(tally).reduce((sum, count) => sum + count, 0);
  const parts = [
    tally.pass > 0 ? `${tally.pass} pass` : null,
    tally.partial > 0 ? `${tally.partial} partial` : null,
    tally.fail > 0 ? `${tally.fail} fail` : null,
    tally["not-applicable"] > 0 ? `${tally["not-applicable"]} not applicable` : null,
    tally["not-assessed"] > 0 ? `${tally["not-assessed"]} not assessed` : null,
  ];
  return `${total} items: ${parts.filter((part) => part !== null).join(", ")}`;
}
