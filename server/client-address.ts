/**
 * The address of the person's side of the connection. Each trusted proxy appends the address it saw to
 * X-Forwarded-For, so with `trustedProxies` of them the client is that many entries from the right;
 * whatever stands further left was written by the client and is not believed.
 */
export function clientAddress(
  socketAddress: string | undefined,
  forwardedFor: string | string[] | undefined,
  trustedProxies: number,
): string {
  const direct = plain(socketAddress ?? "");
  if (trustedProxies === 0) return direct;
  const hops = [forwardedFor ?? []].flat().join(",").split(",").map(plain).filter(Boolean);
  return hops.at(-trustedProxies) ?? hops[0] ?? direct;
}

/** IPv4 in IPv6 clothing is the same person as without. */
function plain(address: string): string {
  return address.trim().replace(/^::ffff:(?=\d+\.)/i, "");
}
