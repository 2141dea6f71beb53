/** Everything that can wait in an inbox. `act` needs somebody to do something; `know` is for their information. */
const KINDS = {
  "review-waiting": {
    group: "act",
    title: "A review waits for you",
    explanation: "Somebody submitted a scope of a project you review.",
    mail: true,
  },
  "changes-requested": {
    group: "act",
    title: "Changes were requested",
    explanation: "A reviewer sent your submission back, with the items to change.",
    mail: true,
  },
  "re-review": {
    group: "act",
    title: "Your sign-off is outdated",
    explanation: "What you signed has changed; looking again covers only the difference.",
    mail: true,
  },
  "waiver-requested": {
    group: "act",
    title: "A waiver is requested",
    explanation: "Somebody asks to accept a risk for a while, and you may decide.",
    mail: true,
  },
  "waiver-expiring": {
    group: "act",
    title: "A waiver expires",
    explanation: "30, 7 and 1 days before, and only what was granted for longer.",
    mail: true,
  },
  "evidence-expiring": {
    group: "act",
    title: "Evidence expires",
    explanation: "30, 7 and 1 days before a pass would lose its last fresh proof.",
    mail: true,
  },
  "evidence-stale": {
    group: "act",
    title: "Evidence went stale",
    explanation: "The last proof of a pass is too old to count.",
    mail: false,
  },
  "condition-due": {
    group: "act",
    title: "A condition of a launch decision is due",
    explanation: "7 days and 1 day before a condition you own, and when it is overdue.",
    mail: true,
  },
  "target-due": {
    group: "act",
    title: "A target date comes near",
    explanation: "30, 7 and 1 days before, while the project is not there yet.",
    mail: false,
  },
  "rotation-due": {
    group: "act",
    title: "A key is to be rotated",
    explanation: "30, 7 and 1 days before the rotation of a key you own, and when it is overdue.",
    mail: true,
  },
  "on-call-gap": {
    group: "act",
    title: "Nobody is on call",
    explanation: "A project with a rota has a day within the next seven that nobody is named for.",
    mail: true,
  },
  "rollout-went-back": {
    group: "act",
    title: "A rollout went back",
    explanation: "A gate stayed broken for a day, on a project you found or steer.",
    mail: true,
  },
  "rollout-task-due": {
    group: "act",
    title: "A task of a rollout is due",
    explanation: "7 days and 1 day before a task you own is due, and when it is overdue.",
    mail: true,
  },
  "weekly-review": {
    group: "act",
    title: "A weekly review is open",
    explanation: "On its day, with what moved already on the page, on a project of yours.",
    mail: true,
  },
  "action-due": {
    group: "act",
    title: "An action is due",
    explanation:
      "7 days and 1 day before something you agreed to in a weekly review, and when it is overdue.",
    mail: true,
  },
  "integration-approval": {
    group: "act",
    title: "An integration waits for your approval",
    explanation: "Somebody listed or changed one that you own; it counts as proposed until you approve it.",
    mail: true,
  },
  "reassessment-requested": {
    group: "act",
    title: "A new assessment is asked for",
    explanation: "A manager asks the founders to look at everything again.",
    mail: true,
  },
  mention: {
    group: "act",
    title: "Somebody mentioned you",
    explanation: "In a discussion on a project you can read.",
    mail: true,
  },
  "thread-reply": {
    group: "know",
    title: "Somebody wrote in a discussion",
    explanation: "One you took part in, or one on a project of yours.",
    mail: false,
  },
  assigned: {
    group: "know",
    title: "You were given a role",
    explanation: "On a project or in the workspace, or a project was handed to you.",
    mail: true,
  },
  "on-call": {
    group: "know",
    title: "You are on call",
    explanation: "Somebody named you in the rota of a project.",
    mail: true,
  },
  "rollout-task": {
    group: "know",
    title: "A task of a rollout is yours",
    explanation: "Somebody named you as its owner.",
    mail: true,
  },
  "action-agreed": {
    group: "know",
    title: "An action is yours",
    explanation: "It was agreed in a weekly review that you do something by a day.",
    mail: true,
  },
  "weekly-review-missed": {
    group: "know",
    title: "A weekly review was missed",
    explanation: "A week ended without it, on a project you found or steer.",
    mail: false,
  },
  "rollout-moved": {
    group: "know",
    title: "A rollout moved on",
    explanation: "A phase of a project of yours was completed, or the whole rollout.",
    mail: false,
  },
  "signed-off": {
    group: "know",
    title: "A scope was signed off",
    explanation: "Of a project of yours.",
    mail: false,
  },
  "signoff-revoked": {
    group: "know",
    title: "A sign-off was revoked",
    explanation: "Of a project of yours.",
    mail: true,
  },
  "waiver-decided": {
    group: "know",
    title: "A waiver was decided",
    explanation: "One you asked for was approved, refused or revoked.",
    mail: true,
  },
  "decision-recorded": {
    group: "know",
    title: "A launch was decided",
    explanation: "On a project you work on or steer, or with you as its rollback owner.",
    mail: true,
  },
  "decision-standing-changed": {
    group: "know",
    title: "A launch decision changed its standing",
    explanation: "It holds again, is at risk, or has become NO-GO.",
    mail: true,
  },
  "checks-published": {
    group: "know",
    title: "New workspace checks",
    explanation: "A version was published; your projects move to it when a founder says so.",
    mail: false,
  },
} as const satisfies Record<string, KindWords>;

