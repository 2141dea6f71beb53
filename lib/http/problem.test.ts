import { describe, expect, it } from "vitest";
import { AppError } from "@/lib/errors";
import { Problem, problemOf, problemResponse, unexpectedProblem } from "./problem";

describe("A problem", () => {
  it("is an RFC 9457 document with a stable code and the request's id", async () => {
    const response = problemResponse(
      new Problem(409, "taken", "This name is taken.", { hint: "p-2" }),
      "id-1",
    );
    expect(response.status).toBe(409);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(await response.json()).toEqual({
      type: "urn:launchworthy:problem:taken",
      title: "In conflict with what stands",
      status: 409,
      code: "taken",
      detail: "This name is taken.",
      requestId: "id-1",
      hint: "p-2",
    });
  });

  it("cannot be dressed up by what it carries", async () => {
    const response = problemResponse(
      new Problem(409, "taken", "Taken.", { code: "fine", status: 200 }),
      "id-1",
    );
    expect(await response.json()).toMatchObject({ code: "taken", status: 409 });
  });

  it("is made of a broken promise with its fields and its time to come back", () => {
    const issues = [{ path: "name", message: "Give it a name." }];
    expect(problemOf(new AppError("invalid", "No.", { issues }))).toMatchObject({
      status: 422,
      extras: { issues },
    });
    expect(problemOf(new AppError("rate-limited", "Slow.", { retryAfterSeconds: 9 }))).toMatchObject({
      status: 429,
      headers: { "retry-after": "9" },
    });
  });

  it("says nothing of a surprise", async () => {
    expect(problemOf(new Error("password=hunter2"))).toBeNull();
    expect(JSON.stringify(await problemResponse(unexpectedProblem(), "id").json())).not.toContain("hunter2");
  });

  it("tells a database that is away from a value it cannot keep", () => {
    const failing = (code: string) => Object.assign(new Error("x"), { code });
    expect(problemOf(failing("22021"))).toMatchObject({ status: 422 });
    expect(problemOf(failing("57P01"))).toMatchObject({ status: 503, headers: { "retry-after": "2" } });
    expect(problemOf(failing("42601"))).toBeNull();
  });
});
