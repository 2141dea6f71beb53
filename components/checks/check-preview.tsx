import { ItemGuidance } from "@/components/assessment/item-guidance";
import { SeverityBadge } from "@/components/readiness/severity-badge";
import { itemOf } from "@/lib/domain/checks/compose";
import type { WorkspaceCheck } from "@/lib/domain/checks/shape";

/** The check as a founder will see it beside the place where they answer it. */
export function CheckPreview({ check, number }: { check: WorkspaceCheck; number: number }) {
  return (
    <div className="rounded-lg border border-line p-4">
      <div className="mb-2 flex flex-wrap items-center gap-2">
        <span className="text-ink-3 text-sm">Workspace check {number}</span>
        {check.severity !== null && <SeverityBadge severity={check.severity} />}
      </div>
      <p className="mb-3 font-semibold text-lg">{check.statement}</p>
      <ItemGuidance item={itemOf(check, number)} stack="node-postgres" />
    </div>
  );
}
