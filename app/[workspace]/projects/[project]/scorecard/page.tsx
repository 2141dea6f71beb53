import type { Metadata } from "next";
import { AssessmentHeader } from "@/components/assessment/assessment-header";
import { AssessmentScreen } from "@/components/assessment/assessment-screen";
import { ChecklistPanels } from "@/components/checks/checklist-panels";
import { CapabilityRadar } from "@/components/readiness/capability-radar";
import { Card } from "@/components/ui/card";
import { type AssessmentPageProps, loadAssessmentPage } from "../assessment-data";

export const metadata: Metadata = { title: "Scorecard" };

/** The eight checks, the twenty-one checks of the capabilities, and what the workspace asks beyond them. */
export default async function ScorecardPage(props: AssessmentPageProps) {
  const page = await loadAssessmentPage(props, ["check", "capability-check", "workspace-check"]);
  return (
    <>
      <AssessmentScreen
        {...page}
        header={<AssessmentHeader {...page} title="Scorecard" path={`${page.base}/scorecard`} />}
        lead={
          <Card>
            <CapabilityRadar capabilities={page.readiness.capabilities} />
          </Card>
        }
      />
      <ChecklistPanels checklists={page.checklists} items={page.readiness.items} links={page.links} />
    </>
  );
}
