import { expect, it } from "vitest";
import { asOwner } from "@/e2e/tenancy/tables";
import { atInstant } from "@/lib/clock";
import { aFounderOf, aProject, granted } from "@/lib/db/testing/world";
import { addIntegration } from "./add-integration";
import { deleteIntegration } from "./delete-integration";
import { purgeIntegrations } from "./purge-integrations";

it("A round goes on when one integration cannot be purged", async () => {
  const project = await aProject(await aFounderOf("A round with a stone in it"), { name: "P" });
  const ids: string[] = [];
  for (const name of ["Payments", "Mail"]) {
    const { integrationId } = granted(await addIntegration(project, { name }));
    await atInstant("2026-04-01T09:00:00.000Z", () =>
      deleteIntegration(project, { integrationId, version: 1 }),
    );
    ids.push(integrationId);
  }
  await asOwner(`create function held_by_something() returns trigger language plpgsql as
    $$ begin raise exception 'held by something'; end $$`);
  await asOwner(`create trigger held_by_something before delete on integration for each row
    when (old."id" = '${ids[0]}') execute function held_by_something()`);
  const round = () => atInstant("2026-06-01T09:00:00.000Z", () => purgeIntegrations(project.workspaceId));
  expect(await round()).toBe(1);
  await asOwner("drop function held_by_something() cascade");
  expect(await round()).toBe(1);
});
