import type { Call } from "@/app/api/v1/testing/client";
import { openProject } from "@/lib/auth/access";
import type { ProjectScope } from "@/lib/auth/scope";
import { itemDigestOf, scopeDigestOf } from "@/lib/db/testing/review";
import { granted } from "@/lib/db/testing/world";
import type { Permission } from "@/lib/domain/access/grants";
import { recordSignoff } from "@/lib/features/signoffs/commands/record-signoff";
import { submitScope } from "@/lib/features/submissions/commands/submit-scope";
import { openThread } from "@/lib/features/threads/commands/open-thread";
import { resolveThread } from "@/lib/features/threads/commands/resolve-thread";
import { giveVerdict } from "@/lib/features/verdicts/commands/give-verdict";
import type { Cell } from "./cells";
import type { RestProbe } from "./rest-probes";

const any = { "if-match": "*" };

/** What founders hand in, and what reviewers say and sign. */
export const reviewProbes: Record<string, RestProbe> = {
  "PUT /projects/{id}/items/{itemId}/verdict": {
    needs: "review.decide",
    call: async (cell) => {
      const digest = await itemDigestOf(await asAda(cell), "safe-errors");
      const body = { verdict: "changes-requested", digest, comment: "Please answer." };
      const path = `/projects/${cell.projectId}/items/safe-errors/verdict`;
      return cell.client("PUT", path, { headers: any, body });
    },
  },
  "GET /projects/{id}/submissions": onProject("project.read", "GET", "/submissions"),
  "POST /projects/{id}/submissions": onProject("submission.submit", "POST", "/submissions", {
    body: { scope: "scorecard" },
  }),
  "GET /projects/{id}/submissions/{submissionId}": onSubmission("project.read", "GET", ""),
  "POST /projects/{id}/submissions/{submissionId}/withdraw": onSubmission(
    "submission.withdraw",
    "POST",
    "/withdraw",
  ),
  "POST /projects/{id}/submissions/{submissionId}/send-back": {
    needs: "review.decide",
    call: async (cell) => {
      const project = await asAda(cell);
      const { submissionId } = granted(await submitScope(project, { scope: "scorecard" }));
      const seen = { itemId: "safe-errors", digest: await itemDigestOf(project, "safe-errors") };
      const word = { verdict: "changes-requested", comment: "Please answer." } as const;
      granted(await giveVerdict(project, { ...seen, ...word }));
      return cell.client("POST", `/projects/${cell.projectId}/submissions/${submissionId}/send-back`);
    },
  },
  "GET /projects/{id}/threads": onProject("project.read", "GET", "/threads"),
  "POST /projects/{id}/threads": onProject("review.comment", "POST", "/threads", {
    body: { scope: "scorecard", body: "How far are we?" },
  }),
  "GET /projects/{id}/threads/{threadId}": onThread("project.read", "GET", ""),
  "POST /projects/{id}/threads/{threadId}/comments": onThread("review.comment", "POST", "/comments", {
    body: { body: "Nearly there." },
  }),
  "POST /projects/{id}/threads/{threadId}/resolve": onThread("review.comment", "POST", "/resolve"),
  "POST /projects/{id}/threads/{threadId}/reopen": {
    needs: "review.comment",
    call: async (cell) => {
      const threadId = await aThread(cell);
      granted(await resolveThread(await asAda(cell), { threadId }));
      return cell.client("POST", `/projects/${cell.projectId}/threads/${threadId}/reopen`);
    },
  },
  "GET /projects/{id}/signoffs": onProject("project.read", "GET", "/signoffs"),
  "POST /projects/{id}/signoffs": {
    needs: "signoff.record",
    call: async (cell) =>
      cell.client("POST", `/projects/${cell.projectId}/signoffs`, { body: await aSeal(cell) }),
  },
  "GET /projects/{id}/signoffs/{signoffId}": onSignoff("project.read", "GET", ""),
  "GET /projects/{id}/signoffs/{signoffId}/sealed": onSignoff("project.read", "GET", "/sealed"),
  "POST /projects/{id}/signoffs/{signoffId}/revoke": {
    needs: "signoff.revoke",
    call: async (cell) => {
      const seal = await aSeal(cell);
      // Whoever may sign takes back a signature of their own; it is nobody else's but an owner's to revoke.
      const own = await recordSignoff({ ...cell.actor.scope, projectId: cell.projectId }, seal).catch(
        () => null,
      );
      const { signoffId } = granted(own ?? (await recordSignoff(await asAda(cell), seal)));
      const path = `/projects/${cell.projectId}/signoffs/${signoffId}/revoke`;
      return cell.client("POST", path, { body: { reason: "Not any more" } });
    },
  },
  "GET /projects/{id}/quorum": onProject("project.read", "GET", "/quorum"),
  "PUT /projects/{id}/quorum": onProject("project.setQuorum", "PUT", "/quorum", {
    headers: any,
    body: { quorum: { scorecard: 2 } },
  }),
};

function onProject(needs: Permission, method: string, path: string, call?: Call): RestProbe {
  return { needs, call: ({ client, projectId }) => client(method, `/projects/${projectId}${path}`, call) };
}

function onSubmission(needs: Permission, method: string, path: string, call?: Call): RestProbe {
  return {
    needs,
    call: async (cell) => {
      const { submissionId } = granted(await submitScope(await asAda(cell), { scope: "scorecard" }));
      return cell.client(method, `/projects/${cell.projectId}/submissions/${submissionId}${path}`, call);
    },
  };
}

function onThread(needs: Permission, method: string, path: string, call?: Call): RestProbe {
  return {
    needs,
    call: async (cell) =>
      cell.client(method, `/projects/${cell.projectId}/threads/${await aThread(cell)}${path}`, call),
  };
}

function onSignoff(needs: Permission, method: string, path: string, call?: Call): RestProbe {
  return {
    needs,
    call: async (cell) => {
      const { signoffId } = granted(await recordSignoff(await asAda(cell), await aSeal(cell)));
      return cell.client(method, `/projects/${cell.projectId}/signoffs/${signoffId}${path}`, call);
    },
  };
}

async function asAda({ ada, projectId }: Cell): Promise<ProjectScope> {
  return (await openProject(ada.scope, projectId)).scope;
}

async function aThread(cell: Cell): Promise<string> {
  const about = { scope: "scorecard", body: "How far are we?" } as const;
  return granted(await openThread(await asAda(cell), about)).threadId;
}

/** What a reviewer of Ada's fresh project would sign; nobody wrote anything in it. */
async function aSeal(cell: Cell): Promise<{ scope: "scorecard"; digest: string }> {
  const project = await asAda(cell);
  granted(await submitScope(project, { scope: "scorecard" }));
  return { scope: "scorecard", digest: await scopeDigestOf(project, "scorecard") };
}
