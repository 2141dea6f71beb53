import { z } from "zod";
import { address } from "@/lib/domain/accounts/address-schema";
import { PASSWORD_MAX, PASSWORD_MIN } from "@/lib/domain/accounts/password-rules";

export const newPassword = z
  .string()
  .min(PASSWORD_MIN, `Use at least ${PASSWORD_MIN} characters; a sentence works well.`)
  .max(PASSWORD_MAX, `Use at most ${PASSWORD_MAX} characters.`);
export const personName = z
  .string()
  .trim()
  .min(1, "Enter your name.")
  .max(100, "Keep the name under 100 characters.");
export const workspaceName = z
  .string()
  .trim()
  .min(1, "Give the workspace a name.")
  .max(80, "Keep the name under 80 characters.");

/** What a session is recorded with: shown in the list of devices. */
export const device = z.strictObject({ userAgent: z.string().max(500), address: z.string().max(64) });

export const signUpInput = z.strictObject({
  email: address,
  name: personName,
  password: newPassword,
  workspaceName,
  timeZone: z.string().max(64).default("UTC"),
  device,
});

export const signInInput = z.strictObject({
  email: address,
  password: z.string().min(1, "Enter your password.").max(PASSWORD_MAX),
  device,
});

export const secret = z.string().min(1).max(200);

export const changePasswordInput = z.strictObject({
  current: z.string().min(1, "Enter your current password.").max(PASSWORD_MAX),
  next: newPassword,
});
export const requestResetInput = z.strictObject({ email: address });
export const resetPasswordInput = z.strictObject({ secret, password: newPassword });
export const requestAddressChangeInput = z.strictObject({
  email: address,
  password: z.string().min(1, "Enter your password.").max(PASSWORD_MAX),
});
export const confirmAddressInput = z.strictObject({ secret });
export const renameAccountInput = z.strictObject({ name: personName });
export const deleteAccountInput = z.strictObject({
  password: z.string().min(1, "Enter your password.").max(PASSWORD_MAX),
});
export const signUpByInvitationInput = z.strictObject({
  secret,
  name: personName,
  password: newPassword,
  device,
});
