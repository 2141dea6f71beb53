import { isIPv6 } from "node:net";

/**
 * The address of the person's side. Our server replaces `x-forwarded-for` with the one address it can
 * vouch for (server/doorway.ts); a client that claims several reaches us only where that server is not.
 */
export function clientAddress(headers: Headers): string {
  return headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() || "unknown";
}

/** What a limit is counted for: an IPv4 address, or the /64 that one IPv6 customer moves freely in. */
export function addressGroup(address: string): string {
  const bare = address.replace(/^\[|\]$/g, "").split("%")[0] ?? address;
  if (!isIPv6(bare)) return bare;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)?.[1];
  return mapped ?? `${expand(bare).slice(0, 4).join(":")}::/64`;
}

/** Whether the request comes from this very machine. */
export function isLoopbackAddress(address: string): boolean {
  return address === "::1" || /^(::ffff:)?127(\.\d{1,3}){3}$/i.test(address);
}

function expand(address: string): string[] {
  const [head = "", tail] = address.toLowerCase().split("::");
  const left = head.split(":").filter(Boolean);
  const right = (tail ?? "").split(":").filter(Boolean);
  const missing = tail === undefined ? 0 : 8 - left.length - right.length;
  return [...left, ...Array<string>(Math.max(0, missing)).fill("0"), ...right].map((part) =>
    part.replace(/^0+(?=.)/, ""),
  );
}
