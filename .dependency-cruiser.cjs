// The directions of docs/ARCHITECTURE.md. lib/architecture.test.ts shows that each rule refuses what it should.
const notTests = "(\\.test\\.tsx?$|/testing/)";
const npm = (...names) => `(^|node_modules/)(${names.join("|")})(/|$)`;

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      comment: "Two modules that need each other are one module, or hide a third.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "domain-is-pure",
      comment: "Rules take facts and a day, and give facts: no clock, no database, no framework.",
      severity: "error",
      from: { path: "^lib/domain/", pathNot: notTests },
      to: {
        pathNot: [
          "^lib/domain/",
          npm("canonicalize", "zod", "date-fns", "@date-fns/tz", "yaml", "csv-parse"),
          "^(node:)?crypto$",
        ],
      },
    },
    {
      name: "components-show",
      comment: "Components read the domain's words and call actions; loading is the page's work.",
      severity: "error",
      from: { path: "^components/", pathNot: notTests },
      to: {
        path: "^(app|cli|db|server|scripts)/|^lib/(?!domain/|features/[^/]+/(actions|schema)\\.ts$|forms/form-state\\.ts$)",
        // The shape of a row may be named: a type leaves nothing in the bundle.
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "primitives-know-no-feature",
      comment: "What lives here could ship in another product.",
      severity: "error",
      from: { path: "^components/(ui|form|data-table|timeline)/", pathNot: notTests },
      to: { path: "^lib/(?!forms/form-state\\.ts$)|^components/(?!ui/|form/|data-table/|timeline/|charts/)" },
    },
    {
      name: "pages-compose",
      comment: "A page asks a loader and hands over to components; queries and commands are behind those.",
      severity: "error",
      from: { path: "^app/", pathNot: ["^app/api/", notTests] },
      to: {
        path: "^(cli|server|scripts)/|^lib/(db|jobs)/|^lib/features/[^/]+/(queries|commands)|^db/",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "routes-adapt",
      comment: "The API reaches the same queries and commands as the pages, never the tables.",
      severity: "error",
      from: { path: "^app/api/", pathNot: notTests },
      to: {
        path: "^(components|cli|server|scripts|db)/|^lib/db/|^lib/features/[^/]+/(loaders|actions)",
        pathNot: "^lib/db/check-database\\.ts$",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "features-do-not-mix",
      comment: "The page composes features; one that needs another's rule finds it in the domain.",
      severity: "error",
      from: { path: "^lib/features/([^/]+)/", pathNot: notTests },
      to: { path: "^lib/features/", pathNot: "^lib/features/$1/" },
    },
    {
      name: "lib-looks-down",
      comment: "Nothing in lib knows who calls it.",
      severity: "error",
      from: { path: "^lib/", pathNot: ["^lib/architecture\\.test\\.ts$", notTests] },
      to: { path: "^(app|components|cli|server|scripts|e2e)/|^db/(?!(schema-)?types\\.ts$)" },
    },
    {
      name: "database-knows-no-feature",
      comment: "The doors of the database serve every feature alike.",
      severity: "error",
      from: { path: "^lib/(db|auth)/", pathNot: notTests },
      to: { path: "^lib/(features|forms|jobs|mail)/" },
    },
    {
      name: "schema-is-shared",
      comment: "Zod inputs run in the browser too.",
      severity: "error",
      from: { path: "^lib/features/[^/]+/schema\\.ts$" },
      to: { path: "^lib/(db|auth|jobs|mail|storage|http|telemetry)/|(queries|commands|loaders|actions)" },
    },
    {
      name: "driver-behind-the-doors",
      comment: "Who holds a client can open a transaction without a scope.",
      severity: "error",
      from: { path: "^(app|components|cli|lib|server)/", pathNot: ["^lib/db/", "^lib/jobs/", notTests] },
      to: { path: npm("pg", "graphile-worker"), dependencyTypesNot: ["type-only"] },
    },
    {
      name: "cli-talks-rest",
      comment: "The command line is a client like any other.",
      severity: "error",
      // What an operator does on the server itself, with no one signed in, cannot go through the API.
      from: { path: "^cli/", pathNot: ["^cli/(user-reset|db-types)\\.ts$", notTests] },
      to: { path: "^(app|components|db|server)/|^lib/(?!domain/)" },
    },
    {
      name: "server-is-the-top",
      comment: "The process hosts the app; the app does not know its host.",
      severity: "error",
      from: { path: "^(app|components|cli|lib|db)/", pathNot: notTests },
      to: { path: "^server/" },
    },
    {
      name: "scripts-need-nothing",
      comment: "They run before anything is installed.",
      severity: "error",
      from: { path: "^scripts/", pathNot: notTests },
      to: { pathNot: "^scripts/|^server/instance-lock\\.mjs$", dependencyTypesNot: ["core"] },
    },
    {
      name: "tests-stay-in-tests",
      comment: "What exists for tests must not ship.",
      severity: "error",
      from: { path: "^(app|components|cli|db|lib|server)/", pathNot: notTests },
      to: { path: notTests },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(\\.next|dist|node_modules|test-results|playwright-report|\\.data)/" },
    tsConfig: { fileName: "tsconfig.json" },
    parser: "swc",
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
