"use client";

import { Autocomplete } from "@base-ui/react/autocomplete";
import { Dialog } from "@base-ui/react/dialog";
import { Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { useMemo, useState } from "react";
import { cn } from "@/components/ui/cn";
import { optionLook } from "@/components/ui/popup-look";
import { type Command, offeredCommands } from "./command";

type CommandPaletteProps = { commands: readonly Command[]; searchPath: string; onClose: () => void };

const GROUPS = ["Act on", "Recent", "Go to"] as const;
const SEARCH_ID = "search";

/** Go to, act on, search: everything reachable by typing a few letters. */
export function CommandPalette({ commands, searchPath, onClose }: CommandPaletteProps) {
  const router = useRouter();
  const [query, setQuery] = useState("");
  // Read once per opening: the palette is mounted anew each time.
  const [all] = useState(() => [...offeredCommands(), ...commands]);
  const groups = useMemo(() => matchingGroups(all, query, searchPath), [all, query, searchPath]);

  const choose = (command: Command) => {
    onClose();
    if ("href" in command) router.push(command.href);
    else command.run();
  };

  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-scrim" />
        <Dialog.Viewport className="fixed inset-0 z-50 flex items-start justify-center p-2 sm:pt-[14vh]">
          <Dialog.Popup
            aria-label="Commands"
            className="flex max-h-[min(32rem,80dvh)] w-full max-w-xl flex-col overflow-hidden rounded-lg border border-line bg-surface shadow-pop"
          >
            <Autocomplete.Root
              open
              inline
              items={groups}
              mode="none"
              value={query}
              onValueChange={setQuery}
              itemToStringValue={(command: Command) => command.label}
              autoHighlight="always"
              keepHighlight
            >
              <div className="flex items-center gap-2.5 border-line border-b px-4">
                <Search aria-hidden className="size-4 shrink-0 text-ink-3" />
                <Autocomplete.Input
                  aria-label="Type a command or search"
                  placeholder="Go to, act on, search…"
                  className="h-12 w-full bg-transparent text-lg outline-none"
                />
                <Dialog.Close className="sr-only">Close</Dialog.Close>
              </div>
              <Autocomplete.List className="min-h-0 overflow-y-auto scroll-py-2 p-2">
                {(group: CommandGroup) => (
                  <Autocomplete.Group key={group.label} items={group.items} className="not-last:mb-2">
                    <Autocomplete.GroupLabel className="px-2 pb-1 text-ink-3 text-xs">
                      {group.label}
                    </Autocomplete.GroupLabel>
                    <Autocomplete.Collection>
                      {(command: Command) => (
                        <Autocomplete.Item
                          key={command.id}
                          value={command}
                          onClick={() => choose(command)}
                          className={cn(optionLook, "scroll-my-2")}
                        >
                          <span className="min-w-0 flex-1 truncate">{command.label}</span>
                          {command.shortcut !== undefined && (
                            <kbd className="font-mono text-ink-3 text-xs">{command.shortcut}</kbd>
                          )}
                        </Autocomplete.Item>
                      )}
                    </Autocomplete.Collection>
                  </Autocomplete.Group>
                )}
              </Autocomplete.List>
              <Autocomplete.Empty>
                <p className="px-4 py-6 text-ink-2 empty:hidden">
                  No command matches. Fewer letters often help.
                </p>
              </Autocomplete.Empty>
            </Autocomplete.Root>
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

type CommandGroup = { label: string; items: Command[] };

/** Every typed word must occur somewhere; a search of the projects closes the list. */
function matchingGroups(commands: readonly Command[], query: string, searchPath: string): CommandGroup[] {
  const words = query.toLocaleLowerCase().split(/\s+/u).filter(Boolean);
  const matches = commands.filter((command) => {
    const text = `${command.label} ${command.keywords ?? ""}`.toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  });
  const groups = GROUPS.map((label) => ({
    label: `${label}`,
    items: matches.filter((command) => command.group === label),
  }));
  if (words.length > 0) groups.push({ label: "Search", items: [searchCommand(query.trim(), searchPath)] });
  return groups.filter((group) => group.items.length > 0);
}

function searchCommand(query: string, searchPath: string): Command {
  return {
    id: SEARCH_ID,
    group: "Go to",
    label: `Search projects for “${query}”`,
    href: `${searchPath}?q=${encodeURIComponent(query)}`,
  };
}
