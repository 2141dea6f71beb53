"use client";

import { errorReference } from "@/app/error-reference";
import { ErrorState } from "@/components/layout/error-state";

type ErrorPageProps = { error: unknown; retry: () => void };

/** Keeps the frame around a page that broke, so that the way elsewhere stays open. */
export default function ErrorPage({ error, retry }: ErrorPageProps) {
  return (
    <>
      <title>Something broke · Launchworthy</title>
      <ErrorState requestId={errorReference(error)} onRetry={retry} />
    </>
  );
}
