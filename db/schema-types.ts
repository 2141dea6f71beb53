import pg from "pg";

/** Columns whose JSON has a type of the domain; any other JSON column is `unknown`. */
const JSON_TYPES: Record<string, string> = {
  "item_answer.answer": "Json<Answer | null>",
  "item_answer.approval": "Json<ItemApproval | null>",
  "integration.objective": "Json<Objective>",
  "integration.record": "Json<IntegrationRecord>",
  "integration.sealed": 'Json<IntegrationFact["sealed"]>',
  "integration_document.faults": "Json<readonly DocumentFault[]>",
  "integration_revision.record": "Json<IntegrationRecord>",
  "integration_revision.sealed": 'Json<IntegrationFact["sealed"]>',
  "review_row.subject": "Json<RowSubject>",
  "runbook.sections": "Json<readonly StoredSection[]>",
  "runbook.without": "Json<readonly Without[]>",
  "rollout.plan": "Json<Rollout>",
  "rollout_transition.because": "Json<readonly string[]>",
  "rollout_transition.plan": "Json<Rollout | null>",
  "rollout_template.template": 'Json<Omit<RolloutTemplate, "id">>',
  "project.quorum": "Json<Quorum>",
  "project_results.results": 'Json<ResultRow["results"]>',
  "project_results.freshUntil": 'Json<ResultRow["freshUntil"]>',
  "revision.change": "Json<FactChange>",
  "revision.previous": "Json<FactChange>",
  "revision.summary": "Json<ReadinessSummary>",
  "snapshot.summary": "Json<ReadinessSummary>",
  "weekly_review.prepared": "Json<Prepared>",
  "workspace_checks.checks": "Json<readonly PublishedCheck[]>",
  "workspace_checks.checklists": "Json<readonly Checklist[]>",
};

const TYPES: Record<string, string> = {
  uuid: "string",
  text: "string",
  varchar: "string",
  date: "string",
  bool: "boolean",
  int2: "number",
  int4: "number",
  int8: "number",
  timestamptz: "Instant",
  _text: "string[]",
  _uuid: "string[]",
  _int2: "number[]",
  _int8: "number[]",
  jsonb: "Json<unknown>",
};

type Column = {
  table: string;
  column: string;
  type: string;
  nullable: boolean;
  hasDefault: boolean;
  computed: boolean;
};

/** Describes every table of the migrated database as the interface Kysely types its queries with. */
export async function describeSchema(connectionString: string): Promise<string> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    const { rows } = await client.query<Column>(`
      select c.table_name "table", c.column_name "column", c.udt_name "type",
             c.is_nullable = 'YES' "nullable", c.column_default is not null "hasDefault",
             c.is_generated = 'ALWAYS' "computed"
      from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
      order by c.table_name collate "C", c.ordinal_position`);
    return render(rows);
  } finally {
    await client.end();
  }
}

function render(columns: Column[]): string {
  const tables = Map.groupBy(columns, (column) => column.table);
  const body = [...tables]
    .map(([table, own]) => `  ${table}: {\n${own.map(line).join("\n")}\n  };`)
    .join("\n");
  return `// Written by \`npm run db:types\` from the migrated database; a test fails when the two disagree.
import type { ColumnType, Generated } from "kysely";
import type { Checklist, PublishedCheck } from "@/lib/domain/checks/shape";
import type { FactChange } from "@/lib/domain/readiness/change";
import type { Objective } from "@/lib/domain/integrations/objective";
import type { DocumentFault } from "@/lib/domain/integrations/payload";
import type { IntegrationRecord } from "@/lib/domain/integrations/record";
import type { Answer, IntegrationFact, ItemApproval, Quorum } from "@/lib/domain/readiness/facts";
import type { ReadinessSummary } from "@/lib/domain/readiness/summary";
import type { Rollout } from "@/lib/domain/rollout/rollout";
import type { RolloutTemplate } from "@/lib/domain/rollout/template";
import type { StoredSection, Without } from "@/lib/domain/runbook/plan";
import type { ResultRow } from "@/lib/domain/steering/result-row";
import type { Prepared, RowSubject } from "@/lib/domain/weekly-reviews/review";

type Instant = ColumnType<Date, Date | string, Date | string>;
type DefaultInstant = ColumnType<Date, Date | string | undefined, Date | string>;
type Json<T> = ColumnType<T, string, string>;

export interface DB {
${body}
}
`;
}

function line({ table, column, type, nullable, hasDefault, computed }: Column): string {
  const base = JSON_TYPES[`${table}.${column}`] ?? TYPES[type];
  if (!base)
    throw new Error(`No TypeScript type for ${table}.${column} (${type}): add it to db/schema-types.ts`);
  const full = nullable ? `${base} | null` : base;
  if (computed) return `    ${column}: ColumnType<${full}, never, never>;`;
  return `    ${column}: ${hasDefault ? generated(full) : full};`;
}

function generated(type: string): string {
  return type === "Instant" ? "DefaultInstant" : `Generated<${type}>`;
}
