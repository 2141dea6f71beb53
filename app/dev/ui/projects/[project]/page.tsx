import type { Metadata } from "next";
import { ScoreDial } from "@/components/charts/score-dial";
import { PageHeader } from "@/components/layout/page-header";
import { FindingsList } from "@/components/readiness/findings-list";
import { NextSteps } from "@/components/readiness/next-steps";
import { ScoreSum } from "@/components/readiness/score-sum";
import { StageBadge } from "@/components/readiness/stage-badge";
import { StageLadder } from "@/components/readiness/stage-ladder";
import { TrustMix } from "@/components/readiness/trust-mix";
import { Panel } from "@/components/ui/card";
import { GalleryShell } from "../../_components/gallery-shell";
import { SAMPLE_LINKS, SAMPLE_READINESS } from "../../_components/samples";

export const metadata: Metadata = { title: "Readiness sample" };

export default function ReadinessSamplePage() {
  const { score, caps, findings, nextSteps, trustMix, stage } = SAMPLE_READINESS;
  return (
    <GalleryShell>
      <PageHeader
        crumbs={[
          { label: "Northwind Clinics", href: "/dev/ui" },
          { label: "Checkout API", href: "/dev/ui" },
          { label: "Overview" },
        ]}
        title="Checkout API"
        meta={<StageBadge stage={stage} size="md" />}
      />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="grid gap-4">
          <Panel title="Stage">
            <StageLadder readiness={SAMPLE_READINESS} standing={() => "not begun"} links={SAMPLE_LINKS} />
          </Panel>
          <Panel title="Score">
            <div className="flex flex-wrap items-start gap-4">
              <ScoreDial score={score} label="Readiness score" limits={caps.map((cap) => cap.limit)} />
              <div className="min-w-0 flex-1 basis-72">
                <ScoreSum readiness={SAMPLE_READINESS} links={SAMPLE_LINKS} />
              </div>
            </div>
          </Panel>
        </div>
        <div className="grid gap-4">
          <Panel title="Next steps">
            <NextSteps
              steps={nextSteps}
              score={score}
              links={SAMPLE_LINKS}
              effort={() => "2h"}
              inventoryHref="/dev/ui"
            />
          </Panel>
          <Panel title="Blockers and findings">
            <FindingsList findings={findings} links={SAMPLE_LINKS} />
          </Panel>
          <Panel title="Trust">
            <TrustMix mix={trustMix} />
          </Panel>
        </div>
      </div>
    </GalleryShell>
  );
}
