import { z } from "zod";
import { normalAddress } from "@/lib/domain/accounts/addresses";

export const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 200;

/** Normalised before it is judged, so that one person cannot hold two spellings of one address. */
export const address = z
  .string()
  .max(254, "This address is too long.")
  .transform(normalAddress)
  .pipe(z.email("Enter an e-mail address, such as ada@example.com."));
export const newPassword = z
  .string()
  .min(PASSWORD_MIN, `Use at least ${PASSWORD_MIN} characters; a sentence works well.`)
  .max(PASSWORD_MAX, `Use at most ${PASSWORD_MAX} characters.`);
export const personName = z.string().trim().min(1, "Enter your name.").max(100, "Keep the name under 100 characters.");
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
export type SignUpInput = z.input<typeof signUpInput>;

export const signInInput = z.strictObject({
  email: address,
  password: z.string().min(1, "Enter your password.").max(PASSWORD_MAX),
  device,
});
