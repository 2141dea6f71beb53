"use client";

import { RotateCcw } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { notify } from "@/components/ui/notify";
import { callApi } from "./api-call";

type RestoreButtonProps = {
  workspaceSlug: string;
  /** What brings it back: a path of the API that takes a POST. */
  path: string;
  /** What comes back, by its name. */
  name: string;
};

/** Brings something back from the trash. */
export function RestoreButton({ workspaceSlug, path, name }: RestoreButtonProps) {
  const router = useRouter();
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, start] = useTransition();
  const restore = () =>
    start(async () => {
      const outcome = await callApi(workspaceSlug, "POST", path);
      setProblem(outcome.ok ? null : outcome.problem.message);
      if (outcome.ok) notify({ title: `“${name}” is back` });
      router.refresh();
    });
  return (
    <>
      <Button size="sm" disabled={pending} onClick={restore} aria-label={`Bring back “${name}”`}>
        <RotateCcw aria-hidden /> Bring back
      </Button>
      {problem !== null && (
        <p role="alert" className="text-bad-text text-sm">
          {problem}
        </p>
      )}
    </>
  );
}
