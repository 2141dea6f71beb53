import type { Metadata } from "next";
import { AssessmentHeader } from "@/components/assessment/assessment-header";
import { AssessmentScreen } from "@/components/assessment/assessment-screen";
import { CapabilityPanel } from "@/components/assessment/capability-panel";
import { findItem } from "@/lib/domain/catalogue/catalogue";
import { currentCatalogue } from "@/lib/domain/catalogue/current";
import { loadShell } from "@/lib/features/shell/loaders";
import { type AssessmentPageProps, loadAssessmentPage } from "../assessment-data";

export const metadata: Metadata = { title: "Scorecard" };

/** The eight checks, and the twenty-one checks of the capabilities. */
export default async function ScorecardPage(props: AssessmentPageProps) {
  const page = await loadAssessmentPage(props, ["check", "capability-check"]);
  const { workspace } = await loadShell(page.scope.slug);
  return (
    <AssessmentScreen
      assessment={page.assessment}
      place={page.place}
      item={findItem(currentCatalogue, page.place.itemId)}
      stack={page.stack}
      evidence={null}
      lead={<CapabilityPanel capabilities={page.readiness.capabilities} />}
      header={
        <AssessmentHeader {...page} title="Scorecard" workspace={workspace} path={`${page.base}/scorecard`} />
      }
    />
  );
}
