import { type RadarAxis, RadarChart } from "@/components/charts/radar-chart";
import { capabilities as texts } from "@/lib/domain/catalogue/capabilities";
import type { CapabilityState } from "@/lib/domain/readiness/readiness-types";

/** The eight capabilities as a radar, with the weakest named in its title and the figures as a table. */
export function CapabilityRadar({ capabilities }: { capabilities: readonly CapabilityState[] }) {
  const axes = capabilities.map(
    ({ capability, share, assessed, applicable }): RadarAxis => ({
      id: capability,
      label: texts[capability].title,
      share,
      detail: applicable === 0 ? "Nothing applies" : `${assessed} of ${applicable} assessed`,
    }),
  );
  return <RadarChart title={radarWords(capabilities)} axes={axes} axisName="Capability" />;
}

function radarWords(capabilities: readonly CapabilityState[]): string {
  const assessed = capabilities.reduce((sum, each) => sum + each.assessed, 0);
  if (assessed === 0) return "Nothing is assessed yet: every capability is unknown";
  const measured = capabilities.filter((each) => each.share !== null);
  const lowest = Math.min(...measured.map((each) => each.share ?? 1));
  if (lowest === 1) return "Every capability is covered in full";
  const weakest = measured
    .filter((each) => each.share === lowest)
    .map((each) => texts[each.capability].title);
  const share = `${Math.floor(lowest * 100)} %`;
  if (weakest.length > 3) return `${weakest.length} of ${capabilities.length} capabilities are at ${share}`;
  return `Weakest at ${share}: ${weakest.join(", ")}`;
}