type KindWords = { group: "act" | "know"; title: string; explanation: string; mail: boolean };

export type InboxKind = keyof typeof KINDS;
export const INBOX_KINDS = Object.keys(KINDS).filter(isInboxKind);

export function isInboxKind(value: unknown): value is InboxKind {
  return typeof value === "string" && Object.hasOwn(KINDS, value);
}

/** Whether a matter of this kind is over only when somebody has done something. */
export function needsAction(kind: InboxKind): boolean {
  return KINDS[kind].group === "act";
}

/** Kinds that need somebody to act, for a query that puts them first. */
export const ACTION_KINDS: readonly InboxKind[] = INBOX_KINDS.filter(needsAction);

/** What a person can be told about: every kind of the inbox, and the letter of Monday. */
export type NotificationKind = InboxKind | "weekly-digest";
export const NOTIFICATION_KINDS: readonly NotificationKind[] = [...INBOX_KINDS, "weekly-digest"];

export function isNotificationKind(value: unknown): value is NotificationKind {
  return value === "weekly-digest" || isInboxKind(value);
}

const DIGEST_WORDS = {
  title: "The week in one letter",
  explanation: "On Monday morning: what moved, what waits, what expires within 14 days.",
} as const;

/** What a kind is called in settings and letters, and when it happens. */
export function notificationWords(kind: NotificationKind): { title: string; explanation: string } {
  const { title, explanation } = kind === "weekly-digest" ? DIGEST_WORDS : KINDS[kind];
  return { title, explanation };
}

export type Preference = { inApp: boolean; mail: boolean };

/** What holds for who never chose: everything in the inbox, letters for what should not wait. */
export function defaultPreference(kind: NotificationKind): Preference {
  return kind === "weekly-digest" ? { inApp: false, mail: true } : { inApp: true, mail: KINDS[kind].mail };
}

/** Whether the inbox may leave a kind out: what needs somebody always shows, the digest never does. */
export function inAppIsAChoice(kind: NotificationKind): boolean {
  return kind !== "weekly-digest" && !needsAction(kind);
}

/** A stored choice as it counts, or the default where there is none. */
export function preferenceOf(kind: NotificationKind, chosen: Preference | null): Preference {
  const standard = defaultPreference(kind);
  if (chosen === null) return standard;
  return { mail: chosen.mail, inApp: inAppIsAChoice(kind) ? chosen.inApp : standard.inApp };
}
