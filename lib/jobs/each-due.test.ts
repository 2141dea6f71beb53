import { describe, expect, it, vi } from "vitest";
import { logger } from "@/lib/telemetry/logger";
import { eachDue } from "./each-due";

/** A list out of which goes what was done, longest waiting first, as those of the database do. */
function waiting(size: number) {
  const left = new Map(Array.from({ length: size }, (_, n) => [`p${n}`, { projectId: `p${n}` }]));
  return { left, list: async (most: number) => [...left.values()].slice(0, most) };
}
const idOf = ({ projectId }: { projectId: string }) => projectId;

describe("Work that is due", () => {
  it("is done once each, over as many batches as it takes, and counted", async () => {
    const { left, list } = waiting(450);
    const work = vi.fn(async ({ projectId }: { projectId: string }) => left.delete(projectId));
    expect(await eachDue({ list, idOf, work, failed: "" })).toBe(450);
    expect(work).toHaveBeenCalledTimes(450);
  });

  it("goes on past what fails and past what stays due, and says what failed", async () => {
    const said = vi.spyOn(logger, "error").mockImplementation(() => undefined);
    const { left, list } = waiting(450);
    const work = vi.fn(async ({ projectId }: { projectId: string }) => {
      if (projectId === "p3") throw new Error("no");
      return Number(projectId.slice(1)) < 250 ? false : left.delete(projectId);
    });
    expect(await eachDue({ list, idOf, work, failed: "one could not be looked at" })).toBe(200);
    expect(work).toHaveBeenCalledTimes(450);
    expect(said.mock.calls).toEqual([
      [{ error: new Error("no"), due: { projectId: "p3" } }, "one could not be looked at"],
    ]);
    said.mockRestore();
  });

  it("stops at its limit, so that the next job has its turn", async () => {
    const { left, list } = waiting(450);
    const work = vi.fn(async ({ projectId }: { projectId: string }) => left.delete(projectId));
    expect(await eachDue({ list, idOf, work, failed: "" }, 210)).toBe(210);
    expect(left.size).toBe(240);
  });
});
