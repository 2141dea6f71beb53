import type { SystemPart } from "./vocabulary";

export type SystemPartText = {
  title: string;
  /** Who may reach it when it is set up safely. */
  safeExposure: string;
  /** How to check that in two minutes. */
  check: string;
};

/** The parts every app has, knowingly or not, keyed by id; the order is that of `SYSTEM_PARTS`. */
export const systemParts: Readonly<Record<SystemPart, SystemPartText>> = {
  "front-end": {
    title: "Front end",
    safeExposure:
      "Public by nature, so it holds nothing secret: no keys, no rules that only hiding enforces, no source maps meant for you.",
    check:
      "Open the live site, open the developer tools, and search all loaded scripts for `sk_live`, `sb_secret` and the first characters of your own keys. Nothing should turn up except keys the vendor calls publishable.",
  },
  "back-end": {
    title: "Back end",
    safeExposure:
      "Reachable only through HTTPS, and every route refuses a stranger unless it is meant for everyone.",
    check:
      "Copy a request from the network tab as cURL, remove the cookie and the `Authorization` header, and run it. Expect 401 or 403, not data. Debug pages such as `/docs` or `/debug` should not answer either.",
  },
  database: {
    title: "Database",
    safeExposure:
      "Reachable by your backend alone: a private network or an allow-list of addresses, TLS, and no rows for the anonymous role.",
    check:
      "From a phone hotspot run `nc -vz -w 5 <database host> <port>`. A timeout or a refusal is good. With Supabase or Firebase, call the REST address with only the public key and no sign-in: expect an empty list or a refusal.",
  },
  cache: {
    title: "Cache",
    safeExposure:
      "A private network and a password; never open to the internet, never shared between customers without their id in the key.",
    check:
      "From a phone hotspot run `redis-cli -h <host> -p <port> ping`. Good: no connection, or `NOAUTH`. Bad: `PONG`.",
  },
  "file-storage": {
    title: "File storage",
    safeExposure: "Private buckets. Files leave through links that are signed and expire.",
    check:
      "Copy the address of an uploaded file, strip everything after `?`, and open it in a private window. Expect a refusal. Then open the bucket's root address: expect no listing.",
  },
  "api-gateway": {
    title: "API gateway",
    safeExposure:
      "The public side asks for identity on every route; the administration side is not public at all.",
    check:
      "Call one route without credentials: expect 401. Then try the administration port from outside (8001 and 8002 for Kong): expect no answer.",
  },
  identity: {
    title: "Identity",
    safeExposure:
      "Only your own domains may finish a sign-in, and an administrator's account needs a second factor.",
    check:
      "Read the list of allowed redirect addresses at your identity provider. Good: your exact domains. Bad: `*`, `localhost` in production, or a preview address anyone can create.",
  },
  logs: {
    title: "Logs",
    safeExposure:
      "Readable by the few who run the app, kept for a set time, and free of passwords, tokens and private data.",
    check:
      "Open the last hundred log lines in a private window: you should be asked to sign in. Signed in, search for `Bearer`, `password` and your own e-mail address: expect nothing, or masked values.",
  },
};
