import { useSingleKeys } from "@/components/layout/use-single-keys";

export type RowAction = "done" | "snooze" | "select" | "back";

const MATTERS = "[data-matter]";
const ACTIONS: Readonly<Record<string, RowAction>> = { e: "done", h: "snooze", x: "select" };

type KeyHandlers = { onAct: (action: RowAction, id: string) => void; onUndo: () => void };

/**
 * j and k move the focus from matter to matter; the other keys act on the one that has it. Focus is the
 * only "current" there is, so Enter opens it and a screen reader says where one is.
 */
export function useInboxKeys(handlers: KeyHandlers): void {
  useSingleKeys((key) => {
    if (key === "j" || key === "k") step(key === "j" ? 1 : -1);
    else if (key === "u") handlers.onUndo();
    else return actOn(ACTIONS[key], handlers);
    return true;
  });
}

function actOn(action: RowAction | undefined, { onAct }: KeyHandlers): boolean {
  const matter = document.activeElement?.closest<HTMLElement>(MATTERS);
  const id = matter?.dataset.matter;
  if (action === undefined || !matter || id === undefined) return false;
  if (action === "snooze") openSnooze(matter);
  else {
    if (action === "done") step(1, matter);
    onAct(action, id);
  }
  return true;
}

/** Moves to the next matter, or with the last one gone to the one before it. */
function step(by: 1 | -1, from = document.activeElement?.closest<HTMLElement>(MATTERS)): void {
  const matters = [...document.querySelectorAll<HTMLElement>(MATTERS)];
  const at = from ? matters.indexOf(from) : -1;
  const next = from ? (matters[at + by] ?? (by === 1 ? matters[at - 1] : undefined)) : matters[0];
  const link = next?.querySelector<HTMLElement>("a[href]");
  link?.focus();
  link?.scrollIntoView({ block: "nearest" });
}

function openSnooze(matter: HTMLElement): void {
  const button = matter.querySelector<HTMLButtonElement>("[data-snooze] button[popovertarget]");
  button?.click();
  const panel = button && document.getElementById(button.getAttribute("popovertarget") ?? "");
  panel?.querySelector<HTMLElement>("button, input")?.focus();
}
