import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { Textarea } from "@/components/ui/textarea";
import { stages } from "@/lib/domain/catalogue/stages";
import { STAGES, type Stage } from "@/lib/domain/catalogue/vocabulary";
import { oneOf } from "@/lib/domain/portfolio/asked";
import type { BulkChange } from "@/lib/domain/portfolio/bulk";
import type { PortfolioFrame } from "@/lib/features/portfolio/schema";

const KINDS = ["target", "team", "owner", "reviewer", "reassessment"] as const;
type Kind = (typeof KINDS)[number];

const KIND_LABELS: Record<Kind, string> = {
  target: "Set the target",
  team: "Assign a team",
  owner: "Assign an owner",
  reviewer: "Assign a reviewer",
  reassessment: "Ask for a new assessment",
};

/** What is typed and picked so far, for every kind of change at once: switching between them loses nothing. */
export type BulkDraft = {
  kind: Kind;
  stage: Stage;
  date: string;
  team: string;
  person: string;
  dueOn: string;
  note: string;
};

export function newDraft(): BulkDraft {
  return { kind: "target", stage: "beta", date: "", team: "", person: "", dueOn: "", note: "" };
}

/** No team at all, as a choice beside the teams. */
const NO_TEAM = "none";

/** The change a draft stands for; null while something is still to be picked. */
export function changeOf(draft: BulkDraft): BulkChange | null {
  const { kind, stage, date, team, person, dueOn, note } = draft;
  switch (kind) {
    case "target":
      return { kind, targetStage: stage, targetDate: date === "" ? null : date };
    case "team":
      return team === "" ? null : { kind, teamId: team === NO_TEAM ? null : team };
    case "owner":
      return person === "" ? null : { kind, accountId: person };
    case "reviewer":
      return person === "" ? null : { kind: "person", accountId: person, role: "reviewer" };
    case "reassessment":
      return { kind, dueOn: dueOn === "" ? null : dueOn, note: note.trim() };
    default:
      return kind satisfies never;
  }
}

type BulkFormProps = {
  draft: BulkDraft;
  frame: PortfolioFrame;
  onDraft: (draft: BulkDraft) => void;
  onSubmit: () => void;
};

export function BulkForm({ draft, frame, onDraft, onSubmit }: BulkFormProps) {
  const set = (change: Partial<BulkDraft>) => onDraft({ ...draft, ...change });
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <Field label="What to do">
        {(control) => (
          <Select
            {...control}
            value={draft.kind}
            options={KINDS.map((value) => ({ value, label: KIND_LABELS[value] }))}
            onChange={(event) => set({ kind: oneOf(KINDS, event.currentTarget.value) ?? "target" })}
          />
        )}
      </Field>
      <KindFields draft={draft} frame={frame} set={set} />
    </form>
  );
}

type KindFieldsProps = {
  draft: BulkDraft;
  frame: PortfolioFrame;
  set: (change: Partial<BulkDraft>) => void;
};

function KindFields({ draft, frame, set }: KindFieldsProps) {
  switch (draft.kind) {
    case "target":
      return <TargetFields draft={draft} set={set} />;
    case "team":
      return (
        <Pick
          label="Team"
          value={draft.team}
          options={[[NO_TEAM, "No team"], ...frame.teams]}
          onPick={(team) => set({ team })}
        />
      );
    case "owner":
      return (
        <Pick
          label="New owner"
          hint="They become a founder of each project. The previous owner stays one."
          value={draft.person}
          options={frame.owners}
          onPick={(person) => set({ person })}
        />
      );
    case "reviewer":
      return (
        <Pick
          label="Reviewer"
          hint="Whoever owns or founds a project cannot review it."
          value={draft.person}
          options={frame.owners}
          onPick={(person) => set({ person })}
        />
      );
    case "reassessment":
      return <ReassessmentFields draft={draft} set={set} today={frame.today} />;
    default:
      return draft.kind satisfies never;
  }
}

function TargetFields({ draft, set }: Omit<KindFieldsProps, "frame">) {
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <Field label="Target stage">
        {(control) => (
          <Select
            {...control}
            value={draft.stage}
            options={STAGES.map((value) => ({ value, label: stages[value].title }))}
            onChange={(event) => set({ stage: oneOf(STAGES, event.currentTarget.value) ?? draft.stage })}
          />
        )}
      </Field>
      <TextField
        label="By"
        optional
        type="date"
        value={draft.date}
        onChange={(event) => set({ date: event.currentTarget.value })}
      />
    </div>
  );
}

function ReassessmentFields({ draft, set, today }: Omit<KindFieldsProps, "frame"> & { today: string }) {
  return (
    <>
      <TextField
        label="Due"
        optional
        type="date"
        min={today}
        fieldClassName="sm:w-1/2"
        value={draft.dueOn}
        onChange={(event) => set({ dueOn: event.currentTarget.value })}
      />
      <Field label="Why" optional hint="The founders read it with the request.">
        {({ required: _, ...control }) => (
          <Textarea
            {...control}
            maxLength={1_000}
            value={draft.note}
            onChange={(event) => set({ note: event.currentTarget.value })}
          />
        )}
      </Field>
    </>
  );
}

type PickProps = {
  label: string;
  hint?: string;
  value: string;
  options: readonly (readonly [id: string, name: string])[];
  onPick: (id: string) => void;
};

function Pick({ label, hint, value, options, onPick }: PickProps) {
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <Select
          {...control}
          value={value}
          placeholder="Choose…"
          options={options.map(([id, name]) => ({ value: id, label: name }))}
          onChange={(event) => onPick(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
