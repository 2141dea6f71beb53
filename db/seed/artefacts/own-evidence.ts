import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Proof } from "../story";
import { asIs } from "./file";

/** Where `npm run evidence` leaves what this repository can prove about itself; seen from its root. */
const FOLDER = join("docs", "evidence");

type Manifest = Record<string, { collectedAt: string }>;

/**
 * A file of this repository's own test run as machine evidence, dated when it was really made. Empty where the
 * file is not there: nothing is claimed in its place.
 */
export function ownEvidence(name: string, title: string, serves: readonly string[]): Proof[] {
  const made = manifest()[name];
  const path = join(FOLDER, name);
  if (!made || !existsSync(path)) return [];
  const files = [asIs(name, readFileSync(path))];
  return [{ title, serves, collectedAt: made.collectedAt, content: { kind: "report", files } }];
}

function manifest(): Manifest {
  try {
    return JSON.parse(readFileSync(join(FOLDER, "manifest.json"), "utf8"));
  } catch {
    return {};
  }
}
