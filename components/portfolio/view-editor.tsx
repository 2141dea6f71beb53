"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { notify } from "@/components/ui/notify";
import { TextField } from "@/components/ui/text-field";
import { addressOf } from "@/lib/domain/portfolio/asked";
import type { ViewTab } from "@/lib/features/portfolio/schema";
import { changeView, createView, deleteView, openWith } from "./view-requests";

type ViewEditorProps = {
  workspace: string;
  /** Null for a new one. */
  view: ViewTab | null;
  /** What is shown now: a new view shows it. */
  query: string;
  isDefault: boolean;
  shares: boolean;
  onClose: () => void;
};

/** Name, audience and default of a view; and its end. */
export function ViewEditor({ workspace, view, query, isDefault, shares, onClose }: ViewEditorProps) {
  const router = useRouter();
  const editable = view === null || view.editable;
  const [name, setName] = useState(view?.name ?? "");
  const [shared, setShared] = useState(view?.shared ?? false);
  const [first, setFirst] = useState(isDefault);
  const [failed, setFailed] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const finish = (problem: string | null, address: string | null, title: string) => {
    setBusy(false);
    setFailed(problem);
    if (problem !== null) return;
    if (address !== null) window.history.replaceState(null, "", address);
    notify({ title });
    router.refresh();
    onClose();
  };
  const save = async () => {
    if (name.trim() === "") return setFailed("Give the view a name.");
    setBusy(true);
    const made = view ? view : await createView(workspace, { name, query, shared });
    if ("failed" in made) return finish(made.failed, null, "");
    let problem: string | null = null;
    if (view && editable && (name !== view.name || shared !== view.shared)) {
      problem = await changeView(workspace, view, { name, shared });
    }
    if (problem === null && first !== isDefault) problem = await openWith(workspace, made.id, first);
    finish(problem, view ? null : addressOf(query, made.id), `“${name.trim()}” is saved`);
  };
  const remove = async (gone: ViewTab) => {
    setBusy(true);
    finish(await deleteView(workspace, gone), query === "" ? "?" : query, `“${gone.name}” is deleted`);
  };

  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title={view ? "Edit view" : "Save as a view"}
        description={
          view === null
            ? "Filters, order, groups and columns as they are now, under a name."
            : editable
              ? undefined
              : "Somebody shared it. You can choose whether it opens first."
        }
        footer={
          <>
            {view && editable && (
              <Button className="mr-auto" variant="danger" disabled={busy} onClick={() => remove(view)}>
                Delete view
              </Button>
            )}
            <Button onClick={onClose}>Cancel</Button>
            <Button variant="primary" disabled={busy} onClick={save}>
              Save view
            </Button>
          </>
        }
      >
        <form
          className="flex flex-col gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <TextField
            label="Name"
            maxLength={60}
            value={name}
            readOnly={!editable}
            error={failed}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          {editable && shares && (
            <Checkbox
              label="Share it with the workspace"
              hint="Everybody sees it above their portfolio, with the projects they may see."
              checked={shared}
              onChange={(event) => setShared(event.currentTarget.checked)}
            />
          )}
          <Checkbox
            label="Open the portfolio with it"
            hint="For you alone."
            checked={first}
            onChange={(event) => setFirst(event.currentTarget.checked)}
          />
        </form>
      </DialogContent>
    </Dialog>
  );
}
