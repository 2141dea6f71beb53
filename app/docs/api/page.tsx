import type { Metadata } from "next";
import { Fragment } from "react";
import { PublicShell } from "@/components/layout/public-shell";
import { ApiReference } from "./_components/api-reference";
import { loadDescription } from "./description";

export const metadata: Metadata = { title: "API reference" };

const CONVENTIONS = [
  { subject: "Lists", rule: "come in pages: follow nextCursor until it is null." },
  {
    subject: "Changes",
    rule: "need If-Match with the ETag you read, so that nobody’s work is lost. When somebody was faster, the answer shows what stands now.",
  },
  {
    subject: "Retries",
    rule: "are safe for any POST that carries an Idempotency-Key of your own: for 24 hours it does nothing twice.",
  },
  {
    subject: "Failures",
    rule: "are problem documents (RFC 9457). Decide by code, show detail, quote requestId when you ask us.",
  },
] as const;

export default async function ApiReferencePage() {
  const description = await loadDescription();
  return (
    <PublicShell>
      <h1 className="font-semibold text-2xl">API reference</h1>
      <p className="mt-2 max-w-prose text-ink-2">
        The same operations as the web app, for scripts, CI and coding agents. Create a token in your
        workspace’s settings and send it as{" "}
        <code className="font-mono text-sm">Authorization: Bearer lw_…</code>. The description itself, for a
        client of your choice, is at{" "}
        <a className="prose-link" href="/api/v1/openapi.json">
          /api/v1/openapi.json
        </a>
        .
      </p>
      <dl className="mt-6 grid max-w-prose gap-x-6 gap-y-2 sm:grid-cols-[max-content_1fr]">
        {CONVENTIONS.map(({ subject, rule }) => (
          <Fragment key={subject}>
            <dt className="font-medium">{subject}</dt>
            <dd className="text-ink-2">{rule}</dd>
          </Fragment>
        ))}
      </dl>
      <ApiReference {...description} />
    </PublicShell>
  );
}
