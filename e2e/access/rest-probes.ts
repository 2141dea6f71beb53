import { type Answered, aBrowserOf, aClientOf, type Call, type Client } from "@/app/api/v1/testing/client";
import { openProject } from "@/lib/auth/access";
import type { ProjectScope } from "@/lib/auth/scope";
import { aColleagueOf, granted } from "@/lib/db/testing/world";
import type { Permission } from "@/lib/domain/access/grants";
import { getChecks } from "@/lib/features/checks/queries";
import { aCheck, aNewerVersion } from "@/lib/features/checks/testing/drafts";
import { inviteMember } from "@/lib/features/members/commands/invitations";
import { archiveProject } from "@/lib/features/projects/commands/archive-project";
import { assignPerson } from "@/lib/features/projects/commands/assign-person";
import { deleteProject } from "@/lib/features/projects/commands/delete-project";
import { createTeam } from "@/lib/features/teams/commands";
import { createToken } from "@/lib/features/tokens/commands";
import { calendarProbes } from "./calendar-probes";
import type { Cell } from "./cells";
import { evidenceProbes } from "./evidence-probes";
import { inboxProbes } from "./inbox-probes";
import { integrationProbes } from "./integration-probes";
import { launchProbes } from "./launch-probes";
import { portfolioProbes } from "./portfolio-probes";
import { registryTransferProbes } from "./registry-transfer-probes";
import { reviewProbes } from "./review-probes";
import { rolloutProbes } from "./rollout-probes";
import { runbookProbes } from "./runbook-probes";
import { statisticsProbes } from "./statistics-probes";
import { steeringProbes } from "./steering-probes";
import { weeklyReviewProbes } from "./weekly-review-probes";

/**
 * What an operation needs, and a call of it on things of Ada's. "own" is about the caller alone and
 * open to everybody; "theirs" names something of the caller's that nobody else can name.
 */
export type RestProbe = {
  needs: Permission | "own" | "theirs";
  call: (cell: RestCell) => Promise<Answered>;
};
export type RestCell = Cell & { client: Client; browser: Client };

export async function withClients(cell: Cell): Promise<RestCell> {
  return { ...cell, client: await aClientOf(cell.actor), browser: await aBrowserOf(cell.actor) };
}

const any = { "if-match": "*" };

