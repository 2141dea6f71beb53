import "server-only";
import { z } from "zod";

/** A JSON Schema as far as the reference shows it. */
export type Schema = {
  $ref?: string | undefined;
  type?: string | string[] | undefined;
  format?: string | undefined;
  description?: string | undefined;
  enum?: unknown[] | undefined;
  const?: unknown;
  properties?: Record<string, Schema> | undefined;
  required?: string[] | undefined;
  items?: Schema | undefined;
  anyOf?: Schema[] | undefined;
  oneOf?: Schema[] | undefined;
  allOf?: Schema[] | undefined;
};

const schema: z.ZodType<Schema> = z.lazy(() =>
  z.object({
    $ref: z.string().optional(),
    type: z.union([z.string(), z.array(z.string())]).optional(),
    format: z.string().optional(),
    description: z.string().optional(),
    enum: z.array(z.unknown()).optional(),
    const: z.unknown().optional(),
    properties: z.record(z.string(), schema).optional(),
    required: z.array(z.string()).optional(),
    items: schema.optional(),
    anyOf: z.array(schema).optional(),
    oneOf: z.array(schema).optional(),
    allOf: z.array(schema).optional(),
  }),
);

const content = z.record(z.string(), z.object({ schema: schema.optional() }));
const operation = z.object({
  operationId: z.string(),
  tags: z.array(z.string()).default(["Other"]),
  summary: z.string().default(""),
  description: z.string().optional(),
  parameters: z
    .array(
      z.object({
        name: z.string(),
        in: z.string(),
        required: z.boolean().default(false),
        description: z.string().optional(),
        schema: schema.optional(),
      }),
    )
    .default([]),
  requestBody: z.object({ description: z.string().optional(), content }).optional(),
  responses: z.record(
    z.string(),
    z.object({ description: z.string().optional(), content: content.optional() }),
  ),
});
const METHODS = ["get", "post", "put", "patch", "delete"] as const;
const methods = z.object({
  get: operation.optional(),
  post: operation.optional(),
  put: operation.optional(),
  patch: operation.optional(),
  delete: operation.optional(),
});
const described = z.object({
  tags: z.array(z.object({ name: z.string(), description: z.string().default("") })),
  paths: z.record(z.string(), methods),
  components: z.object({ schemas: z.record(z.string(), schema) }),
});

export type Operation = z.output<typeof operation> & { method: (typeof METHODS)[number]; path: string };
export type OperationGroup = { name: string; description: string; operations: readonly Operation[] };
export type ApiDescription = {
  groups: readonly OperationGroup[];
  schemas: readonly { name: string; schema: Schema }[];
};

let known: Promise<ApiDescription> | null = null;

/** The published document, in the order it is read in. It is made of the very schemas that validate. */
export function loadDescription(): Promise<ApiDescription> {
  known ??= read();
  return known;
}

async function read(): Promise<ApiDescription> {
  // Only who reads the reference loads the API for it.
  const [{ createApi }, { describeApi }] = await Promise.all([
    import("@/app/api/v1/api"),
    import("@/app/api/v1/document"),
  ]);
  const document: unknown = JSON.parse(JSON.stringify(describeApi(createApi())));
  const { tags, paths, components } = described.parse(document);
  const operations = Object.entries(paths).flatMap(([path, found]) =>
    METHODS.flatMap((method): Operation[] => {
      const operation = found[method];
      return operation ? [{ ...operation, method, path }] : [];
    }),
  );
  const named = new Map(tags.map(({ name, description }) => [name, description]));
  const names = new Set([...named.keys(), ...operations.flatMap(({ tags: [tag = "Other"] }) => tag)]);
  const groups = [...names].map((name) => ({
    name,
    description: named.get(name) ?? "",
    operations: operations.filter(({ tags: [tag] }) => tag === name),
  }));
  return {
    groups: groups.filter((group) => group.operations.length > 0),
    schemas: Object.entries(components.schemas).map(([name, each]) => ({ name, schema: each })),
  };
}
