"use client";

import { Circle, CircleCheck, Pencil, Plus } from "lucide-react";
import { useState } from "react";
import { spanWords } from "@/components/timeline/timeline-days";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { cn } from "@/components/ui/cn";
import type { ShownPhase, ShownRollout, ShownTask } from "@/lib/features/rollout/schema";
import type { PhaseMay, TaskOwner } from "./phase-panel";
import { finishTask, type SeenRollout } from "./rollout-request";
import { TaskDialog } from "./task-dialog";
import { useRolloutAct } from "./use-rollout-act";

type TaskListProps = {
  seen: SeenRollout;
  rollout: ShownRollout;
  phase: ShownPhase;
  owners: readonly TaskOwner[];
  viewerId: string | null;
  may: PhaseMay;
};

/** The work of a phase. Whoever owns a task ticks it; a tick is a claim, the gates look at the project itself. */
export function TaskList(props: TaskListProps) {
  const { phase, may } = props;
  const [dialog, setDialog] = useState<ShownTask | "new" | null>(null);
  return (
    <>
      <h4 className="mb-1 font-medium text-ink-2 text-sm">Tasks</h4>
      {phase.tasks.length === 0 && <p className="text-ink-2">No task. The gates alone decide.</p>}
      <ul className="divide-y divide-line">
        {phase.tasks.map((task) => (
          <TaskRow key={task.id} {...props} task={task} onEdit={() => setDialog(task)} />
        ))}
      </ul>
      {may.plan && phase.status !== "complete" && (
        <Button size="sm" className="mt-2" data-print="hide" onClick={() => setDialog("new")}>
          <Plus aria-hidden /> Add a task
        </Button>
      )}
      {dialog !== null && (
        <TaskDialog {...props} task={dialog === "new" ? null : dialog} onClose={() => setDialog(null)} />
      )}
    </>
  );
}

type TaskRowProps = TaskListProps & { task: ShownTask; onEdit: () => void };

function TaskRow({ seen, rollout, phase, viewerId, may, task, onEdit }: TaskRowProps) {
  const { isDone, tick, pending, problem } = useTick(seen, task);
  const { title, owner, doneAt, doneBy, plannedFrom, plannedTo } = task;
  const mine = may.finish && owner !== null && owner.id === viewerId;
  const mayTick = may.finishAny || mine;
  const late = doneAt === null && phase.status === "open" && plannedTo < rollout.today;
  const after = rollout.phases
    .flatMap(({ tasks }) => tasks)
    .filter(({ id }) => task.dependsOn.includes(id))
    .map((other) => other.title);
  return (
    <li className="flex items-start gap-2 py-1.5">
      <div className="min-w-0 flex-1">
        {mayTick ? (
          <Checkbox
            label={<span className={doneAt === null ? undefined : "text-ink-2"}>{title}</span>}
            checked={isDone}
            aria-busy={pending}
            onChange={(event) => tick(event.target.checked)}
          />
        ) : (
          <ToldTask task={task} />
        )}
        <p className="pl-8 text-ink-2 text-sm">
          {whose(task)}
          {spanWords({ from: plannedFrom, to: plannedTo }, rollout.today)}
          {late && <span className="font-medium text-warn-text"> · late</span>}
          {doneBy !== null && doneBy.id !== owner?.id && ` · done by ${doneBy.name}`}
          {after.length > 0 && ` · after ${after.map((each) => `“${each}”`).join(", ")}`}
        </p>
        {problem !== null && (
          <p role="alert" className="pl-8 text-bad-text text-sm">
            {problem.message}
          </p>
        )}
      </div>
      {may.plan && phase.status !== "complete" && (
        <Button
          variant="quiet"
          size="sm"
          icon
          data-print="hide"
          aria-label={`Edit “${title}”`}
          onClick={onEdit}
        >
          <Pencil aria-hidden />
        </Button>
      )}
    </li>
  );
}

/** What is done needs no owner any more: whoever did it is named. */
function whose({ owner, doneAt }: ShownTask): string {
  if (owner !== null) return `${owner.name} · `;
  return doneAt === null ? "Nobody’s yet · " : "";
}

/** A tick stands at once; where it could not be stored, what stands instead comes back with the reason. */
function useTick(seen: SeenRollout, { id, doneAt }: ShownTask) {
  const { problem, pending, act } = useRolloutAct();
  const [wanted, setWanted] = useState<{ done: boolean; instead: string | null } | null>(null);
  const standsYet = wanted !== null && wanted.instead === doneAt && problem === null;
  const tick = (done: boolean) => {
    if (pending) return;
    setWanted({ done, instead: doneAt });
    act(() => finishTask(seen, id, done));
  };
  return { isDone: standsYet ? wanted.done : doneAt !== null, tick, pending, problem };
}

/** The same for whoever only reads. */
function ToldTask({ task: { title, doneAt } }: { task: ShownTask }) {
  const [Icon, state, tone] =
    doneAt === null
      ? ([Circle, "Open:", "text-ink-3"] as const)
      : ([CircleCheck, "Done:", "text-good"] as const);
  return (
    <p className="flex gap-2 py-0.5">
      <Icon role="img" aria-label={state} className={cn("m-0.5 size-4 shrink-0", tone)} />
      <span className="min-w-0 pl-1">{title}</span>
    </p>
  );
}
