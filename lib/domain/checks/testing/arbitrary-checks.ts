import fc from "fast-check";
import { CAPABILITIES, EFFORTS, PRIORITIES, REVIEWS } from "../../catalogue/types";
import { type PublishedCheck, workspaceCheck } from "../shape";

const GUIDANCE = { meaning: "What it is about.", test: "Look." };

/** Any check a workspace may publish, as far as the rules read it. */
function arbitraryCheck(id: string): fc.Arbitrary<PublishedCheck> {
  return fc
    .record({
      severity: fc.constantFrom(null, "major" as const, "blocker" as const),
      waivable: fc.boolean(),
      capabilities: fc.subarray([...CAPABILITIES]),
      reviews: fc.subarray([...REVIEWS]),
      priority: fc.constantFrom(...PRIORITIES),
      effort: fc.constantFrom(...EFFORTS),
      evidence: fc.record({ required: fc.boolean(), freshDays: fc.integer({ min: 1, max: 400 }) }),
      revisedIn: fc.integer({ min: 1, max: 3 }),
    })
    .map(({ revisedIn, ...some }) => ({
      ...workspaceCheck.parse({ id, title: id, statement: id, guidance: GUIDANCE, ...some }),
      revisedIn,
    }));
}

/** Up to six checks of a workspace. */
export function arbitraryChecks(): fc.Arbitrary<readonly PublishedCheck[]> {
  return fc
    .integer({ min: 1, max: 6 })
    .chain((count) =>
      fc.tuple(...Array.from({ length: count }, (_, at) => arbitraryCheck(`ws-check-${at + 1}`))),
    );
}
