"use server";

import { redirect } from "next/navigation";
import { countGuess, countSignUp } from "@/lib/auth/guess-limits";
import { clearSessionCookie, ownPath, setSessionCookie } from "@/lib/auth/sign-in-cookie";
import { signUpIsOpen } from "@/lib/auth/sign-up-policy";
import { loadSignedIn } from "@/lib/auth/viewer";
import { submit } from "@/lib/forms/action";
import { textOf } from "@/lib/forms/fields";
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
    const email = textOf(data, "email");
    await countGuess({ account: email, address: device.address });
    const result = await signIn(null, { email, password: textOf(data, "password"), device });
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
      email: textOf(data, "email"),
      name: textOf(data, "name"),
      password: textOf(data, "password"),
      workspaceName: textOf(data, "workspaceName"),
      timeZone: textOf(data, "timeZone") || "UTC",
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
      secret: textOf(data, "secret"),
      name: textOf(data, "name"),
      password: textOf(data, "password"),
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
    const email = textOf(data, "email");
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
    return resetPassword(null, { secret: textOf(data, "secret"), password: textOf(data, "password") });
  });
}

export async function confirmAddressAction(
  _: State<{ code: "link-not-valid" | "address-taken" }>,
  data: FormData,
): Promise<State<{ code: "link-not-valid" | "address-taken" }>> {
  return submit(async () => {
    const { address } = await requestDevice();
    await countGuess({ account: null, address });
    return confirmAddress(null, { secret: textOf(data, "secret") });
  });
}

export async function renameAccountAction(_: State<never>, data: FormData): Promise<State<never>> {
  return submit(async () => renameAccount(await loadSignedIn(), { name: textOf(data, "name") }));
}

export async function changePasswordAction(
  _: State<{ code: "wrong-password" }>,
  data: FormData,
): Promise<State<{ code: "wrong-password" }>> {
  return submit(async () => {
    const session = await loadSignedIn();
    const { address } = await requestDevice();
    await countGuess({ account: session.accountId, address });
    return changePassword(session, { current: textOf(data, "current"), next: textOf(data, "next") });
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
      email: textOf(data, "email"),
      password: textOf(data, "password"),
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
    const result = await deleteAccount(session, { password: textOf(data, "password") });
    if (!result.ok) return result;
    await clearSessionCookie();
    redirect("/sign-in");
  });
}
