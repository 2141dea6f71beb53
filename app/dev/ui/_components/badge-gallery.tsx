import { FreshnessBadge } from "@/components/readiness/freshness-badge";
import { ResultBadge } from "@/components/readiness/result-badge";
import { SeverityBadge } from "@/components/readiness/severity-badge";
import { StageBadge } from "@/components/readiness/stage-badge";
import { TrustBadge } from "@/components/readiness/trust-badge";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { Panel } from "@/components/ui/card";
import { Kbd } from "@/components/ui/kbd";
import { Progress } from "@/components/ui/progress";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { STAGES } from "@/lib/domain/catalogue/vocabulary";
import { TRUST_LABELS } from "@/lib/domain/readiness/readiness-types";
import { NOW } from "./samples";

const RESULTS = ["pass", "partial", "fail", "not-assessed", "not-applicable"] as const;

export function BadgeGallery() {
  return (
    <Panel title="States" description="One badge per vocabulary: icon, word and colour." flush>
      <div className="flex flex-col gap-2 p-4 [&>div]:flex [&>div]:flex-wrap [&>div]:items-center [&>div]:gap-2">
        <div>
          {STAGES.map((stage) => (
            <StageBadge key={stage} stage={stage} />
          ))}
          <StageBadge stage="beta" acceptedRisk size="md" />
        </div>
        <div>
          {RESULTS.map((result) => (
            <ResultBadge key={result} result={result} />
          ))}
        </div>
        <div>
          <FreshnessBadge freshness="fresh" until="2027-02-01T00:00:00.000Z" now={NOW} />
          <FreshnessBadge freshness="expiring" until="2026-11-27T00:00:00.000Z" now={NOW} />
          <FreshnessBadge freshness="stale" until="2026-11-02T00:00:00.000Z" now={NOW} />
        </div>
        <div>
          {TRUST_LABELS.map((trust) => (
            <TrustBadge key={trust} trust={trust} />
          ))}
        </div>
        <div>
          <SeverityBadge severity="critical" />
          <SeverityBadge severity="blocker" />
          <SeverityBadge severity="major" />
          <Badge tone="warn">Demo</Badge>
          <Kbd>Ctrl</Kbd>
          <Kbd>K</Kbd>
          <Avatar name="Amara Okafor" label />
          <Progress label="Questions answered" done={7} of={10} showCount className="w-40" />
        </div>
      </div>
      <div className="border-line border-t">
        <SampleTable />
      </div>
    </Panel>
  );
}

function SampleTable() {
  return (
    <Table caption="Sample checks">
      <TableHead>
        <TableRow>
          <TableHeader>Check</TableHeader>
          <TableHeader>Result</TableHeader>
          <TableHeader>Trust</TableHeader>
          <TableHeader numeric>Points</TableHeader>
          <TableHeader>Changed</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        <SampleRow title="Secrets not in git" result="pass" points="1" at="2026-11-21T09:10:00.000Z" />
        <SampleRow
          title="Contract tests run in continuous integration for every vendor the app calls"
          result="partial"
          points="½"
          at="2026-11-12T09:10:00.000Z"
        />
        <SampleRow
          title="Rate limits tested"
          result="not-assessed"
          points="0"
          at="2026-06-01T09:10:00.000Z"
        />
      </TableBody>
    </Table>
  );
}

type SampleRowProps = { title: string; result: (typeof RESULTS)[number]; points: string; at: string };

function SampleRow({ title, result, points, at }: SampleRowProps) {
  return (
    <TableRow>
      <TableHeader scope="row">{title}</TableHeader>
      <TableCell>
        <ResultBadge result={result} look="plain" />
      </TableCell>
      <TableCell>
        <TrustBadge trust="evidence-backed" look="plain" />
      </TableCell>
      <TableCell numeric>{points}</TableCell>
      <TableCell className="whitespace-nowrap">
        <Time at={at} now={NOW} />
      </TableCell>
    </TableRow>
  );
}
