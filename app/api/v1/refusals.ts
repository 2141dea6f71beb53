import { staleProblem } from "@/lib/http/preconditions";
import { Problem, type ProblemExtras } from "@/lib/http/problem";
import type { Result } from "@/lib/result";

/** Every refusal of every command behind the API: its status, and what to say about it. */
const REFUSALS = {
  "unknown-item": [404, "The catalogue has no such item."],
  "wrong-kind-of-answer": [422, "This item takes another kind of answer: `expected` says which."],
  "not-applicable-not-allowed": [422, "This question always applies: answer yes, no or not-sure."],
  "changed-meanwhile": [412, "Somebody changed this since you read it."],
  "unknown-team": [422, "The workspace has no such team."],
  unchanged: [409, "This stands already."],
  reserved: [409, "This word is part of the product's own addresses. Choose another."],
  taken: [409, "Another project has, or once had, this address."],
  "not-in-trash": [409, "It is not in the trash."],
  "in-trash": [409, "It is in the trash. Bring it back first."],
  purged: [409, "Its thirty days in the trash are over: the content is gone."],
  "unknown-items": [422, "The catalogue has no such items: `itemIds` names them."],
  "collected-in-future": [422, "Collected-at lies in the future: `now` is the time here."],
  "valid-until-before-collected": [422, "Valid-until must be later than collected-at."],
  "wrong-kind": [422, "A revision is of the same kind as its piece: `expected` says which."],
  "project-full": [409, "The project holds as many bytes as it may. Remove files you no longer need."],
  "too-late": [409, "The thirty days in which it could come back are over."],
  "not-archived": [409, "This project is not in the archive."],
  "not-a-member": [422, "This person is no active member of the workspace."],
  "not-on-project": [404, "This person has no role on the project."],
  "owner-stays-founder": [409, "The owner stays a founder. Transfer the project first."],
  "already-theirs": [409, "The project is theirs already."],
  "no-such-team": [404, "There is no such team."],
  "name-taken": [409, "A team of this name exists already."],
  "lead-is-no-member": [422, "The lead must be an active member of the workspace."],
  "no-such-member": [404, "There is no such member."],
  "last-owner": [409, "A workspace keeps at least one owner who can act. Make somebody else owner first."],
  "projects-need-an-owner": [409, "This person owns projects: say in `projectsTo` who takes them over."],
  "already-a-member": [409, "Somebody with this address is a member already."],
  "no-such-project": [422, "There is no such project."],
  "no-open-invitation": [404, "There is no open invitation of this id."],
  "slug-taken": [409, "Another workspace has, or once had, this address."],
  "no-such-token": [404, "There is no such token, or it is revoked already."],
  "tokens-cannot-make-tokens": [403, "A token cannot create tokens: sign in with a browser."],
  "no-such-view": [404, "There is no such view."],
  "view-name-taken": [409, "A view of this name exists already."],
  "may-not-share": [403, "Your role does not share views."],
  "too-many-views": [409, "Fifty views are kept at most. Delete one first."],
  "due-in-past": [422, "The day lies in the past: `today` is the day here."],
  "no-such-campaign": [404, "There is no such campaign."],
  "campaign-closed": [409, "The campaign is closed: it stays as it is."],
  "campaign-name-taken": [409, "There is an open campaign of this name already."],
  "campaign-due-in-past": [422, "The day it is due lies in the past: `today` is the day here."],
  "unknown-projects": [422, "The workspace has no such living projects: `projectIds` names them."],
  "too-many-projects": [422, "A campaign holds `most` projects at most."],
  "scope-not-asked": [422, "Nothing makes this review mandatory for the project."],
  "already-submitted": [409, "This scope waits for a reviewer already."],
  "already-sealed": [409, "Enough reviewers have signed exactly this state. Submit it after a change."],
  "submission-closed": [409, "This submission is not where that is possible: `status` says where it is."],
  "nothing-to-change": [
    409,
    "No item of the scope was asked to be changed as it stands. Say first what to change.",
  ],
  "nothing-to-approve": [409, "Nobody has answered this item yet."],
  "author-cannot-approve": [409, "You wrote what stands there. Somebody else has to approve it."],
  "author-cannot-sign": [409, "You wrote part of this scope: `itemIds` names it. Somebody else has to sign."],
  "changes-open": [409, "Changes were requested of items as they stand: `itemIds` names them."],
  "already-signed": [409, "You have signed this state already."],
  "nothing-submitted": [409, "This scope was not submitted, and no earlier sign-off of it is outdated."],
  "already-revoked": [409, "This sign-off was revoked already."],
  "not-the-signer": [409, "Only who signed, or an owner of the workspace, revokes a sign-off."],
  "mentions-outsiders": [422, "These people cannot read the project: `accountIds` names them."],
  "no-such-session": [404, "There is no such session, or it has ended already."],
  "published-meanwhile": [409, "Somebody published meanwhile: `version` is the newest. Start from it."],
  "invalid-checks": [422, "The checks cannot be published so: `faults` says why."],
  "nothing-to-publish": [409, "The draft is the newest version already."],
  "no-such-version": [422, "No such version was published: `newest` is the last."],
  "already-under-it": [
    409,
    "The project is assessed under this version, or a newer one, already: `version`.",
  ],
  "self-approval-off": [
    409,
    "This is your own work: somebody else decides, or the owner allows self-approval.",
  ],
  "not-waivable": [422, "The risk of this item can never be accepted: it has to be fixed."],
  "nothing-to-waive": [409, "This item passes or does not apply: there is no risk to accept."],
  "waiver-budget-full": [409, "As many risks are accepted as the project's `budget` allows."],
  "waiver-requested-already": [409, "A request for this item waits for a decision already."],
  "unknown-renewal": [422, "`renews` names no accepted waiver on this item."],
  "expiry-in-past": [422, "The end of the waiver lies in the past: `now` is the time here."],
  "expiry-too-far": [422, "A waiver ends within ninety days: `latest` is the last instant."],
  "waiver-not-open": [409, "This request is no longer open: `standing` says what became of it."],
  "waiver-not-active": [409, "This waiver is not active: `standing` says what became of it."],
  "critical-self-approval": [409, "Nobody accepts the risk of a critical blocker on their own request."],
  "beyond-proposal": [409, "The state allows no more than `allows`: `reasons` say what stands in the way."],
  "rollback-owner-required": [422, "A launch needs somebody who would roll it back."],
  "conditions-required": [422, "CONDITIONAL GO needs a condition, or a risk that is accepted."],
  "conditions-not-allowed": [422, "Only CONDITIONAL GO has conditions."],
  "condition-due-in-past": [422, "A condition is due today or later: `today` is the day here."],
  "condition-met-already": [409, "This condition is marked as met."],
  "condition-open-already": [409, "This condition is open."],
  "no-such-matter": [404, "There is no such matter in your inbox."],
  "matter-over": [409, "It is over: what it waited for has happened, or it was told anew."],
  "snooze-out-of-range": [422, "A matter can be put off to a day between `from` and `to`."],
  "inbox-not-a-choice": [422, "The inbox always shows these, or never does: `kinds` names them."],
  "integration-name-taken": [409, "The project lists an integration of this name already."],
  "owner-cannot-approve": [
    422,
    "The integration owner must be a founder or reviewer here, or steer projects.",
  ],
  "not-the-integration-owner": [409, "Only the integration's owner approves it."],
  "already-approved": [409, "It is approved as it stands."],
  "too-many-integrations": [409, "A project lists `most` integrations at most."],
  "no-such-calendar": [404, "You have no such calendar, or it is revoked already."],
  "too-many-calendars": [409, "`most` calendars are kept at most. Revoke one first."],
  "tokens-cannot-make-calendars": [403, "A token cannot make a calendar: sign in with a browser."],
  "unreadable-document": [422, "This document cannot be kept: `message` says why."],
  "looks-like-a-secret": [
    422,
    "This payload looks like it holds a key: `places` says where. Take it out, or send `holdsNoSecret`.",
  ],
  "too-many-documents": [409, "An integration keeps `most` revisions of one kind."],
  "untitled-section": [422, "A section of your own needs a title: `sectionId` names it."],
  "drill-in-future": [422, "It lies in the future: `now` is the time here."],
  "no-such-drill": [422, "`corrects` names no drill of this project."],
  "corrected-already": [409, "A later record has put this one right already; correct that one."],
  "drill-of-another-kind": [422, "A record is put right by one of the same kind."],
  "shift-over": [422, "A shift that is over stays as it was: `today` is the day here."],
  "cannot-be-on-call": [422, "These people cannot read the project: `accountIds` names them."],
  "invalid-statistics": [422, "Nothing was kept: `faults` says what is wrong with which row."],
  "no-such-delivery": [404, "There is no such letter."],
  "delivery-not-failed": [409, "This letter has not failed; only what failed is sent again."],
  "no-mail-server": [409, "No mail server is configured: everything is in the inbox."],
} as const satisfies Record<string, readonly [number, string]>;

export type RefusalCode = keyof typeof REFUSALS;

/**
 * The value of a result, or its refusal as a problem: the reason's code becomes the problem's code, and
 * what else the reason says travels beside it.
 */
export function settled<Value, Reason extends { code: RefusalCode }>(result: Result<Value, Reason>): Value {
  if (result.ok) return result.value;
  throw problemFor(result.reason);
}

function problemFor(reason: { code: RefusalCode } & ProblemExtras): Problem {
  const { code, ...extras } = reason;
  if (code === "changed-meanwhile") return staleProblem(extras.current);
  const [status, detail] = REFUSALS[code];
  return new Problem(status, code, detail, extras);
}
