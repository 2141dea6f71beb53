import type { Call } from "@/app/api/v1/testing/client";
import { granted } from "@/lib/db/testing/world";
import type { Permission } from "@/lib/domain/access/grants";
import { createCampaign } from "@/lib/features/campaigns/commands/run-campaign";
import type { RestProbe } from "./rest-probes";

const any = { "if-match": "*" };

/** What many projects are looked at and led with: heat map, steering, comparisons, campaigns. */
export const steeringProbes: Record<string, RestProbe> = {
  "GET /heat-map": reading("portfolio.read", "/heat-map"),
  "GET /heat-map/export.csv": reading("portfolio.read", "/heat-map/export.csv?of=capabilities"),
  "GET /projects/{id}/compare": {
    needs: "project.read",
    call: ({ client, projectId }) => client("GET", `/projects/${projectId}/compare?from=${today()}`),
  },
  "GET /projects/{id}/compare/{otherId}": {
    needs: "project.read",
    call: ({ client, projectId }) => client("GET", `/projects/${projectId}/compare/${projectId}`),
  },
  "GET /steering": reading("steering.read", "/steering?days=30"),
  "GET /campaigns": reading("campaign.read", "/campaigns"),
  "POST /campaigns": {
    needs: "campaign.manage",
    call: ({ actor, client }) =>
      client("POST", "/campaigns", {
        body: { name: `By ${actor.accountId}`, targetStage: "beta", dueOn: "2099-03-31" },
      }),
  },
  "GET /campaigns/{id}": onCampaign("campaign.read", "GET", ""),
  "PATCH /campaigns/{id}": onCampaign("campaign.manage", "PATCH", "", {
    headers: any,
    body: { note: "On the way" },
  }),
  "DELETE /campaigns/{id}": onCampaign("campaign.manage", "DELETE", "", { headers: any }),
  "GET /campaigns/{id}/projects": onCampaign("campaign.read", "GET", "/projects"),
  "PUT /campaigns/{id}/projects": onCampaign("campaign.manage", "PUT", "/projects", {
    headers: any,
    body: { projectIds: [] },
  }),
};

function reading(needs: Permission, path: string): RestProbe {
  return { needs, call: ({ client }) => client("GET", path) };
}

function onCampaign(needs: Permission, method: string, path: string, call?: Call): RestProbe {
  return {
    needs,
    call: async ({ ada, client, projectId }) => {
      const beta = { targetStage: "beta", dueOn: "2099-03-31" } as const;
      const { campaignId } = granted(
        await createCampaign(ada.scope, { name: `To Beta ${projectId}`, ...beta }),
      );
      return client(method, `/campaigns/${campaignId}${path}`, call);
    },
  };
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
