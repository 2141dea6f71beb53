import Link from "next/link";
import { CommandLine } from "@/components/ui/command-line";
import { LATENCY_BOUNDS_MS, LATENCY_BUCKETS } from "@/lib/domain/integrations/latency";
import { KEPT_DAYS, MOST_ROWS } from "@/lib/domain/integrations/statistics";
import type { ProjectAddress } from "./integration-request";

type StatisticsHowToProps = {
  address: ProjectAddress;
  integrationId: string;
  /** Where the API of this installation is. */
  baseUrl: string;
  today: string;
};

/** How counts get here: the exact request, and where its token comes from. */
export function StatisticsHowTo({ address, integrationId, baseUrl, today }: StatisticsHowToProps) {
  const latency = Array.from({ length: LATENCY_BUCKETS }, (_, at) => [0, 60, 30, 8, 2][at] ?? 0);
  const row = { endpoint: "POST /v1/charges/{id}", day: today, calls: 100, errors: 1, latency };
  const command = [
    `curl -X POST ${baseUrl}/api/v1/projects/${address.projectId}/integrations/${integrationId}/statistics \\`,
    '  -H "Authorization: Bearer $LAUNCHWORTHY_TOKEN" -H "Content-Type: application/json" \\',
    `  -d '${JSON.stringify({ rows: [row] })}'`,
  ].join("\n");
  return (
    <div className="flex flex-col gap-2 text-ink-2">
      <p>
        Post a row per endpoint and day: how many calls, how many failed, and how many answered within each of{" "}
        {LATENCY_BUCKETS} times. A row you post again replaces the one before. The token needs the scope
        “write”;{" "}
        <Link href={`/${address.workspaceSlug}/tokens`} className="underline">
          create one under API tokens
        </Link>
        .
      </p>
      <CommandLine text={command} />
      <p className="text-ink-3 text-sm">
        The times, in milliseconds:{" "}
        {LATENCY_BOUNDS_MS.map((bound) => `up to ${bound.toLocaleString("en")}`).join(", ")}, and slower.
        Their counts add up to the calls. One request takes {MOST_ROWS.toLocaleString("en")} rows, days go
        back {KEPT_DAYS}, and what follows a “?” in a path is cut.
      </p>
    </div>
  );
}
