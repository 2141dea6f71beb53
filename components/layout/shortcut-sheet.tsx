"use client";

import { useState } from "react";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import { ModKey } from "@/components/ui/mod-key";
import { Switch } from "@/components/ui/switch";
import { SHORTCUT_GROUPS } from "./shortcut-list";
import { setSingleKeys, singleKeysOn } from "./single-keys";

/** The `?` sheet, with the switch that turns single keys off. */
export function ShortcutSheet({ onClose }: { onClose: () => void }) {
  const [on, setOn] = useState(singleKeysOn);

  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent title="Keyboard shortcuts" width="lg">
        <div className="grid gap-x-8 gap-y-5 sm:grid-cols-2">
          {SHORTCUT_GROUPS.map((group) => (
            <section key={group.title}>
              <h3 className="mb-1 font-medium text-ink-2 text-sm">{group.title}</h3>
              <dl>
                {group.shortcuts.map((shortcut) => (
                  <div
                    key={shortcut.does}
                    className="flex items-center justify-between gap-4 border-line border-b py-1 last:border-b-0"
                  >
                    <dt>{shortcut.does}</dt>
                    <dd className="flex gap-1">
                      {shortcut.keys.map((key) => (
                        <Kbd key={key}>{key === "mod" ? <ModKey /> : key}</Kbd>
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
        <div className="mt-5 border-line border-t pt-3">
          <Switch
            label="Single-key shortcuts"
            hint={
              <>
                Never active while you type. <ModKey /> K keeps working when they are off.
              </>
            }
            checked={on}
            onChange={(event) => {
              setSingleKeys(event.target.checked);
              setOn(event.target.checked);
            }}
          />
        </div>
      </DialogContent>
    </Dialog>
  );
}
