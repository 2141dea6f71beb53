import { Panel } from "@/components/ui/card";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import type { Approver } from "@/lib/features/steering/schema";

/** Who accepted risks over the last year, and how many of them were their own. */
export function ApproversPanel({ approvers }: { approvers: readonly Approver[] }) {
  return (
    <Panel
      title="Who approves waivers"
      description="Over the last year, most first."
      flush={approvers.length > 0}
    >
      {approvers.length === 0 ? (
        <p className="text-ink-2">Nobody accepted a risk in the last year.</p>
      ) : (
        <Table caption="Approvers of waivers">
          <TableHead>
            <TableRow>
              <TableHeader>Approver</TableHeader>
              <TableHeader numeric>Approved</TableHeader>
              <TableHeader numeric>Active</TableHeader>
              <TableHeader numeric>Self-approved</TableHeader>
            </TableRow>
          </TableHead>
          <TableBody>
            {approvers.map(({ name, approved, active, selfApproved }) => (
              <TableRow key={name ?? "left"}>
                <TableHeader scope="row">{name ?? "Somebody who left"}</TableHeader>
                <TableCell numeric>{approved}</TableCell>
                <TableCell numeric>{active}</TableCell>
                <TableCell numeric className={selfApproved > 0 ? "text-warn-text" : undefined}>
                  {selfApproved} ({Math.round((selfApproved / approved) * 100)} %)
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </Panel>
  );
}
