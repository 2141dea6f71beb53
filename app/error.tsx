"use client";

import { ErrorState } from "@/components/layout/error-state";
import { errorReference } from "./error-reference";

type ErrorPageProps = { error: unknown; retry: () => void };

export default function ErrorPage({ error, retry }: ErrorPageProps) {
  return (
    <div className="px-4 sm:px-6">
      <title>Something broke · Launchworthy</title>
      <ErrorState requestId={errorReference(error)} onRetry={retry} />
    </div>
  );
}
