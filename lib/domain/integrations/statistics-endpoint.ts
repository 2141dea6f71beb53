const LONGEST = 200;
const SHAPE = /^([A-Za-z]{3,10})\s+(\S+)$/;

/**
 * An endpoint as it is kept: the method in capitals and the path, without host, query and fragment.
 * "get https://api.vendor.example/v1/charges?limit=3" becomes "GET /v1/charges". Null where the text is
 * no method and path, or longer than 200 characters.
 */
export function endpointFrom(text: string): string | null {
  const [, method, address] = SHAPE.exec(text.trim()) ?? [];
  if (method === undefined || address === undefined || !isStorable(address)) return null;
  const path = pathOf(address);
  if (path === null) return null;
  const endpoint = `${method.toUpperCase()} ${path}`;
  return endpoint.length <= LONGEST ? endpoint : null;
}

function pathOf(address: string): string | null {
  const [below = ""] = address.replace(/^https?:\/\/[^/?#]*/i, "").split(/[?#]/);
  if (below === "") return /^https?:/i.test(address) ? "/" : null;
  return below.startsWith("/") ? below : null;
}

function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes("\0");
}

const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const HASH = /^(?=.*\d)[0-9a-f]{12,}$/i;
const PREFIXED = /^[a-z]+_(?=\w*\d)\w{8,}$/i;
const ADDRESS = /^[^@]+(@|%40)[^@]+\.[^@]+$/;

/**
 * Whether a segment of the path looks like the id of one thing, where a template such as `{id}` belongs:
 * every user would become an endpoint, and some ids are private.
 */
export function holdsId(endpoint: string): boolean {
  return endpoint
    .split(/[ /]/)
    .some(
      (part) =>
        /^\d+$/.test(part) || UUID.test(part) || HASH.test(part) || PREFIXED.test(part) || ADDRESS.test(part),
    );
}
