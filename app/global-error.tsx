"use client";

import { ErrorState } from "@/components/layout/error-state";
import { errorReference } from "./error-reference";
import "./globals.css";

type GlobalErrorProps = { error: unknown; retry: () => void };

/** Stands in for the root layout when that itself broke: no fonts, no cookies, system theme. */
export default function GlobalError({ error, retry }: GlobalErrorProps) {
  return (
    <html lang="en">
      <body>
        <title>Something broke · Launchworthy</title>
        <main className="mx-auto max-w-5xl px-4 sm:px-6">
          <ErrorState requestId={errorReference(error)} onRetry={retry} />
        </main>
      </body>
    </html>
  );
}
