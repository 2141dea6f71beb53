import { EmptyState } from "@/components/layout/empty-state";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/link-button";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { Delivery, DeliveryStatus } from "@/lib/features/notifications/schema";
import { RetryForm } from "./retry-form";
import { reasonInWords, STATUS_WORDS } from "./status-words";

type DeliveryTableProps = {
  workspaceSlug: string;
  deliveries: readonly Delivery[];
  status: DeliveryStatus | null;
  nextCursor: string | null;
  isFirst: boolean;
  mailed: boolean;
  /** A demo workspace mails nobody. */
  demo: boolean;
  retries: boolean;
};

/** Letters, newest first, and what became of each. */
export function DeliveryTable(props: DeliveryTableProps) {
  const { workspaceSlug, deliveries, status, nextCursor, isFirst, retries } = props;
  if (deliveries.length === 0) return <Nothing {...props} />;
  const path = `/${workspaceSlug}/deliveries`;
  const asked = status === null ? "" : `status=${status}&`;
  return (
    <div className="min-w-0 overflow-clip rounded-lg border border-line bg-surface">
      <Table caption="Letters of this workspace">
        <TableHead>
          <TableRow>
            <TableHeader>Letter</TableHeader>
            <TableHeader>To</TableHeader>
            <TableHeader>Status</TableHeader>
            <TableHeader numeric>Attempts</TableHeader>
            <TableHeader>Last change</TableHeader>
            <TableHeader>
              <span className="sr-only">Actions</span>
            </TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {deliveries.map((each) => (
            <DeliveryRow key={each.id} workspaceSlug={workspaceSlug} delivery={each} retries={retries} />
          ))}
        </TableBody>
      </Table>
      {(nextCursor !== null || !isFirst) && (
        <nav aria-label="Pages of letters" className="flex gap-2 border-line border-t px-4 py-2.5">
          {!isFirst && (
            <LinkButton size="sm" variant="quiet" href={`${path}${asked === "" ? "" : `?status=${status}`}`}>
              Newest
            </LinkButton>
          )}
          {nextCursor !== null && (
            <LinkButton size="sm" variant="quiet" href={`${path}?${asked}cursor=${nextCursor}`}>
              Older
            </LinkButton>
          )}
        </nav>
      )}
    </div>
  );
}

type DeliveryRowProps = { workspaceSlug: string; delivery: Delivery; retries: boolean };

function DeliveryRow({ workspaceSlug, delivery, retries }: DeliveryRowProps) {
  const { id, title, to, status, reason, attempts, updatedAt } = delivery;
  const { label, tone, icon } = STATUS_WORDS[status];
  return (
    <TableRow>
      <TableHeader scope="row">{title}</TableHeader>
      <TableCell className="min-w-32">{to.name}</TableCell>
      <TableCell className="min-w-48">
        <Badge look="plain" tone={tone} icon={icon}>
          {label}
        </Badge>
        {reason !== null && <span className="block break-words text-ink-3">{reasonInWords(reason)}</span>}
      </TableCell>
      <TableCell numeric>{attempts}</TableCell>
      <TableCell className="whitespace-nowrap">
        <Time at={updatedAt} />
      </TableCell>
      <TableCell className="text-right">
        {retries && status === "failed" && (
          <RetryForm workspaceSlug={workspaceSlug} deliveryId={id} label={`${title} to ${to.name}`} />
        )}
      </TableCell>
    </TableRow>
  );
}

function Nothing({ mailed, demo, status }: DeliveryTableProps) {
  if (demo) return <EmptyState title="A demo workspace mails nobody">Everything is in the inbox.</EmptyState>;
  return (
    <>
      {mailed ? (
        <EmptyState kind={status === null ? "no-data" : "no-match"} title="No letter">
          {status === null
            ? "Letters appear here as they are written."
            : `None is ${STATUS_WORDS[status].label.toLowerCase()}.`}
        </EmptyState>
      ) : (
        <EmptyState title="No letters go out">
          No mail server is configured. Everything is in the inbox; start Launchworthy with
          LAUNCHWORTHY_SMTP_URL to send letters too.
        </EmptyState>
      )}
    </>
  );
}
