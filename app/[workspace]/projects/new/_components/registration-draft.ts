import type { SignalPicks } from "@/components/projects/signal-picker";
import type { Scenario } from "@/lib/domain/catalogue/vocabulary";

export type RegistrationDraft = {
  name: string;
  repositoryUrl: string;
  teamId: string;
  scenarios: readonly Scenario[];
  signals: SignalPicks;
};

export const EMPTY_DRAFT: RegistrationDraft = {
  name: "",
  repositoryUrl: "",
  teamId: "",
  scenarios: [],
  signals: {},
};

const keyOf = (workspace: string) => `launchworthy:register:${workspace}`;

/** What this tab had typed before it was sent to sign in again, or reloaded. Browser only. */
export function readDraft(workspace: string): RegistrationDraft | null {
  try {
    const text = sessionStorage.getItem(keyOf(workspace));
    return text === null ? null : { ...EMPTY_DRAFT, ...JSON.parse(text) };
  } catch {
    return null;
  }
}

/** Null forgets it. A browser that keeps nothing only loses the convenience. */
export function keepDraft(workspace: string, draft: RegistrationDraft | null): void {
  try {
    if (draft === null) sessionStorage.removeItem(keyOf(workspace));
    else sessionStorage.setItem(keyOf(workspace), JSON.stringify(draft));
  } catch {
    // Storage may be full or forbidden.
  }
}
