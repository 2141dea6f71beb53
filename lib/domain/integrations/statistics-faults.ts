import { addDays } from "../readiness/days";
import type { Day } from "../readiness/facts";
import { KEPT_DAYS, MOST_ENDPOINTS } from "./statistics";
import { endpointFrom } from "./statistics-endpoint";

/** A row as somebody posts it: whole numbers, not below zero, and a histogram of the right length. */
export type PostedRow = {
  /** Id or exact name. */
  integration: string;
  endpoint: string;
  day: Day;
  calls: number;
  errors: number;
  latency: readonly number[];
};

/** The same row with its integration found and its endpoint as it is kept. */
export type CountedRow = Omit<PostedRow, "integration"> & { integrationId: string };

/** What is wrong with a row, counted from 0, and in which field. */
export type RowFault = { row: number; field: string; message: string };

/** What the rows are held against. */
export type Ledger = {
  /** The latest day anything can have been counted on. */
  today: Day;
  /** The integration a text names; null for none that is listed. */
  integration: (idOrName: string) => string | null;
  /** Endpoints an integration has already. */
  endpoints: (integrationId: string) => ReadonlySet<string>;
};

type Numbered = { row: number; posted: PostedRow };

/**
 * Holds rows against what is known: every fault of every row, and what could be counted of the rest.
 * Nothing is to be stored where there is a fault.
 */
export function countedRows(
  rows: readonly Numbered[],
  ledger: Ledger,
): { counted: readonly CountedRow[]; faults: readonly RowFault[] } {
  const faults: RowFault[] = [];
  const counted: CountedRow[] = [];
  const firstOf = new Map<string, number>();
  const known = new Map<string, Set<string>>();
  for (const { row, posted } of rows) {
    const fault = (field: string, message: string) => faults.push({ row, field, message });
    const endpoint = endpointFrom(posted.endpoint);
    const integrationId = ledger.integration(posted.integration);
    for (const [field, message] of wrongNumbers(posted, ledger.today)) fault(field, message);
    if (endpoint === null) fault("endpoint", NO_ENDPOINT);
    if (integrationId === null) fault("integration", "The project lists no integration of this id or name.");
    if (endpoint === null || integrationId === null) continue;

    const key = `${integrationId} ${posted.day} ${endpoint}`;
    const first = firstOf.get(key);
    if (first === undefined) firstOf.set(key, row);
    else fault("endpoint", `Row ${first} has the same endpoint and day. Add the two up before you post.`);
    const endpoints = known.get(integrationId) ?? new Set(ledger.endpoints(integrationId));
    known.set(integrationId, endpoints.add(endpoint));
    if (endpoints.size > MOST_ENDPOINTS && !ledger.endpoints(integrationId).has(endpoint)) {
      fault(
        "endpoint",
        `An integration has ${MOST_ENDPOINTS} endpoints at most. Post templates, not addresses.`,
      );
    }
    const { day, calls, errors, latency } = posted;
    counted.push({ integrationId, endpoint, day, calls, errors, latency });
  }
  return { counted, faults };
}

const NO_ENDPOINT = "Give a method and a path, such as “POST /v1/charges/{id}”, in 200 characters at most.";

function wrongNumbers(
  { day, calls, errors, latency }: PostedRow,
  today: Day,
): [field: string, message: string][] {
  const wrong: [string, string][] = [];
  if (day > today) wrong.push(["day", `This day is yet to come: today is ${today}.`]);
  if (day < addDays(today, -KEPT_DAYS)) wrong.push(["day", `Days are kept for ${KEPT_DAYS} days only.`]);
  if (errors > calls) wrong.push(["errors", "There are more errors than calls."]);
  const sum = latency.reduce((total, count) => total + count, 0);
  if (sum !== calls) wrong.push(["latency", `The buckets hold ${sum} calls, and there were ${calls}.`]);
  return wrong;
}
