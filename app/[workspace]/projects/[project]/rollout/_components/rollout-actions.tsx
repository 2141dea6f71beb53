import { PauseRollout } from "@/components/rollout/pause-rollout";
import { PrintPlan } from "@/components/rollout/print-plan";
import { SaveTemplate } from "@/components/rollout/save-template";
import type { ShownRollout } from "@/lib/features/rollout/schema";
import type { RolloutData } from "../rollout-data";

type RolloutActionsProps = { data: RolloutData; rollout: ShownRollout };

export function RolloutActions({ data: { address, may }, rollout }: RolloutActionsProps) {
  const { status, version, title } = rollout;
  const paused = status === "paused";
  return (
    <>
      <PrintPlan />
      {may.manageTemplates && <SaveTemplate address={address} title={title} />}
      {may.steer && status !== "done" && <PauseRollout seen={{ ...address, version }} paused={paused} />}
    </>
  );
}
