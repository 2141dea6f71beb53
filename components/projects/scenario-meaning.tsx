import { scopes } from "@/lib/domain/catalogue/reviews";
import { mandatoryReviews, minimumItems, suggestedTargetStage } from "@/lib/domain/catalogue/scenarios";
import { stages } from "@/lib/domain/catalogue/stages";
import type { Scenario, Stage } from "@/lib/domain/catalogue/vocabulary";

type ScenarioMeaningProps = {
  picked: readonly Scenario[];
  /** Set where somebody chose the target; otherwise the scenarios suggest it. */
  targetStage?: Stage;
  titleOf: Readonly<Record<string, string>>;
};

/** What the picked scenarios lead to: a target, reviews, and the least to have in place. */
export function ScenarioMeaning({ picked, targetStage, titleOf }: ScenarioMeaningProps) {
  const target = targetStage ?? suggestedTargetStage(picked);
  const reviews = mandatoryReviews(picked, null);
  const minimum = minimumItems(picked);
  return (
    <dl className="flex flex-col gap-3">
      <div>
        <dt className="text-ink-3 text-sm">Target stage</dt>
        <dd className="font-medium">{stages[target].title}</dd>
        <dd className="text-ink-2 text-sm">{stages[target].sentence}</dd>
      </div>
      <div>
        <dt className="text-ink-3 text-sm">Reviews before launch</dt>
        {reviews.length === 0 ? (
          <dd className="text-ink-2">None is mandatory.</dd>
        ) : (
          <dd>
            <ul>
              {reviews.map((review) => (
                <li key={review} title={scopes[review].sentence}>
                  {scopes[review].title}
                </li>
              ))}
            </ul>
          </dd>
        )}
      </div>
      {minimum.length > 0 && (
        <div>
          <dt className="text-ink-3 text-sm">The least to have, even for a demo</dt>
          <dd>
            <ul>
              {minimum.map((itemId) => (
                <li key={itemId}>{titleOf[itemId] ?? itemId}</li>
              ))}
            </ul>
          </dd>
        </div>
      )}
    </dl>
  );
}
