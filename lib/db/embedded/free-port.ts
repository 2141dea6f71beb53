import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";

/** `preferred` when nothing listens there on 127.0.0.1, otherwise a port the system picks. */
export async function freePort(preferred: number | null): Promise<number> {
  if (preferred !== null) {
    const kept = await tryPort(preferred);
    if (kept !== null) return kept;
  }
  const picked = await tryPort(0);
  if (picked === null) throw new Error("This machine has no free port on 127.0.0.1.");
  return picked;
}

async function tryPort(port: number): Promise<number | null> {
  const probe = createServer();
  try {
    probe.listen(port, "127.0.0.1");
    await once(probe, "listening");
    return addressPort(probe.address());
  } catch {
    return null;
  } finally {
    probe.close();
  }
}

function addressPort(address: AddressInfo | string | null): number | null {
  return typeof address === "object" && address !== null ? address.port : null;
}
