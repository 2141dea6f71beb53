import { describe, expect, it } from "vitest";
import { versionDifference } from "./version-difference";

function section(id: string, text: string) {
  return { id, title: id.toUpperCase(), text, own: true, edited: text, generatedFrom: null };
}

const first = {
  number: 1,
  sections: [section("a", "Ring Bo."), section("b", "Stop."), section("c", "Wait.")],
};
const fourth = {
  number: 4,
  sections: [section("a", "Ring Ada."), section("b", "Stop."), section("d", "Begin again.")],
};

describe("Two versions of a plan", () => {
  it("are compared from the older to the newer, however far apart and in whichever order", () => {
    const difference = versionDifference(fourth, first);
    expect(difference).toMatchObject({
      older: 1,
      newer: 4,
      changed: [
        { title: "A", before: "Ring Bo.", after: "Ring Ada." },
        { title: "D", before: "", after: "Begin again." },
        { title: "C", before: "Wait.", after: "" },
      ],
      same: [{ id: "b" }],
    });
    expect(versionDifference(first, fourth)).toEqual(difference);
  });

  it("that are one have nothing that changed", () => {
    expect(versionDifference(first, first)).toMatchObject({ changed: [], same: first.sections });
  });
});
