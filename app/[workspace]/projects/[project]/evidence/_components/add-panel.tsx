"use client";

import { Plus, X } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { EvidenceIntake } from "@/components/evidence/evidence-intake";
import type { ProjectAddress } from "@/components/evidence/evidence-request";
import { type ItemOption, ItemPicker } from "@/components/evidence/item-picker";
import type { UploadLimits } from "@/components/evidence/use-uploads";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";

type AddPanelProps = {
  address: ProjectAddress;
  limits: UploadLimits;
  options: readonly ItemOption[];
  /** The item the list is narrowed to: what is added here serves it. */
  item: string | null;
};

export function AddPanel({ address, limits, options, item }: AddPanelProps) {
  const router = useRouter();
  const known = item !== null && options.some((option) => option.id === item);
  const [itemIds, setItemIds] = useState<readonly string[]>(known ? [item] : []);
  const [open, setOpen] = useState(false);

  return (
    <>
      {/* On a small screen what is there comes first. */}
      <Button variant="primary" className="lg:hidden" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? <X aria-hidden /> : <Plus aria-hidden />} {open ? "Done adding" : "Add evidence"}
      </Button>
      <div
        className={cn("rounded-lg border border-line bg-surface p-4 max-lg:mt-3", !open && "max-lg:hidden")}
      >
        <h2 className="mb-2 font-semibold">Add evidence</h2>
        <EvidenceIntake
          address={address}
          limits={limits}
          itemIds={itemIds}
          itemChoice={<ItemPicker options={options} chosen={itemIds} onChosen={setItemIds} />}
          onAdded={() => router.refresh()}
        />
      </div>
    </>
  );
}
