"use client";

import { Plus } from "lucide-react";
import { type ReactNode, useState } from "react";
import { flushSync } from "react-dom";
import { Button } from "@/components/ui/button";
import type { Plan } from "@/lib/features/runbook/schema";
import type { ProjectAddress } from "./plan-request";
import { SectionCard } from "./section-card";
import { SectionEditor } from "./section-editor";
import { usePlan } from "./use-plan";

type PlanDocumentProps = {
  address: ProjectAddress;
  plan: Plan;
  mayEdit: boolean;
  /** The text of each section, set by the server; of a conflict what is generated now as well. */
  texts: Readonly<Record<string, { stands: ReactNode; generated: ReactNode }>>;
};

const ADD_BUTTON = "add-section";

/** A plan from top to bottom. Each section is edited where it stands. */
export function PlanDocument({ address, plan: given, mayEdit, texts }: PlanDocumentProps) {
  const { plan, saving, save } = usePlan(address, given);
  const [adding, setAdding] = useState<string | null>(null);
  return (
    <div className="min-w-0">
      <div className="divide-y divide-line">
        {plan.sections.map((section) => (
          <SectionCard
            key={section.id}
            section={section}
            edit={mayEdit ? { saving, onSave: save } : null}
            generated={texts[section.id]?.generated}
          >
            {texts[section.id]?.stands ?? <p className="whitespace-pre-wrap">{section.text}</p>}
          </SectionCard>
        ))}
      </div>
      {mayEdit && adding === null && (
        <div className="border-line border-t pt-4" data-print="hide">
          <Button id={ADD_BUTTON} onClick={() => setAdding(`own-${crypto.randomUUID()}`)}>
            <Plus aria-hidden /> Add a section of your own
          </Button>
        </div>
      )}
      {adding !== null && (
        <div className="border-line border-t pt-4">
          <SectionEditor
            section={{ id: adding, title: "", text: "", generatedDigest: null }}
            titled
            beside={null}
            saving={saving}
            onSave={save}
            onClose={() => {
              flushSync(() => setAdding(null));
              document.getElementById(ADD_BUTTON)?.focus();
            }}
          />
        </div>
      )}
    </div>
  );
}
