import { expect, test } from "vitest";
import { currentLink, projectInPath, projectLinks } from "./navigation";

const links = [
  { id: "overview", label: "Overview", href: "/acme/projects/checkout" },
  { id: "evidence", label: "Evidence", href: "/acme/projects/checkout/evidence" },
];

test("a page below a section belongs to that section", () => {
  expect(currentLink(links, "/acme/projects/checkout/evidence/42")?.id).toBe("evidence");
});

test("the overview is current only on its own page", () => {
  expect(currentLink(links, "/acme/projects/checkout")?.id).toBe("overview");
  expect(currentLink(links, "/acme/projects/checkout/elsewhere")).toBeNull();
});

test("the project is read from the path, and the registration page is not a project", () => {
  expect(projectInPath("acme", "/acme/projects/checkout/evidence")).toBe("checkout");
  expect(projectInPath("acme", "/acme/projects/new")).toBeNull();
  expect(projectInPath("acme", "/acme/projects/trash")).toBeNull();
  expect(projectInPath("acme", "/acme/inbox")).toBeNull();
  expect(projectInPath("acme", "/acme-two/projects/checkout")).toBeNull();
});

test("the sections of a project stand in the order of the work, each group once", () => {
  const titles = projectLinks("acme", "checkout").map(({ title }) => title);
  expect(titles).toEqual([null, "Assess", "Run", "Decide", "Look back", null]);
});
