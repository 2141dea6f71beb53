import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import type { ReviewAction } from "@/lib/features/weekly-reviews/schema";
import { ActionBadge } from "./action-lines";
import { dayWords } from "./dates";
import { SettleAction } from "./settle-action";

type OpenActionsProps = {
  actions: readonly ReviewAction[];
  address: { workspaceSlug: string; projectId: string };
  mayRun: boolean;
};

/** What was agreed in reviews and is not done: the earliest day first. */
export function OpenActions({ actions, address, mayRun }: OpenActionsProps) {
  if (actions.length === 0) return <p className="px-4 py-4 text-ink-3">No action is open.</p>;
  return (
    <Table caption="Open actions, the earliest due first">
      <TableHead>
        <TableRow>
          <TableHeader>Action</TableHeader>
          <TableHeader className="max-sm:hidden">Owner</TableHeader>
          <TableHeader className="max-sm:hidden">Due</TableHeader>
          {mayRun && (
            <TableHeader>
              <span className="sr-only">Settle</span>
            </TableHeader>
          )}
        </TableRow>
      </TableHead>
      <TableBody>
        {actions.map((action) => (
          <TableRow key={action.id}>
            <TableHeader scope="row" className="break-words">
              {action.text}
              <span className="block font-normal text-ink-2 sm:hidden">
                {action.owner.name}, {dayWords(action.dueOn)}{" "}
                {action.overdue && <ActionBadge action={action} />}
              </span>
            </TableHeader>
            <TableCell className="whitespace-nowrap max-sm:hidden">{action.owner.name}</TableCell>
            <TableCell className="whitespace-nowrap max-sm:hidden">
              {dayWords(action.dueOn)} {action.overdue && <ActionBadge action={action} />}
            </TableCell>
            {mayRun && (
              <TableCell className="text-right">
                <SettleAction address={address} action={action} />
              </TableCell>
            )}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
