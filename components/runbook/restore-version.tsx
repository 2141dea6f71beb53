"use client";

import { History } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { notify } from "@/components/ui/notify";
import type { KeptPlanVersion, Plan } from "@/lib/features/runbook/schema";
import type { ProjectAddress } from "./plan-request";
import { usePlan } from "./use-plan";

type RestoreVersionProps = { address: ProjectAddress; plan: Plan; version: KeptPlanVersion; href: string };

/** Saves what an earlier version said as a new one; what stands now stays among the versions. */
export function RestoreVersion({ address, plan, version, href }: RestoreVersionProps) {
  const router = useRouter();
  const { save, saving } = usePlan(address, plan);
  const [problem, setProblem] = useState<string | null>(null);
  const fixed = new Set(plan.sections.filter((section) => section.fixed).map(({ id }) => id));
  const sections = version.sections
    .filter(({ edited }) => edited !== null)
    .map(({ id, title, edited, generatedFrom }) => ({
      id,
      edited,
      generatedFrom,
      ...(!fixed.has(id) && { title }),
    }));
  const restore = async () => {
    const saved = await save({ restore: { sections, without: version.without } });
    setProblem(saved.kind === "saved" ? null : wordsOf(saved));
    if (saved.kind !== "saved") return;
    notify({ title: `Version ${version.number} stands again` });
    router.push(href);
  };
  return (
    <div data-print="hide">
      <Button aria-disabled={saving} onClick={() => !saving && void restore()}>
        <History aria-hidden /> {saving ? "Restoring…" : "Restore it as a new version"}
      </Button>
      {problem !== null && (
        <p role="alert" className="mt-1 text-bad-text text-sm">
          {problem}
        </p>
      )}
    </div>
  );
}

function wordsOf(saved: Exclude<Awaited<ReturnType<ReturnType<typeof usePlan>["save"]>>, { kind: "saved" }>) {
  return saved.kind === "refused"
    ? saved.problem.message
    : "Somebody saved a version meanwhile. Look at it, then restore this one if you still want to.";
}
