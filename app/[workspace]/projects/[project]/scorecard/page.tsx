import type { Metadata } from "next";
import { AssessmentHeader } from "@/components/assessment/assessment-header";
import { AssessmentScreen } from "@/components/assessment/assessment-screen";
import { CapabilityPanel } from "@/components/assessment/capability-panel";
import { type AssessmentPageProps, loadAssessmentPage } from "../assessment-data";

export const metadata: Metadata = { title: "Scorecard" };

/** The eight checks, and the twenty-one checks of the capabilities. */
export default async function ScorecardPage(props: AssessmentPageProps) {
  const page = await loadAssessmentPage(props, ["check", "capability-check"]);
  return (
    <AssessmentScreen
      {...page}
      header={<AssessmentHeader {...page} title="Scorecard" path={`${page.base}/scorecard`} />}
      lead={<CapabilityPanel capabilities={page.readiness.capabilities} />}
    />
  );
}
