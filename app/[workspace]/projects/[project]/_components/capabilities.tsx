import { type RadarAxis, RadarChart } from "@/components/charts/radar-chart";
import { capabilities as texts } from "@/lib/domain/catalogue/capabilities";
import type { CapabilityState } from "@/lib/domain/readiness/readiness-types";

/** The eight capabilities as a radar, with the message in its title and the figures as a table. */
export function Capabilities({ capabilities }: { capabilities: readonly CapabilityState[] }) {
  const axes = capabilities.map(
    ({ capability, share, assessed, applicable }): RadarAxis => ({
      id: capability,
      label: texts[capability].title,
      share,
      detail: applicable === 0 ? "nothing applies" : `${assessed} of ${applicable} assessed`,
    }),
  );
  return <RadarChart title={messageOf(capabilities)} axes={axes} axisName="Capability" />;
}

function messageOf(capabilities: readonly CapabilityState[]): string {
  const measured = capabilities.flatMap(({ capability, share }) =>
    share === null ? [] : [{ capability, share }],
  );
  const [weakest, ...others] = measured.toSorted((left, right) => left.share - right.share);
  if (weakest === undefined || measured.every(({ share }) => share === 0))
    return "No capability has anything to show yet";
  const equal = [weakest, ...others.filter(({ share }) => share === weakest.share)];
  const names = equal.slice(0, 2).map(({ capability }) => texts[capability].title);
  const rest = equal.length - names.length;
  const list = rest > 0 ? `${names.join(", ")} and ${rest} more` : names.join(" and ");
  return `${equal.length === 1 ? "Weakest" : "Weakest, level with each other"}: ${list}`;
}
