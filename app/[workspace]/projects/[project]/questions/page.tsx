import type { Metadata } from "next";
import { AssessmentHeader } from "@/components/assessment/assessment-header";
import { AssessmentScreen } from "@/components/assessment/assessment-screen";
import { findItem } from "@/lib/domain/catalogue/catalogue";
import { currentCatalogue } from "@/lib/domain/catalogue/current";
import { loadShell } from "@/lib/features/shell/loaders";
import { type AssessmentPageProps, loadAssessmentPage } from "../assessment-data";

export const metadata: Metadata = { title: "Questions" };

/** The ten questions to answer before strangers arrive. */
export default async function QuestionsPage(props: AssessmentPageProps) {
  const page = await loadAssessmentPage(props, ["question"]);
  const { workspace } = await loadShell(page.scope.slug);
  return (
    <AssessmentScreen
      assessment={page.assessment}
      place={page.place}
      item={findItem(currentCatalogue, page.place.itemId)}
      stack={page.stack}
      evidence={null}
      header={
        <AssessmentHeader {...page} title="Questions" workspace={workspace} path={`${page.base}/questions`} />
      }
    />
  );
}
