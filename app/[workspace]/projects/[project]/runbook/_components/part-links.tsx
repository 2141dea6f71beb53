import { StateLinks } from "@/components/layout/state-links";
import { PARTS, type Part } from "../search-params";

const WORDS = {
  runbook: "Runbook",
  rollback: "Rollback plan",
  "on-call": "On-call",
  drills: "Drills",
} as const satisfies Record<Part, string>;

export function PartLinks({ path, part }: { path: string; part: Part }) {
  return (
    <StateLinks
      label="Parts of the runbook"
      links={PARTS.map((id) => ({
        id,
        label: WORDS[id],
        href: `${path}/runbook?part=${id}`,
        current: id === part,
      }))}
    />
  );
}
