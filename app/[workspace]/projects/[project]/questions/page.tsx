import type { Metadata } from "next";
import { AssessmentHeader } from "@/components/assessment/assessment-header";
import { AssessmentScreen } from "@/components/assessment/assessment-screen";
import { type AssessmentPageProps, loadAssessmentPage } from "../assessment-data";

export const metadata: Metadata = { title: "Questions" };

/** The ten questions to answer before strangers arrive. */
export default async function QuestionsPage(props: AssessmentPageProps) {
  const page = await loadAssessmentPage(props, ["question"]);
  return (
    <AssessmentScreen
      {...page}
      header={<AssessmentHeader {...page} title="Questions" path={`${page.base}/questions`} />}
    />
  );
}
