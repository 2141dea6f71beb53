/** Two files and an import that the named rule of `.dependency-cruiser.cjs` must refuse. */
export type ImportSpecimen = { rule: string; from: string; to: string };

export const importSpecimens: ImportSpecimen[] = [
  { rule: "no-cycles", from: "lib/domain/a/one.ts", to: "lib/domain/a/two.ts" },
  { rule: "domain-is-pure", from: "lib/domain/readiness/score.ts", to: "lib/clock.ts" },
  { rule: "domain-is-pure", from: "lib/domain/readiness/fetch.ts", to: "node:fs" },
  { rule: "components-show", from: "components/scorecard/list.tsx", to: "lib/features/answers/queries.ts" },
  { rule: "components-show", from: "components/scorecard/card.tsx", to: "lib/db/pool.ts" },
  {
    rule: "primitives-know-no-feature",
    from: "components/ui/button.tsx",
    to: "components/scorecard/list.tsx",
  },
  {
    rule: "primitives-know-no-feature",
    from: "components/ui/badge.tsx",
    to: "lib/domain/readiness/score.ts",
  },
  { rule: "pages-compose", from: "app/[workspace]/page.tsx", to: "lib/features/projects/queries.ts" },
  { rule: "pages-compose", from: "app/[workspace]/layout.tsx", to: "lib/db/within.ts" },
  { rule: "routes-adapt", from: "app/api/v1/route.ts", to: "lib/features/projects/loaders.ts" },
  { rule: "routes-adapt", from: "app/api/health/route.ts", to: "lib/db/within.ts" },
  {
    rule: "features-do-not-mix",
    from: "lib/features/signoffs/commands.ts",
    to: "lib/features/waivers/queries.ts",
  },
  { rule: "lib-looks-down", from: "lib/clock.ts", to: "components/ui/button.tsx" },
  { rule: "database-knows-no-feature", from: "lib/db/within.ts", to: "lib/features/waivers/queries.ts" },
  { rule: "schema-is-shared", from: "lib/features/signoffs/schema.ts", to: "lib/db/pool.ts" },
  { rule: "driver-behind-the-doors", from: "lib/features/signoffs/queries.ts", to: "pg" },
  { rule: "cli-talks-rest", from: "cli/push.ts", to: "lib/db/pool.ts" },
  { rule: "server-is-the-top", from: "lib/features/signoffs/actions.ts", to: "server/main.ts" },
  { rule: "scripts-need-nothing", from: "scripts/start.mjs", to: "lib/clock.ts" },
  { rule: "tests-stay-in-tests", from: "lib/features/signoffs/loaders.ts", to: "lib/testing/world.ts" },
];
