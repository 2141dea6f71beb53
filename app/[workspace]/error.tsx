"use client";

import { lazy, Suspense } from "react";
import { errorReference } from "@/app/error-reference";

// Every page carries this boundary; the global one holds what it needs in case this cannot be fetched.
const ErrorState = lazy(() =>
  import("@/components/layout/error-state").then((module) => ({ default: module.ErrorState })),
);

type ErrorPageProps = { error: unknown; retry: () => void };

/** Keeps the frame around a page that broke, so that the way elsewhere stays open. */
export default function ErrorPage({ error, retry }: ErrorPageProps) {
  return (
    <>
      <title>Something broke · Launchworthy</title>
      <Suspense fallback={null}>
        <ErrorState requestId={errorReference(error)} onRetry={retry} />
      </Suspense>
    </>
  );
}
