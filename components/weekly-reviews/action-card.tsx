"use client";

import { Check, CornerDownRight, X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { Notice } from "@/components/ui/notice";
import type { ReviewAction } from "@/lib/features/weekly-reviews/schema";
import { ActionBadge } from "./action-lines";
import { dayWords, weekWords } from "./dates";
import type { Settling } from "./review-request";

type ActionCardProps = {
  action: ReviewAction;
  mayRun: boolean;
  busy: boolean;
  problem: string | null;
  /** Where an overdue action moves when it is kept. */
  nextDay: string;
  onSettle: (how: Settling) => void;
};

/** One action that was carried over: is it done, does it stay, or is it dropped? */
export function ActionCard({ action, mayRun, busy, problem, nextDay, onSettle }: ActionCardProps) {
  return (
    <>
      <header className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 id="review-stop" tabIndex={-1} className="min-w-0 break-words font-semibold text-xl outline-none">
          {action.text}
        </h2>
        <ActionBadge action={action} />
      </header>
      <p className="text-ink-2">
        {action.owner.name}, by {dayWords(action.dueOn)}. Agreed in the review of {weekWords(action.week)}.
      </p>
      {problem !== null && <Notice tone="bad" role="alert" title={problem} />}
      {mayRun && action.state === "open" && (
        <div className="flex flex-wrap gap-2">
          <SettleButton {...{ busy }} icon={<Check aria-hidden />} hint="d" onPress={() => onSettle("done")}>
            Done
          </SettleButton>
          <SettleButton
            {...{ busy }}
            icon={<CornerDownRight aria-hidden />}
            hint="k"
            onPress={() => onSettle("keep")}
          >
            {action.overdue ? `Keep, by ${dayWords(nextDay)}` : "Keep"}
          </SettleButton>
          <SettleButton {...{ busy }} icon={<X aria-hidden />} hint="x" onPress={() => onSettle("drop")}>
            Drop
          </SettleButton>
        </div>
      )}
      {mayRun && action.state !== "open" && (
        <Button className="self-start" aria-disabled={busy} onClick={() => !busy && onSettle("reopen")}>
          Take it up again
          <span aria-hidden>
            <Kbd>u</Kbd>
          </span>
        </Button>
      )}
    </>
  );
}

type SettleButtonProps = {
  busy: boolean;
  icon: React.ReactNode;
  hint: string;
  onPress: () => void;
  children: React.ReactNode;
};

function SettleButton({ busy, icon, hint, onPress, children }: SettleButtonProps) {
  return (
    <Button size="lg" aria-disabled={busy} onClick={() => !busy && onPress()}>
      {icon}
      {children}
      <span aria-hidden>
        <Kbd>{hint}</Kbd>
      </span>
    </Button>
  );
}
