"use server";

import { redirect } from "next/navigation";
import { countGuess } from "@/lib/auth/guess-limits";
import { loadSignedIn } from "@/lib/auth/viewer";
import { submit } from "@/lib/forms/action";
import type { FormState } from "@/lib/forms/form-state";
import { requestDevice } from "@/lib/http/request-device";
import { acceptInvitation } from "./commands/invitations";

type AcceptState = FormState<{ slug: string }, { code: "link-not-valid" }>;

export async function acceptInvitationAction(_: AcceptState, data: FormData): Promise<AcceptState> {
  return submit(async () => {
    const { address } = await requestDevice();
    await countGuess({ account: null, address });
    const result = await acceptInvitation(await loadSignedIn(), { secret: String(data.get("secret") ?? "") });
    if (!result.ok) return result;
    redirect(`/${result.value.slug}`);
  });
}