/** Every operation of the document, by method and path. */
export const restProbes: Record<string, RestProbe> = {
  ...portfolioProbes,
  ...inboxProbes,
  ...evidenceProbes,
  ...reviewProbes,
  ...launchProbes,
  ...steeringProbes,
  ...integrationProbes,
  ...weeklyReviewProbes,
  ...statisticsProbes,
  ...rolloutProbes,
  ...runbookProbes,
  ...calendarProbes,
  ...registryTransferProbes,
  "GET /portfolio": plain("portfolio.read", "GET", "/portfolio"),
  "GET /portfolio/export.csv": plain("portfolio.read", "GET", "/portfolio/export.csv"),
  "GET /projects": plain("portfolio.read", "GET", "/projects"),
  "POST /projects": plain("project.create", "POST", "/projects", { body: { name: "Another" } }),
  "GET /portfolio/trend": plain("portfolio.read", "GET", "/portfolio/trend"),
  "GET /catalogue": plain("own", "GET", "/catalogue"),
  "GET /catalogue/{itemId}": plain("own", "GET", "/catalogue/key-exposure"),
  "GET /checks": plain("checks.read", "GET", "/checks"),
  "GET /checks/{version}": plain("checks.read", "GET", "/checks/0"),
  "GET /checks/{version}/file": plain("checks.read", "GET", "/checks/0/file"),
  "POST /checks/dry-run": plain("checks.read", "POST", "/checks/dry-run", { body: "checks: []" }),
  "POST /checks": {
    needs: "checks.publish",
    call: async ({ ada, client }) => {
      const { version } = await getChecks(ada.scope);
      const check = aCheck(`ws-probe-${version + 1}`);
      return client("POST", "/checks", { body: { basedOn: version, checks: [check] } });
    },
  },
  "GET /projects/{id}/checks-upgrade": onProject("project.read", "GET", "/checks-upgrade"),
  "POST /projects/{id}/checks-upgrade": {
    needs: "project.adoptChecks",
    call: async ({ ada, client, projectId }) =>
      client("POST", `/projects/${projectId}/checks-upgrade`, {
        body: { to: await aNewerVersion(ada.scope) },
      }),
  },

  "GET /projects/{id}": onProject("project.read", "GET", ""),
  "PATCH /projects/{id}": onProject("project.edit", "PATCH", "", { headers: any, body: { name: "Edited" } }),
  "DELETE /projects/{id}": onProject("project.delete", "DELETE", "", { headers: any }),
  "POST /projects/{id}/archive": onProject("project.archive", "POST", "/archive"),
  "POST /projects/{id}/unarchive": {
    needs: "project.archive",
    call: async (cell) => {
      granted(await archiveProject(await asAda(cell), {}));
      return cell.client("POST", `/projects/${cell.projectId}/unarchive`);
    },
  },
  "POST /projects/{id}/restore": {
    needs: "project.delete",
    call: async (cell) => {
      granted(await deleteProject(await asAda(cell), {}));
      return cell.client("POST", `/projects/${cell.projectId}/restore`);
    },
  },
  "PUT /projects/{id}/target": onProject("project.setTarget", "PUT", "/target", {
    headers: any,
    body: { targetStage: "beta", targetDate: null },
  }),
  "PUT /projects/{id}/scenarios": onProject("project.edit", "PUT", "/scenarios", {
    headers: any,
    body: { scenarios: ["medical"] },
  }),
  "PUT /projects/{id}/signals": onProject("project.edit", "PUT", "/signals", {
    headers: any,
    body: { signals: { auth: "production" } },
  }),
  "PUT /projects/{id}/slug": {
    needs: "project.rename",
    call: ({ client, projectId }) =>
      client("PUT", `/projects/${projectId}/slug`, { headers: any, body: { slug: `slug-${projectId}` } }),
  },
  "PUT /projects/{id}/system-map/{part}": onProject("project.edit", "PUT", "/system-map/database", {
    headers: any,
    body: { use: "used", exposure: "closed" },
  }),

  "GET /projects/{id}/people": onProject("project.read", "GET", "/people"),
  "PUT /projects/{id}/people/{accountId}": {
    needs: "project.assign",
    call: async ({ client, ada, projectId }) =>
      client("PUT", `/projects/${projectId}/people/${await aNewcomer(ada)}`, {
        headers: any,
        body: { role: "viewer" },
      }),
  },
  "DELETE /projects/{id}/people/{accountId}": {
    needs: "project.assign",
    call: async (cell) => {
      const accountId = await aNewcomer(cell.ada);
      granted(await assignPerson(await asAda(cell), { accountId, role: "viewer" }));
      return cell.client("DELETE", `/projects/${cell.projectId}/people/${accountId}`, { headers: any });
    },
  },
  "POST /projects/{id}/transfer": {
    needs: "project.transfer",
    call: async ({ client, ada, projectId }) =>
      client("POST", `/projects/${projectId}/transfer`, { body: { accountId: await aNewcomer(ada) } }),
  },

  "GET /projects/{id}/items": onProject("project.read", "GET", "/items"),
  "GET /projects/{id}/items/{itemId}": onProject("project.read", "GET", "/items/key-exposure"),
  "PATCH /projects/{id}/items/{itemId}": onProject("answer.record", "PATCH", "/items/secrets-not-in-git", {
    headers: any,
    body: { result: "pass" },
  }),
  "GET /projects/{id}/readiness": onProject("project.read", "GET", "/readiness"),
  "POST /projects/{id}/readiness/simulations": onProject("project.read", "POST", "/readiness/simulations", {
    body: { suppositions: [{ kind: "passes", itemId: "key-exposure" }] },
  }),
  "GET /projects/{id}/trend": onProject("project.read", "GET", "/trend"),
  "GET /projects/{id}/revisions": onProject("project.read", "GET", "/revisions"),
  "GET /projects/{id}/revisions/{number}": onProject("project.read", "GET", "/revisions/1"),
  "GET /projects/{id}/activity": onProject("project.read", "GET", "/activity"),
  "GET /projects/{id}/activity/export.csv": onProject("project.read", "GET", "/activity/export.csv"),

  "GET /review-queue": plain("own", "GET", "/review-queue"),
  "GET /audit": plain("audit.read", "GET", "/audit"),
  "GET /audit/verification": plain("audit.read", "GET", "/audit/verification"),
  "GET /audit/checkpoint": plain("audit.read", "GET", "/audit/checkpoint"),
  "GET /audit/export.jsonl": plain("audit.read", "GET", "/audit/export.jsonl"),

  "GET /workspace": plain("workspace.read", "GET", "/workspace"),
  "PATCH /workspace": plain("workspace.configure", "PATCH", "/workspace", {
    headers: any,
    body: { timeZone: "UTC" },
  }),
  "PUT /workspace/name": {
    needs: "workspace.rename",
    call: ({ client, ada }) =>
      client("PUT", "/workspace/name", { headers: any, body: { name: "Matrix", slug: ada.scope.slug } }),
  },
  "GET /teams": plain("team.read", "GET", "/teams"),
  "POST /teams": {
    needs: "team.create",
    call: ({ client, projectId }) => client("POST", "/teams", { body: { name: `New ${projectId}` } }),
  },
  "GET /teams/{id}": onTeam("team.read", "GET"),
  "PATCH /teams/{id}": onTeam("team.edit", "PATCH", { headers: any, body: { leadId: null } }),
  "DELETE /teams/{id}": onTeam("team.delete", "DELETE", { headers: any }),

  "GET /members": plain("member.read", "GET", "/members"),
  "GET /members/{accountId}": onMember("member.read", "GET"),
  "PATCH /members/{accountId}": onMember("member.changeRole", "PATCH", {
    headers: any,
    body: { role: "manager" },
  }),
  "DELETE /members/{accountId}": onMember("member.remove", "DELETE", { headers: any }),
  "GET /invitations": plain("member.invite", "GET", "/invitations"),
  "POST /invitations": {
    needs: "member.invite",
    call: ({ client, projectId }) =>
      client("POST", "/invitations", { body: { email: `new.${projectId}@example.com`, role: "member" } }),
  },
  "GET /invitations/{id}": onInvitation("GET"),
  "DELETE /invitations/{id}": onInvitation("DELETE", { headers: any }),

  "GET /tokens": plain("token.create", "GET", "/tokens"),
  "POST /tokens": {
    needs: "token.create",
    call: ({ browser }) => browser("POST", "/tokens", { body: { name: "Mine", scopes: ["read"] } }),
  },
  "GET /tokens/{id}": onOwnToken("GET"),
  "DELETE /tokens/{id}": onOwnToken("DELETE", { headers: any }),

  "GET /me": plain("own", "GET", "/me"),
  "PATCH /me": {
    needs: "own",
    call: ({ browser }) => browser("PATCH", "/me", { headers: any, body: { name: "Cass" } }),
  },
  "GET /sessions": { needs: "own", call: ({ browser }) => browser("GET", "/sessions") },
  "POST /sessions/revoke-others": {
    needs: "own",
    call: ({ browser }) => browser("POST", "/sessions/revoke-others"),
  },
  "GET /sessions/{id}": onOwnSession("GET"),
  "DELETE /sessions/{id}": onOwnSession("DELETE", { headers: any }),
};

