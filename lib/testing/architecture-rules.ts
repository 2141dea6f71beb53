/** A file of the repository: its path from the root, and its text. */
export type SourceFile = { path: string; text: string };

export type ArchitectureRule = {
  name: string;
  /** Why the file breaks the rule, or `null`. */
  refusal: (file: SourceFile) => string | null;
  /** A file the rule must refuse: a rule that refuses nothing protects nothing. */
  specimen: SourceFile;
};

export const architectureRules: ArchitectureRule[] = [
  {
    name: "A feature folder holds schema, loaders, queries, actions and commands, nothing else",
    refusal: ({ path }) => {
      const rest = /^lib\/features\/[^/]+\/(.+)$/.exec(path)?.[1];
      if (rest === undefined || isTest(path)) return null;
      return /^((schema|loaders|queries|actions|commands)\.ts|(commands|queries)\/[a-z0-9-]+\.ts)$/.test(rest)
        ? null
        : "no such half of a feature";
    },
    specimen: { path: "lib/features/signoffs/calculate.ts", text: "" },
  },
  {
    name: "No file is longer than 300 lines, tables of data and tests excepted",
    refusal: ({ path, text }) => {
      const lines = text.split("\n").length;
      return lines <= 300 || isTest(path) || isTable(path)
        ? null
        : `${lines} lines: it asks for a second noun`;
    },
    specimen: { path: "lib/domain/readiness/everything.ts", text: "\n".repeat(301) },
  },
  {
    name: "Reads and writes of a feature cannot reach the browser's bundle",
    refusal: ({ path, text }) =>
      /^lib\/features\/[^/]+\/(queries|loaders|commands)/.test(path) && !isTest(path) && !isServerOnly(text)
        ? 'says neither import "server-only" nor "use server"'
        : null,
    specimen: { path: "lib/features/signoffs/queries.ts", text: 'import { read } from "@/lib/db/within";' },
  },
  {
    name: "The pool and the doors of the database cannot reach the browser's bundle",
    refusal: ({ path, text }) =>
      /^lib\/(db|auth)\/[^/]+\.ts$/.test(path) &&
      !isTest(path) &&
      /from "(pg|\.\/pool)"/.test(text) &&
      reachable(path, text)
        ? 'holds a connection but does not say import "server-only"'
        : null,
    specimen: {
      path: "lib/db/second-pool.ts",
      text: 'import pg from "pg";\nexport const pool = new pg.Pool();',
    },
  },
  {
    name: "Only lib/db opens a transaction",
    refusal: ({ path, text }) =>
      /^(app|components|lib|server|cli)\//.test(path) &&
      !/^lib\/(db|domain\/catalogue)\//.test(path) &&
      !isTest(path) &&
      opener.test(text)
        ? "opens a transaction beside the doors"
        : null,
    specimen: { path: "lib/features/signoffs/commands.ts", text: "await client.query(`BEGIN`);" },
  },
  {
    name: "A page or component never decides by role",
    refusal: ({ path, text }) =>
      /^(app|components)\/.*\.tsx$/.test(path) && !isTest(path) && roleCheck.test(text)
        ? "asks for a role; ask what the person may do"
        : null,
    specimen: { path: "app/[workspace]/page.tsx", text: 'if (viewer.role === "owner") return <Admin />;' },
  },
  {
    name: "No folder or file is named for not having a name",
    refusal: ({ path }) =>
      /(^|\/)(utils?|helpers?|common|services?|types|hooks|misc|lib\/shared)(\/|\.tsx?$)/.test(path) &&
      !allowedNames.has(path)
        ? "name the rule and put it in its noun"
        : null,
    specimen: { path: "lib/utils/format.ts", text: "" },
  },
  {
    name: "No barrels",
    refusal: ({ path, text }) =>
      /(^|\/)index\.tsx?$/.test(path) || /^export \* from/m.test(text)
        ? "re-exports what others should import from its place"
        : null,
    specimen: { path: "components/ui/index.ts", text: 'export * from "./button";' },
  },
  {
    name: "Files are named in kebab-case",
    refusal: ({ path }) => {
      const name = path.split("/").at(-1) ?? "";
      return /^[a-z0-9-]+(\.[a-z0-9-]+)*\.(tsx?|mjs|cjs)$/.test(name) ? null : "not kebab-case";
    },
    specimen: { path: "components/scorecard/CheckCard.tsx", text: "" },
  },
  {
    name: "A segment with an id has no loading.tsx: it would answer 200 for what is not there",
    refusal: ({ path }) =>
      /\[[^/]+\].*\/loading\.tsx$/.test(path) ? "decide in the loader, suspend inside the page" : null,
    specimen: { path: "app/[workspace]/projects/[project]/loading.tsx", text: "" },
  },
  {
    name: "A page loads and composes in at most 60 lines",
    refusal: ({ path, text }) =>
      /^app\/(?!dev\/).*page\.tsx$/.test(path) && text.split("\n").length > 61
        ? "move what it shows into a component"
        : null,
    specimen: { path: "app/[workspace]/page.tsx", text: "\n".repeat(70) },
  },
];

const opener =
  /[`"'](begin|start transaction)(;|[`"']| (isolation|read|transaction|work)\b)|\.connect\(\)|\.transaction\(\)/i;
const roleCheck =
  /\broles?(\.includes\(|\s*(===|!==)\s*")|(===|!==)\s*"(owner|manager|member|founder|reviewer|viewer)"/;
const allowedNames = new Set(["lib/domain/catalogue/types.ts", "db/types.ts"]);

function isTest(path: string): boolean {
  return /\.test\.tsx?$|\/testing\//.test(path);
}

function isTable(path: string): boolean {
  return /^lib\/domain\/catalogue\/|^lib\/db\/schema\.generated\.ts$|^db\/seed\//.test(path);
}

function isServerOnly(text: string): boolean {
  return /^(import "server-only"|"use server")/m.test(text);
}

/** What starts or migrates a database is reached by the server process only, which bundles no browser code. */
function reachable(path: string, text: string): boolean {
  return !isServerOnly(text) && !/^lib\/db\/(migrate|external-database)\.ts$/.test(path);
}
