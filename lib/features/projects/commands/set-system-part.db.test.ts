import { describe, expect, it } from "vitest";
import {
  aColleagueOf,
  aForgedScopeOn,
  aFounderOf,
  aProject,
  granted,
  lastEventOf,
  onProject,
} from "@/lib/db/testing/world";
import { getReadiness } from "@/lib/features/readiness/queries";
import { setSystemPart } from "./set-system-part";

describe("Mapping a part of the system", () => {
  it("keeps use and exposure of each part, and an open database points at open defaults", async () => {
    const project = await aProject(await aFounderOf("Maps"), { name: "P" });

    granted(await setSystemPart(project, { part: "cache", use: "unused", exposure: "unchecked" }));
    const { systemMap } = granted(
      await setSystemPart(project, { part: "database", use: "used", exposure: "open" }),
    );

    expect(systemMap).toEqual({
      cache: { use: "unused", exposure: "unchecked" },
      database: { use: "used", exposure: "open" },
    });
    const risk = (await getReadiness(project)).risks.find((each) => each.id === "open-defaults");
    expect(risk?.parts).toEqual(["database"]);
    expect(await lastEventOf(project)).toMatchObject({
      type: "project.systemPartSet",
      data: { part: "database", use: "used", exposure: "open" },
    });
  });

  it("loses neither of two parts that are mapped at once", async () => {
    const project = await aProject(await aFounderOf("At once"), { name: "P" });

    await Promise.all([
      setSystemPart(project, { part: "logs", use: "used", exposure: "closed" }),
      setSystemPart(project, { part: "identity", use: "used", exposure: "closed" }),
    ]);

    const { systemMap } = granted(
      await setSystemPart(project, { part: "cache", use: "unknown", exposure: "unchecked" }),
    );
    expect(Object.keys(systemMap).sort()).toEqual(["cache", "identity", "logs"]);
  });

  it("refuses a part the map does not have", async () => {
    const project = await aProject(await aFounderOf("Unknown"), { name: "P" });
    const made = JSON.parse(`{"part":"blockchain","use":"used","exposure":"closed"}`);

    await expect(setSystemPart(project, made)).rejects.toMatchObject({ code: "invalid" });
  });

  it("is closed to a reviewer", async () => {
    const ada = await aFounderOf("Roles");
    const project = await aProject(ada, { name: "P" });
    const rae = await onProject(await aColleagueOf(ada, "member", "Rae Reviewer"), project, "reviewer");

    await expect(
      setSystemPart(rae, { part: "cache", use: "used", exposure: "closed" }),
    ).rejects.toMatchObject({ code: "forbidden" });
  });

  it("finds no project of another workspace", async () => {
    const project = await aProject(await aFounderOf("Theirs"), { name: "P" });

    await expect(
      setSystemPart(await aForgedScopeOn(project), { part: "cache", use: "used", exposure: "closed" }),
    ).rejects.toMatchObject({ code: "not-found" });
  });
});
