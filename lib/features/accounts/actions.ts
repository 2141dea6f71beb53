"use server";

import { redirect } from "next/navigation";
import { countGuess, countSignUp } from "@/lib/auth/guess-limits";
import { clearSessionCookie, ownPath, setSessionCookie } from "@/lib/auth/sign-in-cookie";
import { signUpIsOpen } from "@/lib/auth/sign-up-policy";
import { loadSignedIn } from "@/lib/auth/viewer";
import { submit } from "@/lib/forms/action";
import type { FormState } from "@/lib/forms/form-state";
import { requestDevice } from "@/lib/http/request-device";
import { refuse } from "@/lib/result";
import { changePassword, requestPasswordReset, resetPassword } from "./commands/passwords";
import { confirmAddress, deleteAccount, renameAccount, requestAddressChange } from "./commands/profile";
import { signIn } from "./commands/sign-in";
import { signOut } from "./commands/sign-out";
import { signUp } from "./commands/sign-up";
import { signUpByInvitation } from "./commands/sign-up-by-invitation";

type State<Reason> = FormState<null, Reason>;

export async function signInAction(
  _: State<{ code: "wrong-credentials" }>,
  data: FormData,
): Promise<State<{ code: "wrong-credentials" }>> {
  return submit(async () => {
    const device = await requestDevice();
    const email = text(data, "email");
    await countGuess({ account: email, address: device.address });
    const result = await signIn(null, { email, password: text(data, "password"), device });
    if (!result.ok) return result;
    await setSessionCookie(result.value.secret);
    redirect(ownPath(data.get("next")));
  });
}

export async function signUpAction(
  _: State<{ code: "address-taken" | "sign-up-closed" }>,
  data: FormData,
): Promise<State<{ code: "address-taken" | "sign-up-closed" }>> {
  return submit<null, { code: "address-taken" | "sign-up-closed" }>(async () => {
    if (!signUpIsOpen()) return refuse({ code: "sign-up-closed" });
    const device = await requestDevice();
    await countSignUp(device.address);
    const result = await signUp(null, {
      email: text(data, "email"),
      name: text(data, "name"),
      password: text(data, "password"),
      workspaceName: text(data, "workspaceName"),
      timeZone: text(data, "timeZone") || "UTC",
      device,
    });
    if (!result.ok) return result;
    await setSessionCookie(result.value.secret);
    redirect(`/${result.value.slug}/projects/new`);
  });
}

export async function signUpByInvitationAction(
  _: State<{ code: "link-not-valid" | "address-taken" }>,
  data: FormData,
): Promise<State<{ code: "link-not-valid" | "address-taken" }>> {
  return submit(async () => {
    const device = await requestDevice();
    await countGuess({ account: null, address: device.address });
    const result = await signUpByInvitation(null, {
      secret: text(data, "secret"),
      name: text(data, "name"),
      password: text(data, "password"),
      device,
    });
    if (!result.ok) return result;
    await setSessionCookie(result.value.secret);
    redirect(`/${result.value.slug}`);
  });
}

export async function signOutAction(): Promise<void> {
  await submit(async () => {
    const result = await signOut(await loadSignedIn(), {});
    await clearSessionCookie();
    return result;
  });
  redirect("/sign-in");
}

/** The same answer for an address nobody has. */
export async function requestResetAction(_: State<never>, data: FormData): Promise<State<never>> {
  return submit(async () => {
    const { address } = await requestDevice();
    const email = text(data, "email");
    await countGuess({ account: email, address });
    await requestPasswordReset(null, { email });
    return { ok: true, value: null };
  });
}

export async function resetPasswordAction(
  _: State<{ code: "link-not-valid" }>,
  data: FormData,
): Promise<State<{ code: "link-not-valid" }>> {
  return submit(async () => {
    const { address } = await requestDevice();
    await countGuess({ account: null, address });
    return resetPassword(null, { secret: text(data, "secret"), password: text(data, "password") });
  });
}

export async function confirmAddressAction(
  _: State<{ code: "link-not-valid" | "address-taken" }>,
  data: FormData,
): Promise<State<{ code: "link-not-valid" | "address-taken" }>> {
  return submit(async () => {
    const { address } = await requestDevice();
    await countGuess({ account: null, address });
    return confirmAddress(null, { secret: text(data, "secret") });
  });
}

export async function renameAccountAction(_: State<never>, data: FormData): Promise<State<never>> {
  return submit(async () => renameAccount(await loadSignedIn(), { name: text(data, "name") }));
}

export async function changePasswordAction(
  _: State<{ code: "wrong-password" }>,
  data: FormData,
): Promise<State<{ code: "wrong-password" }>> {
  return submit(async () => {
    const session = await loadSignedIn();
    const { address } = await requestDevice();
    await countGuess({ account: session.accountId, address });
    return changePassword(session, { current: text(data, "current"), next: text(data, "next") });
  });
}

export async function requestAddressChangeAction(
  _: State<{ code: "wrong-password" }>,
  data: FormData,
): Promise<State<{ code: "wrong-password" }>> {
  return submit(async () => {
    const session = await loadSignedIn();
    const { address } = await requestDevice();
    await countGuess({ account: session.accountId, address });
    const result = await requestAddressChange(session, {
      email: text(data, "email"),
      password: text(data, "password"),
    });
    return result.ok ? { ok: true, value: null } : result;
  });
}

type DeletionRefusal =
  | { code: "wrong-password" }
  | { code: "still-a-member"; workspaces: { slug: string; name: string }[] };

export async function deleteAccountAction(
  _: State<DeletionRefusal>,
  data: FormData,
): Promise<State<DeletionRefusal>> {
  return submit(async () => {
    const session = await loadSignedIn();
    const { address } = await requestDevice();
    await countGuess({ account: session.accountId, address });
    const result = await deleteAccount(session, { password: text(data, "password") });
    if (!result.ok) return result;
    await clearSessionCookie();
    redirect("/sign-in");
  });
}

function text(data: FormData, field: string): string {
  const value = data.get(field);
  return typeof value === "string" ? value : "";
}
