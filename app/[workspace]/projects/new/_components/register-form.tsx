"use client";

import { useRouter } from "next/navigation";
import { type KeyboardEvent, useEffect, useState } from "react";
import { ActionForm } from "@/components/form/action-form";
import { ScenarioMeaning } from "@/components/projects/scenario-meaning";
import { ScenarioPicker } from "@/components/projects/scenario-picker";
import { SignalPicker } from "@/components/projects/signal-picker";
import { SubmitButton } from "@/components/ui/submit-button";
import { SIGNALS } from "@/lib/domain/catalogue/vocabulary";
import { registerProjectAction } from "@/lib/features/projects/actions";
import { FormSection } from "./form-section";
import { NameFields } from "./name-fields";
import { EMPTY_DRAFT, keepDraft, type RegistrationDraft, readDraft } from "./registration-draft";

type RegisterFormProps = {
  workspace: string;
  teams: readonly { id: string; name: string }[];
  titleOf: Readonly<Record<string, string>>;
};

/** Name, scenarios, signals; what they lead to stands beside them while they are picked. */
export function RegisterForm({ workspace, teams, titleOf }: RegisterFormProps) {
  const router = useRouter();
  const [draft, setDraft] = useDraft(workspace);
  const [sent, setSent] = useState(draft);
  const change = (part: Partial<RegistrationDraft>) => setDraft({ ...draft, ...part });
  const answered = SIGNALS.filter((signal) => draft.signals[signal] !== undefined).length;

  return (
    <ActionForm
      action={() => {
        setSent(draft);
        return registerProjectAction(workspace, inputOf(draft));
      }}
      wording={() => "This team was deleted a moment ago. Pick another one, or none."}
      onDone={({ slug }) => {
        keepDraft(workspace, null);
        router.push(`/${workspace}/projects/${slug}`);
      }}
      onKeyDown={onlySendOnPurpose}
      className="grid items-start gap-x-8 gap-y-6 pb-8 lg:grid-cols-[minmax(0,1fr)_18rem]"
    >
      {(state) => (
        <>
          <div className="flex min-w-0 flex-col gap-7">
            <NameFields draft={draft} sent={sent} onChange={change} teams={teams} state={state} />
            <FormSection title="What is it for?" hint="Tick all that apply. None is an answer too.">
              <ScenarioPicker picked={draft.scenarios} onPick={(scenarios) => change({ scenarios })} />
            </FormSection>
            <FormSection
              title="How does it behave today?"
              hint="Pick the side that is true, not the one that is planned. Leave a row open when neither fits."
            >
              <SignalPicker picks={draft.signals} onPick={(signals) => change({ signals })} />
            </FormSection>
          </div>
          <aside
            aria-label="What this means"
            className="flex flex-col gap-4 rounded-lg border border-line bg-surface p-4 lg:sticky lg:top-16"
          >
            <h2 className="font-semibold">What this means</h2>
            <div aria-live="polite">
              <ScenarioMeaning picked={draft.scenarios} titleOf={titleOf} />
            </div>
            <p className="border-line border-t pt-3 text-ink-2 text-sm">
              {answered} of {SIGNALS.length} signals picked. They become first answers, labelled self-claimed;
              every project starts at Demo until somebody confirms them.
            </p>
            <SubmitButton size="lg" pendingLabel="Registering…">
              Register and see the first stage
            </SubmitButton>
          </aside>
        </>
      )}
    </ActionForm>
  );
}

function inputOf(draft: RegistrationDraft): Parameters<typeof registerProjectAction>[1] {
  return {
    name: draft.name,
    repositoryUrl: draft.repositoryUrl.trim() === "" ? null : draft.repositoryUrl,
    teamId: draft.teamId === "" ? null : draft.teamId,
    scenarios: [...draft.scenarios],
    signals: draft.signals,
  };
}

function useDraft(workspace: string): [RegistrationDraft, (draft: RegistrationDraft) => void] {
  const [draft, setDraft] = useState(EMPTY_DRAFT);
  useEffect(() => {
    const kept = readDraft(workspace);
    if (kept !== null) setDraft(kept);
  }, [workspace]);
  return [
    draft,
    (next) => {
      setDraft(next);
      keepDraft(workspace, next);
    },
  ];
}

/** Enter in the first field would send a form whose other two parts nobody has seen yet. */
function onlySendOnPurpose(event: KeyboardEvent<HTMLFormElement>): void {
  const inField = event.target instanceof HTMLInputElement;
  if (event.key === "Enter" && inField && !event.ctrlKey && !event.metaKey) event.preventDefault();
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
}
