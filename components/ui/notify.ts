export type Notification = {
  title: string;
  description?: string;
  /** "Undo" and the like; the toast then stays 10 s instead of 5. */
  action?: { label: string; onAction: () => void };
};

const waiting: Notification[] = [];
let listener: (() => void) | null = null;

/** Shows a toast. For success only: an error belongs next to what failed. Browser only. */
export function notify(notification: Notification): void {
  waiting.push(notification);
  listener?.();
}

/** Takes what has not been shown yet. */
export function takeNotifications(): Notification[] {
  return waiting.splice(0);
}

/** Calls back whenever something waits; returns how to stop. */
export function onNotification(callback: () => void): () => void {
  listener = callback;
  return () => {
    if (listener === callback) listener = null;
  };
}
