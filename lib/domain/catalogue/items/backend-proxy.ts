import type { Item } from "../types";

export const backendProxy: Item = {
  id: "backend-proxy",
  kind: "capability-check",
  number: 11,
  title: "Backend proxy",
  statement:
    "The browser talks to our own backend only; vendors are called from there, with our rules for who, how often and how much.",
  weight: 1,
  severity: null,
  waivable: true,
  capabilities: ["secrets", "permissions"],
  layers: ["auth", "transport", "orchestration"],
  reviews: ["security"],
  priority: "secrets",
  effort: "1day",
  evidence: { required: true, freshDays: 90 },
  references: [
    { standard: "AWS Well-Architected", id: "SEC", name: "Security" },
    { standard: "AWS Well-Architected", id: "COST", name: "Cost Optimization" },
    { standard: "NIST AI RMF", id: "MANAGE", name: "Manage" },
    { standard: "OWASP ASVS 5", id: "V4", name: "API and Web Service" },
    { standard: "OWASP ASVS 5", id: "V13", name: "Configuration" },
  ],
  guidance: {
    meaning:
      "Everything a browser can use, its owner can copy: keys, addresses, hidden limits. If your page calls a vendor directly, your key and your bill are in the hands of each visitor. A thin proxy on your own server takes the request, checks who asks and how often, adds the key, calls the vendor, and passes back only what the page needs. It may be thirty lines long. Parts a vendor builds for browsers, such as card fields with a publishable key, are fine, as long as you list them.",
    ifSkipped:
      'A writing assistant called its model vendor from the page, with the key "hidden" in a minified file. Somebody extracted it and sold access in a forum. The team noticed when the monthly limit was gone by the third of the month, along with the product. Changing the key did not help: the new one was in the page as well.',
    test: `1. Open the live app in a private window, then the developer tools, **Network**, and tick *Preserve log*. Use the main features for two minutes.
2. Sort by domain. **Good:** your own domain, and a few others you can explain from your list. **Bad:** a model, mail, search or database vendor with an \`Authorization\` or \`api-key\` header.
3. Search all loaded scripts (Ctrl+Shift+F in **Sources**) for vendor names and key prefixes such as \`sk-proj-\`, \`sk_live_\`, \`AIza\`, \`xoxb-\`. **Good:** only keys the vendor calls publishable.
4. Copy a proxy request as cURL, remove the session and run it. **Good:** 401.
5. Run it thirty times in a row with a session. **Good:** 429 before long.
6. If the proxy takes a URL or a model name, change it. **Good:** refused. **Bad:** it forwards whatever you send.`,
    fixes: {
      "nextjs-supabase":
        'Call vendors in route handlers or server actions, in files that begin with `import "server-only"`, with keys never prefixed `NEXT_PUBLIC_`. Supabase from the browser is a vendor built for that, provided row-level security holds; everything else goes through your route or an Edge Function with JWT verification on. In the handler check the user, validate the body with zod, count against a quota, set a maximum output and a timeout with `AbortSignal.timeout(...)`, and return a shape of your own. A CSP `connect-src` keeps later code from calling out.',
      firebase:
        "Move vendor calls into `onCall({ secrets: [KEY], enforceAppCheck: true, maxInstances: 10 }, ...)`, check `request.auth`, validate `request.data` with zod, and count per user in a transaction. App Check tells you the call comes from your app, not that the person is allowed, so keep both. Firebase's own SDK in the browser is meant for that, under rules. For models use a function too, or Firebase AI Logic with App Check and per-user limits; never a raw Gemini key in the page.",
      "node-postgres":
        "Write one route per operation, such as `POST /api/summaries`, not a generic `/proxy?url=`, which lets strangers reach your internal network. Validate the body, take model, price and address from configuration, limit with `@fastify/rate-limit` or `express-rate-limit` per account as well as per address, and cap spend per account in a table. Forward neither the client's headers nor the vendor's error bodies. Kong or AWS API Gateway earns its keep once several services share these rules, rarely before.",
      "python-fastapi":
        "Keep one `httpx.AsyncClient` per vendor in the app's lifespan, with explicit timeouts and a fixed `base_url`; the endpoint takes a Pydantic model with `extra=\"forbid\"`, depends on `current_user` and a rate limit (`slowapi` or a Redis counter), and returns a `response_model` of its own. For streamed answers use `StreamingResponse` and stop the vendor call when the client disconnects. Never copy the incoming `Authorization` header outwards. Record tokens and cost per user, and refuse beyond the day's budget.",
      "ai-builder":
        "Ask the builder for a server function per vendor operation, with the key in the host's secrets, and have it delete the direct call and any `VITE_` or `NEXT_PUBLIC_` copy. Require sign-in on the function; many are generated open to everyone, which merely moves the hole. Then revoke the old key at the vendor, because it has been in public. Set a monthly spending limit there as a last net, and look at the network tab of the published app.",
    },
    prompt:
      "Make the browser talk only to our own backend. First list every outside domain the client code can contact, with file and line, the key or header involved, and whether the vendor intends browser use; show the list and wait. For each remaining call propose a server route for that one operation: authenticated, input validated, model and address fixed on the server, rate limited per account, spending capped, timeout set, vendor errors mapped to our own codes, response reduced to what the page uses. Do not build a generic forwarder that accepts a URL, do not leave the old path as a fallback, do not put keys into files the client imports. Add tests: no session gives 401, the limit gives 429, an unknown field gives 400, and a build check fails when a key pattern appears in the bundle.",
    humanOnly:
      "Revoke each key that ever sat in a page; moving it is not enough. Decide the spending limit per user and per month, and set the vendor's own cap as well.",
    goodEvidence: [
      "The network log of a two-minute session, domains listed and explained",
      "Terminal output: proxy without session 401, burst 429",
      "The vendor's page showing the old key revoked, dated",
    ],
    badEvidence: [
      "A minified bundle in which the key is hard to find",
      "A key restricted by referrer only, which any script can imitate",
      "The proxy's source without a test from outside",
    ],
  },
};
