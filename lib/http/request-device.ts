import "server-only";
import { headers } from "next/headers";
import { clientAddress } from "./client-address";

/** What a session is recorded with. The server puts the address it trusts into the header. */
export async function requestDevice(): Promise<{ userAgent: string; address: string }> {
  const head = await headers();
  return {
    userAgent: (head.get("user-agent") ?? "Unknown device").slice(0, 500),
    address: clientAddress(head).slice(0, 64),
  };
}