function plain(needs: Permission | "own", method: string, path: string, call?: Call): RestProbe {
  return { needs, call: ({ client }) => client(method, path, call) };
}

function onProject(needs: Permission, method: string, path: string, call?: Call): RestProbe {
  return { needs, call: ({ client, projectId }) => client(method, `/projects/${projectId}${path}`, call) };
}

function onTeam(needs: Permission, method: string, call?: Call): RestProbe {
  return {
    needs,
    call: async ({ ada, client, projectId }) => {
      const { teamId } = granted(await createTeam(ada.scope, { name: `Team ${projectId}` }));
      return client(method, `/teams/${teamId}`, call);
    },
  };
}

function onMember(needs: Permission, method: string, call?: Call): RestProbe {
  return {
    needs,
    call: async ({ ada, client }) => client(method, `/members/${await aNewcomer(ada)}`, call),
  };
}

function onInvitation(method: string, call?: Call): RestProbe {
  return {
    needs: "member.invite",
    call: async ({ ada, client, projectId }) => {
      const email = `invited.${projectId}@example.com`;
      const { invitationId } = granted(await inviteMember(ada.scope, { email, role: "member" }));
      return client(method, `/invitations/${invitationId}`, call);
    },
  };
}

/** In one's own workspace everybody may; Ada's is what an outsider would have to name. */
function onOwnToken(method: string, call?: Call): RestProbe {
  return {
    needs: "theirs",
    call: async ({ ada, actor, client }) => {
      const holder = actor.scope.workspaceId === ada.scope.workspaceId ? actor : ada;
      const { tokenId } = granted(await createToken(holder.scope, { name: "One", scopes: ["read"] }));
      return client(method, `/tokens/${tokenId}`, call);
    },
  };
}

function onOwnSession(method: string, call?: Call): RestProbe {
  return {
    needs: "theirs",
    call: async ({ ada, actor, browser }) => {
      const insider = actor.scope.workspaceId === ada.scope.workspaceId;
      const other = await aBrowserOf(insider ? actor : ada);
      const { data } = (await other("GET", "/sessions")).body as { data: { id: string; current: boolean }[] };
      const current = data.find((session) => session.current);
      return browser(method, `/sessions/${current?.id}`, call);
    },
  };
}

async function asAda({ ada, projectId }: Cell): Promise<ProjectScope> {
  return (await openProject(ada.scope, projectId)).scope;
}

async function aNewcomer(ada: Cell["ada"]): Promise<string> {
  return (await aColleagueOf(ada, "member", "Bo Builder")).accountId;
}
