import type { Call } from "@/app/api/v1/testing/client";
import { granted } from "@/lib/db/testing/world";
import type { Permission } from "@/lib/domain/access/grants";
import { saveView } from "@/lib/features/views/commands";
import type { RestProbe } from "./rest-probes";

const any = { "if-match": "*" };

/** What managers steer many projects with: groups, views, changes to many, requests to re-assess. */
export const portfolioProbes: Record<string, RestProbe> = {
  "GET /portfolio/export.xlsx": reading("portfolio.read", "/portfolio/export.xlsx"),
  "GET /portfolio/groups": reading("portfolio.read", "/portfolio/groups?group=owner"),
  "GET /portfolio/selection": reading("portfolio.read", "/portfolio/selection"),
  "POST /portfolio/bulk/preview": onMany("/portfolio/bulk/preview"),
  "POST /portfolio/bulk": onMany("/portfolio/bulk"),
  "GET /projects/{id}/reassessments": {
    needs: "project.read",
    call: ({ client, projectId }) => client("GET", `/projects/${projectId}/reassessments`),
  },
  "POST /projects/{id}/reassessments": {
    needs: "project.requestReassessment",
    call: ({ client, projectId }) =>
      client("POST", `/projects/${projectId}/reassessments`, { body: { note: "Once more, please." } }),
  },
  "GET /views": reading("view.save", "/views"),
  "POST /views": {
    needs: "view.save",
    call: ({ client }) => client("POST", "/views", { body: { name: "Mine" } }),
  },
  "GET /views/{id}": onView("GET", ""),
  "PATCH /views/{id}": onView("PATCH", "", { headers: any, body: { name: "Renamed" } }),
  "DELETE /views/{id}": onView("DELETE", "", { headers: any }),
  "POST /views/{id}/default": onView("POST", "/default"),
  "DELETE /views/{id}/default": onView("DELETE", "/default", { headers: any }),
};

function reading(needs: Permission, path: string): RestProbe {
  return { needs, call: ({ client }) => client("GET", path) };
}

/** Who may read the portfolio may ask; what it does to each project is that project's own matter. */
function onMany(path: string): RestProbe {
  return {
    needs: "portfolio.read",
    call: ({ client, projectId }) => {
      const change = { kind: "target", targetStage: "beta", targetDate: null };
      return client("POST", path, { body: { change, projectIds: [projectId] } });
    },
  };
}

/** In one's own workspace everybody may; Ada's is what an outsider would have to name. */
function onView(method: string, path: string, call?: Call): RestProbe {
  return {
    needs: "theirs",
    call: async ({ ada, actor, client, projectId }) => {
      const holder = actor.scope.workspaceId === ada.scope.workspaceId ? actor : ada;
      const { viewId } = granted(await saveView(holder.scope, { name: `View ${projectId}` }));
      return client(method, `/views/${viewId}${path}`, call);
    },
  };
}
