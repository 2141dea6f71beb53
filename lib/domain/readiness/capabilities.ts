import { CAPABILITIES, type Capability } from "../catalogue/types";
import { isInSum, type JudgedItem } from "./item-state";
import type { CapabilityState } from "./readiness-types";
import { halfPoints } from "./result-order";

/** The eight spokes of the radar, each the weighted share over the items that feed it. */
export function capabilitiesOf(items: readonly JudgedItem[]): readonly CapabilityState[] {
  return CAPABILITIES.map((capability) => capabilityState(capability, items));
}

function capabilityState(capability: Capability, items: readonly JudgedItem[]): CapabilityState {
  let earned = 0;
  let possible = 0;
  let assessed = 0;
  let applicable = 0;
  for (const judged of items) {
    if (!isInSum(judged) || !judged.item.capabilities.includes(capability)) continue;
    applicable += 1;
    if (judged.counted !== "not-assessed") assessed += 1;
    earned += judged.item.weight * halfPoints(judged.counted);
    possible += judged.item.weight * 2;
  }
  return { capability, share: possible === 0 ? null : earned / possible, assessed, applicable };
}
