"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import type { BulkChange, BulkOutcome, Plan } from "@/lib/domain/portfolio/bulk";
import type { PortfolioFrame } from "@/lib/features/portfolio/schema";
import { type BulkDraft, BulkForm, changeOf, newDraft } from "./bulk-form";
import { OutcomeList, PlanList } from "./bulk-lists";
import { changeAll, planAll } from "./bulk-requests";

type BulkDialogProps = {
  workspace: string;
  frame: PortfolioFrame;
  projectIds: readonly string[];
  onChanged: () => void;
  onClose: () => void;
};

type Step =
  | { is: "choosing"; failed: boolean }
  | { is: "planning" }
  | { is: "planned"; change: BulkChange; plans: readonly Plan[] }
  | { is: "changing"; of: number; outcomes: readonly BulkOutcome[] }
  | { is: "changed"; outcomes: readonly BulkOutcome[] };

const TITLES: Record<Step["is"], string> = {
  choosing: "Change the selected projects",
  planning: "Change the selected projects",
  planned: "This is what would change",
  changing: "Changing…",
  changed: "What became of each project",
};

/** One change for many projects: chosen, shown per project before anything happens, made, and reported per project. */
export function BulkDialog({ workspace, frame, projectIds, onChanged, onClose }: BulkDialogProps) {
  const [draft, setDraft] = useState<BulkDraft>(newDraft);
  const [step, setStep] = useState<Step>({ is: "choosing", failed: false });
  const change = changeOf(draft);

  const preview = async () => {
    if (change === null) return;
    setStep({ is: "planning" });
    const plans = await planAll(workspace, change, projectIds);
    setStep(plans === null ? { is: "choosing", failed: true } : { is: "planned", change, plans });
  };
  const apply = async (wanted: BulkChange, plans: readonly Plan[]) => {
    const planned = plans.filter(({ outcome }) => outcome === "changes");
    let outcomes: readonly BulkOutcome[] = [];
    setStep({ is: "changing", of: planned.length, outcomes });
    await changeAll(workspace, wanted, planned, (soFar) => {
      outcomes = soFar;
      setStep({ is: "changing", of: planned.length, outcomes });
    });
    setStep({ is: "changed", outcomes });
    onChanged();
  };

  return (
    // While it is at work it stays: closing would hide what has been changed so far.
    <Dialog open onOpenChange={(open) => !open && step.is !== "changing" && onClose()}>
      <DialogContent
        title={TITLES[step.is]}
        description={`${projectIds.length.toLocaleString("en")} selected`}
        width="lg"
        footer={
          <Footer
            step={step}
            ready={change !== null}
            onPreview={preview}
            onApply={apply}
            onBack={() => setStep({ is: "choosing", failed: false })}
            onClose={onClose}
          />
        }
      >
        {(step.is === "choosing" || step.is === "planning") && (
          <BulkForm draft={draft} frame={frame} onDraft={setDraft} onSubmit={preview} />
        )}
        {step.is === "choosing" && step.failed && (
          <Notice tone="bad" title="The preview could not be made" className="mt-3">
            Nothing was changed. Check that the person or team still belongs to the workspace, and try again.
          </Notice>
        )}
        {step.is === "planned" && <PlanList plans={step.plans} />}
        {step.is === "changing" && (
          <Progress label="Projects changed" done={step.outcomes.length} of={step.of} showCount />
        )}
        {step.is === "changed" && <OutcomeList outcomes={step.outcomes} />}
      </DialogContent>
    </Dialog>
  );
}

type FooterProps = {
  step: Step;
  ready: boolean;
  onPreview: () => void;
  onApply: (change: BulkChange, plans: readonly Plan[]) => void;
  onBack: () => void;
  onClose: () => void;
};

function Footer({ step, ready, onPreview, onApply, onBack, onClose }: FooterProps) {
  if (step.is === "changing") return <span role="status">Please keep this page open.</span>;
  if (step.is === "changed") {
    return (
      <Button variant="primary" onClick={onClose}>
        Close
      </Button>
    );
  }
  if (step.is === "planned") {
    const count = step.plans.filter(({ outcome }) => outcome === "changes").length;
    return (
      <>
        <Button onClick={onBack}>Back</Button>
        <Button variant="primary" disabled={count === 0} onClick={() => onApply(step.change, step.plans)}>
          {count === 0
            ? "Nothing to change"
            : `Change ${count.toLocaleString("en")} ${count === 1 ? "project" : "projects"}`}
        </Button>
      </>
    );
  }
  return (
    <>
      <Button onClick={onClose}>Cancel</Button>
      <Button variant="primary" disabled={!ready || step.is === "planning"} onClick={onPreview}>
        {step.is === "planning" ? "Looking…" : "Preview"}
      </Button>
    </>
  );
}
