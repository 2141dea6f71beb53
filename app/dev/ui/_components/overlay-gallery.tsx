"use client";

import { Archive, Columns3, Ellipsis, Trash2 } from "lucide-react";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { CopyButton } from "@/components/ui/copy-button";
import { Dialog, DialogClose, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { Flyout } from "@/components/ui/flyout";
import { Menu, MenuGroup, MenuItem, MenuLink, MenuSeparator } from "@/components/ui/menu";
import { notify } from "@/components/ui/notify";
import { Tabs } from "@/components/ui/tabs";
import { TextField } from "@/components/ui/text-field";
import { Tooltip } from "@/components/ui/tooltip";

const undo = () => notify({ title: "Evidence restored" });
const deleted = () =>
  notify({
    title: "Evidence moved to the trash",
    description: "Kept for 30 days.",
    action: { label: "Undo", onAction: undo },
  });

export function OverlayGallery() {
  return (
    <Panel title="Overlays and tabs">
      <div className="flex flex-wrap gap-2">
        <DialogSample />
        <ConfirmDialog
          trigger="Purge evidence"
          title="Purge “Restore drill, October”?"
          description="The files go for good. Digest and metadata stay in the audit trail."
          confirmLabel="Purge"
          typeToConfirm="restore-drill"
          onConfirm={() => ({ ok: false, message: "It is sealed by a sign-off. Withdraw that first." })}
        />
        <Flyout trigger="Why 49?">
          <p className="font-semibold">A critical blocker is open</p>
          <p className="text-ink-2">While user A can read user B’s data, the score stays at 49 or below.</p>
        </Flyout>
        <MenuSample />
        <Flyout trigger="Columns" align="end">
          <Checkbox label="Trend" defaultChecked />
          <Checkbox label="Owner" />
        </Flyout>
        <Tooltip label="Next item" shortcut="j">
          <Button icon aria-label="Next item">
            <Archive aria-hidden />
          </Button>
        </Tooltip>
        <CopyButton text="npx launchworthy gate" label="Copy command" size="md" />
        <Button onClick={deleted}>Show a toast</Button>
      </div>
      <Tabs
        className="mt-6"
        label="Guidance"
        tabs={[
          {
            value: "meaning",
            label: "What it means",
            content: <p>No key may live where a stranger could read it.</p>,
          },
          {
            value: "test",
            label: "Five-minute test",
            content: <p>Search the history of the repository for the key’s prefix.</p>,
          },
          {
            value: "fix",
            label: "Fix on your stack",
            content: <p>Move it to the host’s secret store and rotate it.</p>,
          },
        ]}
      />
    </Panel>
  );
}

function DialogSample() {
  return (
    <Dialog>
      <DialogTrigger variant="primary">Request a waiver</DialogTrigger>
      <DialogContent
        title="Request a waiver"
        description="An owner or manager decides; you cannot approve your own."
        footer={
          <>
            <DialogClose>Cancel</DialogClose>
            <Button variant="primary">Send request</Button>
          </>
        }
      >
        <div className="flex flex-col gap-4">
          <TextField label="Reason" name="reason" />
          <TextField
            label="Compensating control"
            name="control"
            hint="What keeps the risk small until then."
          />
        </div>
      </DialogContent>
    </Dialog>
  );
}

function MenuSample() {
  return (
    <Menu trigger={<Ellipsis aria-hidden />} label="More" icon align="start">
      <MenuGroup label="Columns">
        <Checkbox label="Trend" defaultChecked className="px-2" />
      </MenuGroup>
      <MenuSeparator />
      <MenuLink href="/dev/ui" icon={<Columns3 aria-hidden />}>
        All columns
      </MenuLink>
      <MenuItem icon={<Trash2 aria-hidden />} danger shortcut="Del" onSelect={deleted}>
        Move to trash
      </MenuItem>
    </Menu>
  );
}
