/**
 * Whether a request's Host header names this installation. Loopback names always do; another one only when it
 * is the host of the configured base URL. A page on another domain that resolves to us is refused here.
 */
export function isKnownHost(header: string | undefined, baseUrl: URL | null): boolean {
  if (header === undefined) return false;
  const host = header.toLowerCase();
  if (baseUrl && (host === baseUrl.host || host === `${baseUrl.hostname}:${defaultPort(baseUrl)}`))
    return true;
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/.test(host);
}

function defaultPort(url: URL): string {
  return url.port || (url.protocol === "https:" ? "443" : "80");
}
