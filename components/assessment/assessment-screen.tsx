import type { ReactNode } from "react";
import type { ItemEvidenceProps } from "@/components/evidence/item-evidence";
import type { Item, Stack } from "@/lib/domain/catalogue/types";
import { AssessmentProvider, type AssessmentProviderProps } from "./assessment-provider";
import { EvidenceSlot } from "./evidence-slot";
import { FocusView } from "./focus-view";
import { ItemGuidance } from "./item-guidance";
import { ListView } from "./list-view";
import { Markdown } from "./markdown";
import type { Place } from "./place";

type AssessmentScreenProps = {
  assessment: Omit<AssessmentProviderProps, "children">;
  place: Place;
  header: ReactNode;
  /** The item of the place; null in the list. */
  item: Item | null;
  stack: Stack;
  evidence: ItemEvidenceProps | null;
  lead?: ReactNode;
};

/** The scorecard or the questions: one item at a time with its guidance, or all of them as a list. */
export function AssessmentScreen({
  assessment,
  place,
  header,
  item,
  stack,
  evidence,
  lead,
}: AssessmentScreenProps) {
  const view = assessment.views.find((each) => each.id === place.itemId);
  return (
    <AssessmentProvider {...assessment}>
      {header}
      {item === null || view === undefined ? (
        <ListView lead={lead} />
      ) : (
        <FocusView
          slots={{
            itemId: item.id,
            guidance: <ItemGuidance item={item} stack={stack} />,
            // Whoever may answer sees the note in its field; only readers need it rendered.
            note:
              assessment.canAnswer || view.recorded.note === "" ? null : (
                <Markdown text={view.recorded.note} />
              ),
            evidence: evidence && <EvidenceSlot key={item.id} {...evidence} />,
          }}
        />
      )}
    </AssessmentProvider>
  );
}
