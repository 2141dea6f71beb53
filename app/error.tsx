"use client";

import { lazy, Suspense } from "react";
import { errorReference } from "./error-reference";

// Every page carries this boundary; the global one holds what it needs in case this cannot be fetched.
const ErrorState = lazy(() =>
  import("@/components/layout/error-state").then((module) => ({ default: module.ErrorState })),
);

type ErrorPageProps = { error: unknown; retry: () => void };

export default function ErrorPage({ error, retry }: ErrorPageProps) {
  return (
    <div className="px-4 sm:px-6">
      <title>Something broke · Launchworthy</title>
      <Suspense fallback={null}>
        <ErrorState requestId={errorReference(error)} onRetry={retry} />
      </Suspense>
    </div>
  );
}
