import { TriangleAlert } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { CALLER_LABELS, KIND_LABELS } from "@/lib/domain/integrations/labels";
import { dayInWords } from "@/lib/domain/readiness/day-in-words";
import type { StatisticsSummary } from "@/lib/features/call-statistics/schema";
import type { Integration } from "@/lib/features/integrations/schema";
import { ApprovalBadge } from "./approval-badge";
import { ContractTestBadge } from "./contract-test-badge";
import { LayerBars } from "./layer-bars";
import { StatisticsCells, StatisticsHeaders } from "./statistics-cells";

type RegistryTableProps = {
  integrations: readonly Integration[];
  /** Where the page of the registry is. */
  path: string;
  today: string;
  /** What was counted lately, of the integrations anything was counted of. */
  statistics: readonly StatisticsSummary[];
};

/** Every integration in a row; what waits for its owner's approval comes first. */
export function RegistryTable({ integrations, path, today, statistics }: RegistryTableProps) {
  const waiting = integrations.filter(({ approval }) => approval === null);
  const approved = integrations.filter(({ approval }) => approval !== null);
  const summaryOf = (id: string) => statistics.find((each) => each.integration.id === id) ?? null;
  const isCounted = statistics.length > 0;
  return (
    <Table caption="Integrations, those without their owner’s approval first">
      <TableHead>
        <TableRow>
          <TableHeader>Integration</TableHeader>
          <TableHeader>Approval</TableHeader>
          <TableHeader>Owner</TableHeader>
          <TableHeader>Known</TableHeader>
          <TableHeader>Contract test</TableHeader>
          <TableHeader>Key rotation</TableHeader>
          {isCounted && <StatisticsHeaders />}
        </TableRow>
      </TableHead>
      <TableBody>
        {[...waiting, ...approved].map((integration) => (
          <RegistryRow key={integration.id} {...{ integration, path, today }}>
            {isCounted && (
              <StatisticsCells summary={summaryOf(integration.id)} href={`${path}/${integration.id}`} />
            )}
          </RegistryRow>
        ))}
      </TableBody>
    </Table>
  );
}

type RegistryRowProps = {
  integration: Integration;
  path: string;
  today: string;
  /** Further cells. */
  children: ReactNode;
};

function RegistryRow({ integration, path, today, children }: RegistryRowProps) {
  const { id, record, people, approval, completeness } = integration;
  const owner = people.find((person) => person.id === record.ownerId);
  const kind = [record.provider, record.kind && KIND_LABELS[record.kind]].filter(Boolean).join(", ");
  const caller = record.calledFrom && `called from ${CALLER_LABELS[record.calledFrom].toLowerCase()}`;
  return (
    <TableRow>
      <TableHeader scope="row">
        <Link href={`${path}/${id}`} prefetch={false} className="rounded-sm hover:underline">
          {record.name}
        </Link>
        <span className="block font-normal text-ink-3">
          {[kind, caller].filter(Boolean).join(" · ") || "Nothing said yet"}
        </span>
      </TableHeader>
      <TableCell>
        <ApprovalBadge approved={approval !== null} look="plain" />
      </TableCell>
      <TableCell className="whitespace-nowrap">{owner?.name}</TableCell>
      <TableCell>
        <LayerBars completeness={completeness} />
      </TableCell>
      <TableCell>
        <ContractTestBadge state={record.contractTest} look="plain" />
      </TableCell>
      <TableCell className="whitespace-nowrap">
        <Rotation record={record} today={today} />
      </TableCell>
      {children}
    </TableRow>
  );
}

function Rotation({ record, today }: { record: Integration["record"]; today: string }) {
  const { authMethod, rotationDueOn } = record;
  if (authMethod === "none") return <span className="text-ink-3">No key</span>;
  if (rotationDueOn === null) return <span className="text-ink-3">Not set</span>;
  if (rotationDueOn >= today) return dayInWords(rotationDueOn);
  return (
    <Badge icon={TriangleAlert} tone="bad" look="plain">
      Overdue since {dayInWords(rotationDueOn)}
    </Badge>
  );
}
