import { Panel } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { RequestWaiverForm } from "@/components/waivers/request-waiver-form";
import { waiverRefusalWords } from "@/components/waivers/wording";
import { findItem } from "@/lib/domain/catalogue/catalogue";
import { coverRefusal } from "@/lib/domain/waivers/request-rules";
import type { Assessment } from "@/lib/features/readiness/queries";
import type { AskedWaiver } from "@/lib/features/waivers/loaders";
import type { ExpiryDays, Waiver, WaiverBudget } from "@/lib/features/waivers/schema";
import type { CardContext } from "./waiver-card";

type RequestPanelProps = {
  context: CardContext;
  assessment: Assessment;
  waivers: readonly Waiver[];
  budget: WaiverBudget;
  days: ExpiryDays;
  asked: AskedWaiver;
};

/** The way in: for the item the address names, or any that fails. */
export function RequestPanel({ context, assessment, waivers, budget, days, asked }: RequestPanelProps) {
  const { renews, itemId } = asked;
  const open = waivers.filter(({ standing }) => standing === "requested").map((waiver) => waiver.itemId);
  const choices = choicesOf(assessment, open, { asked: itemId, renewed: renews?.itemId ?? null }).map(
    (id) => ({
      itemId: id,
      title: context.links.title(id),
    }),
  );
  const refusal = itemId === null ? null : refusalOf(assessment, itemId, open, budget);
  const title = renews ? `Renew the waiver on ${context.links.title(renews.itemId)}` : "Ask for a waiver";
  if (refusal !== null || choices.length === 0) {
    return (
      <Notice
        tone="warn"
        title={refusal ?? "Nothing fails that could be accepted."}
        actions={
          <LinkButton size="sm" href={context.path}>
            Back to the waivers
          </LinkButton>
        }
      />
    );
  }
  return (
    <Panel
      title={title}
      description="An owner or manager decides. Until then, and after it ends, the risk counts in full."
    >
      <RequestWaiverForm
        key={itemId ?? ""}
        at={context.at}
        choices={choices}
        chosen={choices.some((choice) => choice.itemId === itemId) ? itemId : null}
        renewal={
          renews && {
            waiverId: renews.id,
            reason: renews.reason,
            compensatingControl: renews.compensatingControl,
          }
        }
        days={days}
        doneHref={context.path}
      />
    </Panel>
  );
}

/** What fails and may be accepted: findings first, worst first, then the rest in the catalogue's order. */
function choicesOf(
  { readiness, catalogue }: Assessment,
  open: readonly string[],
  { asked, renewed }: { asked: string | null; renewed: string | null },
): readonly string[] {
  const findings = readiness.findings.map((finding) => finding.itemId);
  const rest = catalogue.items.map((item) => item.id).filter((id) => !findings.includes(id));
  return [...findings, ...rest].filter((id) => {
    const state = readiness.items[id];
    if (open.includes(id) || state === undefined) return false;
    if (state.counted === "pass" || state.counted === "not-applicable") return false;
    const item = findItem(catalogue, id);
    // What nobody has answered and caps nothing is to be answered, not accepted.
    if (state.counted === "not-assessed" && (item?.severity ?? null) === null && id !== asked) return false;
    return item?.waivable === true && (!state.waived || id === renewed);
  });
}

/** Why the item in the address cannot be asked for, said before anybody types. */
function refusalOf(
  { catalogue, readiness }: Assessment,
  itemId: string,
  open: readonly string[],
  { budget, used }: WaiverBudget,
): string | null {
  const item = findItem(catalogue, itemId);
  if (!item) return waiverRefusalWords({ code: "unknown-item" });
  if (open.includes(itemId)) return waiverRefusalWords({ code: "waiver-requested-already" });
  const state = readiness.items[itemId];
  const refusal = coverRefusal({ item, state, waivers: [], budget: 1, asOf: readiness.asOf });
  if (refusal) return waiverRefusalWords(refusal);
  return used >= budget && !state?.waived ? waiverRefusalWords({ code: "waiver-budget-full", budget }) : null;
}
