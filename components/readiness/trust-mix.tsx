import { type Segment, StackedBar } from "@/components/charts/stacked-bar";
import type { Readiness } from "@/lib/domain/readiness/readiness-types";
import { TRUST_LABEL_WORDS } from "./wording";

type TrustMixProps = { mix: Readiness["trustMix"]; title?: string };

/** How far what the team says rests on proof. */
export function TrustMix({ mix, title }: TrustMixProps) {
  const segments: Segment[] = [
    {
      id: "reviewer-verified",
      label: TRUST_LABEL_WORDS["reviewer-verified"],
      value: mix["reviewer-verified"],
      fill: "good",
    },
    {
      id: "tool-verified",
      label: TRUST_LABEL_WORDS["tool-verified"],
      value: mix["tool-verified"],
      fill: "accent",
    },
    {
      id: "evidence-backed",
      label: TRUST_LABEL_WORDS["evidence-backed"],
      value: mix["evidence-backed"],
      fill: "accent-light",
    },
    {
      id: "self-claimed",
      label: TRUST_LABEL_WORDS["self-claimed"],
      value: mix["self-claimed"],
      fill: "grey",
    },
    { id: "none", label: "Not answered", value: mix.none, fill: "empty" },
  ];
  return <StackedBar title={title ?? trustMessage(mix)} segments={segments} />;
}

function trustMessage(mix: Readiness["trustMix"]): string {
  const verified = mix["tool-verified"] + mix["reviewer-verified"];
  const answered = verified + mix["evidence-backed"] + mix["self-claimed"];
  if (answered === 0) return "Nothing has been answered yet";
  if (answered === mix["self-claimed"]) return `All ${answered} answers rest on the team’s word alone`;
  return `${verified + mix["evidence-backed"]} of ${answered} answers rest on more than the team’s word`;
}
