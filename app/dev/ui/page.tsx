import type { Metadata } from "next";
import { PageHeader } from "@/components/layout/page-header";
import { Button } from "@/components/ui/button";
import { BadgeGallery } from "./_components/badge-gallery";
import { ChartGallery } from "./_components/chart-gallery";
import { ControlGallery } from "./_components/control-gallery";
import { GalleryShell } from "./_components/gallery-shell";
import { OverlayGallery } from "./_components/overlay-gallery";
import { StateGallery } from "./_components/state-gallery";
import { TextGallery } from "./_components/text-gallery";
import { TimelineGallery } from "./_components/timeline-gallery";

export const metadata: Metadata = { title: "Interface gallery" };

export default function GalleryPage() {
  return (
    <GalleryShell>
      <PageHeader
        crumbs={[{ label: "Northwind Clinics", href: "/dev/ui" }, { label: "Interface gallery" }]}
        title="Interface gallery"
        description="Every primitive in every state, for screenshots and for the accessibility checks."
        actions={
          <>
            <Button>Secondary</Button>
            <Button variant="primary">Primary</Button>
          </>
        }
      />
      <div className="flex flex-col gap-6">
        <TextGallery />
        <ControlGallery />
        <OverlayGallery />
        <BadgeGallery />
        <ChartGallery />
        <TimelineGallery />
        <StateGallery />
      </div>
    </GalleryShell>
  );
}
