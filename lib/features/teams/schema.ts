import { z } from "zod";

const name = z.string().trim().min(1, "Give the team a name.").max(80, "Keep the name under 80 characters.");
const leadId = z.uuid().nullable();

export const createTeamInput = z.strictObject({ name, leadId: leadId.default(null) });
export const editTeamInput = z.strictObject({
  teamId: z.uuid(),
  name: name.optional(),
  leadId: leadId.optional(),
});
export const deleteTeamInput = z.strictObject({ teamId: z.uuid() });

export type TeamRefusal = { code: "no-such-team" } | { code: "name-taken" } | { code: "lead-is-no-member" };
