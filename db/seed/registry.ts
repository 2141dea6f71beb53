import type { ProjectScope } from "@/lib/auth/scope";
import type { DocumentKind } from "@/lib/domain/integrations/payload";
import type { IntegrationRecord } from "@/lib/domain/integrations/record";
import { storeDocument } from "@/lib/features/integration-documents/commands/store-document";
import { addIntegration } from "@/lib/features/integrations/commands/add-integration";
import { approveIntegration } from "@/lib/features/integrations/commands/approve-integration";
import { editIntegration } from "@/lib/features/integrations/commands/edit-integration";
import { listIntegrations } from "@/lib/features/integrations/queries/list-integrations";
import type { PersonKey } from "./cast";
import { scopeIn } from "./gather";
import { granted } from "./granted";
import type { PlayedProject } from "./perform";
import { dayOf, daysAfter } from "./when";

type PersonField = "ownerId" | "secretOwnerId" | "rollbackOwnerId";
type DayField = "rotationDueOn" | "lastTestedOn";

/** What is told of a dependency: people by their key, days counted from the installation. */
export type ToldIntegration = Partial<Omit<IntegrationRecord, PersonField | DayField | "name">> & {
  name: string;
  owner?: PersonKey;
  secretOwner?: PersonKey;
  rollsBack?: PersonKey;
  rotationInDays?: number;
  testedDaysAgo?: number;
};

export type RegistryAction =
  | { do: "list"; integration: ToldIntegration }
  | { do: "look-through"; name: string; changes: Partial<ToldIntegration> }
  | { do: "stand-by"; name: string }
  | { do: "keep-example"; name: string; example: ToldExample };

/** What a vendor answers, or the shape it has to have. */
export type ToldExample = { kind: DocumentKind; document: object };

/** Lists what a project depends on, and stands by it. */
export async function keepRegistry(
  stage: PlayedProject,
  scope: ProjectScope,
  action: RegistryAction,
): Promise<unknown> {
  switch (action.do) {
    case "list":
      return granted(
        await addIntegration(scope, {
          ...recordOf(stage, action.integration),
          name: action.integration.name,
        }),
      );
    case "look-through": {
      const { id, version } = await named(scope, action.name);
      const changes = recordOf(stage, action.changes);
      return granted(await editIntegration(scope, { integrationId: id, version, changes }));
    }
    case "stand-by":
      return granted(
        await approveIntegration(scope, { integrationId: (await named(scope, action.name)).id }),
      );
    case "keep-example": {
      const { kind, document } = action.example;
      const { id } = await named(scope, action.name);
      const text = `${JSON.stringify(document, null, 2)}\n`;
      return granted(await storeDocument(scope, { integrationId: id, kind, text }));
    }
    default:
      return action satisfies never;
  }
}

async function named(scope: ProjectScope, name: string): Promise<{ id: string; version: number }> {
  const found = (await listIntegrations(scope)).find(({ record }) => record.name === name);
  if (!found) throw new Error(`The project lists no "${name}".`);
  return found;
}

function recordOf(stage: PlayedProject, told: Partial<ToldIntegration>): Partial<IntegrationRecord> {
  const { owner, secretOwner, rollsBack, rotationInDays, testedDaysAgo, ...record } = told;
  const day = (days: number) => dayOf(daysAfter(stage.installedAt, days));
  return {
    ...record,
    ...(owner && { ownerId: accountOf(stage, owner) }),
    ...(secretOwner && { secretOwnerId: accountOf(stage, secretOwner) }),
    ...(rollsBack && { rollbackOwnerId: accountOf(stage, rollsBack) }),
    ...(rotationInDays !== undefined && { rotationDueOn: day(rotationInDays) }),
    ...(testedDaysAgo !== undefined && { lastTestedOn: day(-testedDaysAgo) }),
  };
}

function accountOf({ gathered }: PlayedProject, person: PersonKey): string {
  const { actor } = scopeIn(gathered.scopes, person);
  if (actor.kind !== "person") throw new Error("Only people answer for an integration.");
  return actor.accountId;
}
