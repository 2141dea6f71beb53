import type { ReactNode } from "react";
import { PublicShell } from "@/components/layout/public-shell";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { signOutAction } from "@/lib/features/accounts/actions";

export default function AccountLayout({ children }: { children: ReactNode }) {
  return (
    <PublicShell
      actions={
        <div className="flex items-center gap-2">
          <LinkButton href="/" variant="quiet">
            Back to work
          </LinkButton>
          <form action={signOutAction}>
            <Button type="submit">Sign out</Button>
          </form>
        </div>
      }
    >
      {children}
    </PublicShell>
  );
}
