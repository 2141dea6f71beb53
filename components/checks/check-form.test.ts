import { describe, expect, it } from "vitest";
import { EMPTY_FORM, formOf, readForm } from "./check-form";

const typed = {
  ...EMPTY_FORM,
  title: "On-call rota",
  statement: "Somebody is on call at every hour.",
  meaning: "A person answers.",
  test: "Ask who.",
  goodEvidence: "A rota\n\n A screenshot of it ",
};

describe("The form of a workspace's check", () => {
  it("gives the check that was typed, named after its title", () => {
    const read = readForm(typed, []);
    expect(read).toMatchObject({
      ok: true,
      check: {
        id: "ws-on-call-rota",
        severity: null,
        evidence: { required: true, freshDays: 90 },
        guidance: { goodEvidence: ["A rota", "A screenshot of it"] },
      },
    });
    if (read.ok) expect(readForm(formOf(read.check), [])).toEqual(read);
  });

  it("says what is wrong at the field it is about", () => {
    expect(readForm({ ...typed, meaning: "", freshDays: "0", id: "rota" }, [])).toEqual({
      ok: false,
      faults: {
        id: 'The id must begin with "ws-" and hold small letters, digits and hyphens, got "rota".',
        meaning: "What it means must not be empty.",
        freshDays: "The number of days must be at least 1, got 0.",
      },
    });
    expect(readForm({ ...typed, freshDays: "soon" }, [])).toMatchObject({
      faults: { freshDays: expect.any(String) },
    });
  });

  it("does not give an id twice", () => {
    expect(readForm(typed, ["ws-on-call-rota"])).toMatchObject({
      ok: false,
      faults: { id: expect.any(String) },
    });
  });
});
