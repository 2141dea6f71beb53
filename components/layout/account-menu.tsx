import { Keyboard, LogOut, UserRound } from "lucide-react";
import Link from "next/link";
import { Avatar } from "@/components/ui/avatar";
import { OverlayButton } from "./overlay-button";
import { ShellPopover } from "./shell-popover";
import { ThemeSwitch } from "./theme-switch";

export type AccountMenuProps = {
  person: { name: string; email: string };
  accountHref: string;
  /** Server action that ends the session. */
  signOut: (form: FormData) => Promise<void>;
};

const ROW =
  "flex min-h-8 w-full items-center gap-2 rounded-sm px-2 py-1 text-left hover:bg-wash [&_svg]:size-4 [&_svg]:text-ink-3";

export function AccountMenu({ person, accountHref, signOut }: AccountMenuProps) {
  return (
    <>
      <button
        type="button"
        popoverTarget="account-menu"
        className="flex size-8 items-center justify-center rounded-full hover:bg-wash"
      >
        <Avatar name={person.name} />
        <span className="sr-only">Account of {person.name}</span>
      </button>
      <ShellPopover
        id="account-menu"
        className="top-13 right-2 bottom-auto left-auto m-0 w-68 rounded-md border border-line bg-surface p-1 text-ink shadow-pop"
      >
        <div className="px-2 pt-1.5 pb-2">
          <p className="truncate font-medium">{person.name}</p>
          <p className="truncate text-ink-3 text-sm">{person.email}</p>
        </div>
        <div className="-mx-1 border-line border-y px-3 py-2">
          <ThemeSwitch />
        </div>
        <div className="pt-1">
          <Link href={accountHref} prefetch={false} className={ROW}>
            <UserRound aria-hidden /> Account and sessions
          </Link>
          <OverlayButton overlay="shortcuts" keys="?" className={ROW}>
            <Keyboard aria-hidden /> Keyboard shortcuts
          </OverlayButton>
          <form action={signOut}>
            <button type="submit" className={ROW}>
              <LogOut aria-hidden /> Sign out
            </button>
          </form>
        </div>
      </ShellPopover>
    </>
  );
}
