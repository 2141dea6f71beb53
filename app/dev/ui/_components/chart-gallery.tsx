import { RadarChart } from "@/components/charts/radar-chart";
import { ScoreDial } from "@/components/charts/score-dial";
import { Sparkline } from "@/components/charts/sparkline";
import { TrendChart } from "@/components/charts/trend-chart";
import { TrustMix } from "@/components/readiness/trust-mix";
import { Panel } from "@/components/ui/card";
import { RADAR_AXES, SAMPLE_READINESS, TREND_POINTS } from "./samples";

export function ChartGallery() {
  return (
    <Panel title="Charts" description="Drawn on the server, each with its table.">
      <div className="grid gap-8 lg:grid-cols-2">
        <TrendChart
          title="Score fell 12 points when two evidences expired"
          points={TREND_POINTS}
          unit="Score"
        />
        <RadarChart
          title="Monitoring is the thinnest of eight capabilities"
          axes={RADAR_AXES}
          axisName="Capability"
        />
        <TrustMix mix={SAMPLE_READINESS.trustMix} />
        <div className="flex flex-wrap items-center gap-6">
          <ScoreDial score={49} label="Readiness score" limits={[49, 74, 84]} />
          <ScoreDial score={0} label="Readiness score" size={80} />
          <ScoreDial score={100} label="Readiness score" size={80} />
          <Sparkline values={[40, 42, 42, 58, 61, 49]} label="Score over six weeks: 40 to 49" />
          <Sparkline values={[40]} label="Score" />
        </div>
      </div>
    </Panel>
  );
}
