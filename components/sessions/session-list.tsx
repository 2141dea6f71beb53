import { Badge } from "@/components/ui/badge";
import { Time } from "@/components/ui/time";
import type { SessionRow } from "@/lib/features/sessions/queries";
import { deviceName } from "./device-name";
import { RevokeOtherSessionsForm, RevokeSessionForm } from "./revoke-session-forms";

/** Every device that is signed in, and the way to sign it out. */
export function SessionList({ sessions }: { sessions: readonly SessionRow[] }) {
  return (
    <div className="flex flex-col gap-3">
      <ul className="divide-y divide-line">
        {sessions.map((session) => (
          <li key={session.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
            <span className="min-w-0 flex-1 basis-56">
              <span className="flex flex-wrap items-center gap-2 font-medium">
                <span title={session.userAgent}>{deviceName(session.userAgent)}</span>
                {session.current && <Badge tone="accent">This device</Badge>}
              </span>
              <span className="block text-ink-3 text-sm">
                Last seen <Time at={session.lastSeenAt} />, signed in{" "}
                <Time at={session.createdAt} show="date-time" /> from{" "}
                <span className="font-mono">{session.address}</span>
              </span>
            </span>
            {!session.current && (
              <RevokeSessionForm sessionId={session.id} device={deviceName(session.userAgent)} />
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && <RevokeOtherSessionsForm />}
    </div>
  );
}
