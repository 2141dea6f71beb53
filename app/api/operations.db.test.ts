import { afterEach, describe, expect, it } from "vitest";
import { aFounderOf } from "@/lib/db/testing/world";
import { enterPhase } from "@/lib/lifecycle";
import { GET as health } from "./health/route";
import { GET as metrics } from "./metrics/route";
import { GET as ready } from "./ready/route";
import { aClientOf } from "./v1/testing/client";

function scrape(headers: Record<string, string>): Promise<Response> {
  return metrics(new Request("http://localhost:3000/api/metrics", { headers }));
}

describe("An operator learns", () => {
  afterEach(() => {
    enterPhase("starting");
    delete process.env.LAUNCHWORTHY_METRICS_TOKEN;
    delete process.env.LAUNCHWORTHY_BASE_URL;
  });

  it("that the process is up, whatever else is not", async () => {
    expect(await health().json()).toEqual({ status: "up" });
  });

  it("when traffic may come: the phase says so, the database answers and is migrated", async () => {
    const starting = await ready();
    expect([starting.status, await starting.json()]).toEqual([
      503,
      { status: "not-ready", phase: "starting", database: "unknown" },
    ]);
    enterPhase("ready");
    const current = await ready();
    expect([current.status, await current.json()]).toEqual([
      200,
      { status: "ready", phase: "ready", database: "current" },
    ]);
  });

  it("how requests went, by pattern and never by address", async () => {
    const call = await aClientOf(await aFounderOf("Measured"));
    await call("GET", "/projects/a-very-secret-project");
    const text = await (await scrape({ "x-forwarded-for": "127.0.0.1" })).text();
    expect(text).toContain('route="/api/v1/projects/:id",status="404"');
    expect(text).not.toContain("a-very-secret-project");
  });

  it("nothing from afar without the token", async () => {
    const here = { "x-forwarded-for": "127.0.0.1" };
    expect((await scrape({ "x-forwarded-for": "203.0.113.7" })).status).toBe(404);
    process.env.LAUNCHWORTHY_BASE_URL = "https://launchworthy.example";
    expect((await scrape(here)).status).toBe(404);
    process.env.LAUNCHWORTHY_METRICS_TOKEN = "a token for the scraper";
    expect((await scrape({ ...here, authorization: "Bearer a guess" })).status).toBe(404);
    expect((await scrape({ authorization: "Bearer a token for the scraper" })).status).toBe(200);
  });
});
