import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { writePrivateFile } from "@/lib/private-file";
import { DatabaseStartError } from "../database-start-error";

/** What must survive between two starts of the embedded server; kept in `postgres.json`, mode 0600. */
export type ServerState = {
  port: number | null;
  clusterDir: string | null;
  ownerPassword: string;
  appPassword: string;
};

/** Reads the state of an earlier start, or `null` when there was none. */
export function readServerState(dataDir: string): ServerState | null {
  let text: string;
  try {
    text = readFileSync(stateFile(dataDir), "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new DatabaseStartError(
      `${stateFile(dataDir)} is not valid JSON. Delete it: new passwords are made at the next start, no data is lost.`,
    );
  }
}

export function newServerState(): ServerState {
  return {
    port: null,
    clusterDir: null,
    ownerPassword: newPassword(),
    appPassword: newPassword(),
  };
}

export function writeServerState(dataDir: string, state: ServerState): void {
  writePrivateFile(stateFile(dataDir), `${JSON.stringify(state, null, 2)}\n`);
}

function stateFile(dataDir: string): string {
  return join(dataDir, "postgres.json");
}

function newPassword(): string {
  return randomBytes(24).toString("base64url");
}
