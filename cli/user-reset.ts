import { closePool } from "@/lib/db/pool";
import { requestPasswordReset } from "@/lib/features/accounts/commands/passwords";
import { linkFor } from "@/lib/mail/links";
import { connectToInstallation } from "./running-installation";

/** Prints a link that sets a new password: for somebody who is locked out where no mail is sent. */
async function main(email: string | undefined): Promise<number> {
  if (!email) {
    process.stderr.write("Usage: npm run user:reset -- <email>\n");
    return 2;
  }
  connectToInstallation();
  const result = await requestPasswordReset(null, { email });
  if (!result.ok) {
    process.stderr.write(`Nobody signs in as ${email} here.\n`);
    return 1;
  }
  process.stdout.write(
    `This link works once, for two hours:\n${linkFor("password-reset", result.value.linkId)}\n`,
  );
  return 0;
}

try {
  process.exitCode = await main(process.argv[2]);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
} finally {
  await closePool();
}
