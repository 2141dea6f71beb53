import "server-only";
import { v7 as uuidv7 } from "uuid";
import { hashSecret, newSecret } from "@/lib/auth/secrets";
import { SESSION_DAYS } from "@/lib/auth/session-cookie";
import type { Tx } from "@/lib/db/connection";

export type OpenedSession = { sessionId: string; secret: string };
export type Device = { userAgent: string; address: string };

const DAY_MS = 86_400_000;

/** Creates the session row; the secret goes into the cookie and nowhere else. */
export async function openSession(
  tx: Tx,
  accountId: string,
  device: Device,
  now: string,
): Promise<OpenedSession> {
  const sessionId = uuidv7();
  const secret = newSecret("");
  await tx
    .insertInto("session")
    .values({
      id: sessionId,
      accountId,
      tokenHash: hashSecret(secret),
      userAgent: device.userAgent,
      address: device.address,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(Date.parse(now) + SESSION_DAYS * DAY_MS),
    })
    .execute();
  return { sessionId, secret };
}
