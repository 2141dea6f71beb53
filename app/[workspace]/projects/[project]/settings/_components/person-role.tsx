"use client";

import { X } from "lucide-react";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field";
import { notify } from "@/components/ui/notify";
import { Select } from "@/components/ui/select";
import { PROJECT_ROLES, type ProjectRole } from "@/lib/domain/access/grants";
import { assignPersonAction, type ProjectAt } from "@/lib/features/projects/actions";
import { ASSIGN_REFUSALS, ROLE_WORDS } from "./role-words";

type PersonRoleProps = { at: ProjectAt; person: { accountId: string; name: string; role: ProjectRole } };

/** Changes a person's role at once, or takes them off with a way back. */
export function PersonRole({ at, person }: PersonRoleProps) {
  const { accountId, name, role } = person;
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, start] = useTransition();

  const assign = (next: ProjectRole | null) =>
    start(async () => {
      const outcome = await assignPersonAction(at, { accountId, role: next });
      if (outcome.status === "refused") setProblem(ASSIGN_REFUSALS[outcome.reason.code]);
      else if (outcome.status === "failed") setProblem(outcome.message);
      else {
        setProblem(null);
        if (next === null) {
          const undo = () => void assignPersonAction(at, { accountId, role });
          notify({ title: `${name} is off the project`, action: { label: "Undo", onAction: undo } });
        }
      }
    });

  return (
    <div className="flex shrink-0 items-center gap-2">
      <Select
        aria-label={`Role of ${name}`}
        size="sm"
        className="w-30"
        value={role}
        disabled={pending}
        onChange={(event) => assign(PROJECT_ROLES.find((each) => each === event.target.value) ?? role)}
        options={PROJECT_ROLES.map((each) => ({ value: each, label: ROLE_WORDS[each].title }))}
      />
      <Button
        variant="quiet"
        size="sm"
        icon
        aria-label={`Take ${name} off the project`}
        disabled={pending}
        onClick={() => assign(null)}
      >
        <X aria-hidden />
      </Button>
      {problem !== null && <FieldError>{problem}</FieldError>}
    </div>
  );
}
