"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field";
import { notify } from "@/components/ui/notify";
import { type ProjectAt, restoreProjectAction } from "@/lib/features/projects/actions";

const REFUSALS = {
  "not-in-trash": "It is already back.",
  "too-late": "Its thirty days are over; it cannot come back any more.",
} as const;

/** Brings a project back from the trash and opens it. */
export function RestoreProject({ at, name, slug }: { at: ProjectAt; name: string; slug: string }) {
  const router = useRouter();
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, start] = useTransition();
  const restore = () =>
    start(async () => {
      const outcome = await restoreProjectAction(at);
      if (outcome.status === "refused") return setProblem(REFUSALS[outcome.reason.code]);
      if (outcome.status === "failed") return setProblem(outcome.message);
      notify({ title: `${name} is back` });
      router.push(`/${at.workspace}/projects/${slug}`);
    });
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button size="sm" onClick={restore} disabled={pending} aria-label={`Restore ${name}`}>
        {pending ? "Restoring…" : "Restore"}
      </Button>
      {problem !== null && <FieldError>{problem}</FieldError>}
    </div>
  );
}
