import { describe, expect, it } from "vitest";
import type { PlanSection } from "@/lib/domain/runbook/plan";
import { contentWith, untouchedBy } from "./plan-change";

const section = (id: string, edited: string | null, about: Partial<PlanSection> = {}): PlanSection => ({
  ...{ id, title: id, own: false, generated: "", edited, generatedFrom: null, generatedDigest: "d" },
  ...{ before: null, conflict: false, text: edited ?? "", fixed: true, written: true },
  ...about,
});
const plan = {
  sections: [
    section("errors", null),
    section("restore", "Old"),
    section("own-x", "X", { own: true, fixed: false }),
  ],
  without: [],
};
const write = { id: "restore", edited: "New", generatedFrom: null };

describe("A change of a plan", () => {
  it("is sent with everything else that was written, and nothing that is only generated", () => {
    expect(contentWith(plan, { write }).sections).toEqual([
      write,
      { id: "own-x", title: "own-x", edited: "X", generatedFrom: null },
    ]);
    expect(contentWith(plan, { remove: "own-x" }).sections.map(({ id }) => id)).toEqual(["restore"]);
  });

  it("says that a service has none of something, and takes it back", () => {
    const lack = { integrationId: "1", what: "status-page" as const };
    const said = contentWith(plan, { lack, stands: true });
    expect(said.without).toEqual([lack]);
    const again = { ...plan, without: said.without };
    expect(contentWith(again, { lack, stands: true }).without).toEqual([lack]);
    expect(contentWith(again, { lack, stands: false }).without).toEqual([]);
  });

  it("goes on over a newer version only where nobody touched the same section", () => {
    const elsewhere = { sections: [...plan.sections, section("owners", "Bo")] };
    const same = { sections: [section("restore", "Theirs")] };
    expect(untouchedBy({ write }, plan, elsewhere)).toBe(true);
    expect(untouchedBy({ write }, plan, same)).toBe(false);
    expect(untouchedBy({ restore: { sections: [], without: [] } }, plan, elsewhere)).toBe(false);
  });
});
