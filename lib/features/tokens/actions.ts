"use server";

import { loadScope } from "@/lib/auth/viewer";
import { isTokenScope } from "@/lib/domain/access/token-scopes";
import { submit } from "@/lib/forms/action";
import { textOf } from "@/lib/forms/fields";
import type { FormState } from "@/lib/forms/form-state";
import { type CreatedToken, createToken, revokeToken } from "./commands";

type CreateState = FormState<CreatedToken, { code: "tokens-cannot-make-tokens" }>;
type RevokeState = FormState<null, { code: "no-such-token" }>;

export async function createTokenAction(slug: string, _: CreateState, data: FormData): Promise<CreateState> {
  return submit(async () =>
    createToken(await loadScope(slug), {
      name: textOf(data, "name"),
      scopes: data.getAll("scopes").filter(isTokenScope),
      expiresInDays: Number(textOf(data, "expiresInDays")),
    }),
  );
}

export async function revokeTokenAction(slug: string, _: RevokeState, data: FormData): Promise<RevokeState> {
  return submit(async () => revokeToken(await loadScope(slug), { tokenId: textOf(data, "tokenId") }));
}
