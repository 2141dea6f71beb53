import { StateLinks } from "@/components/layout/state-links";
import { INBOX_STATES, type InboxCounts, type InboxState } from "@/lib/features/inbox/schema";

const LABELS = { open: "Open", snoozed: "Put off", done: "Done" } as const satisfies Record<
  InboxState,
  string
>;

type InboxStatesProps = { workspace: string; current: InboxState; counts: InboxCounts };

/** Open, put off or done, with how many there are of each. */
export function InboxStates({ workspace, current, counts }: InboxStatesProps) {
  const links = INBOX_STATES.map((state) => ({
    id: state,
    href: `/${workspace}/inbox${state === "open" ? "" : `?state=${state}`}`,
    current: state === current,
    label: (
      <>
        {LABELS[state]} <span className="font-mono text-xs">{counts[state]}</span>
      </>
    ),
  }));
  return <StateLinks label="Which matters" links={links} />;
}
