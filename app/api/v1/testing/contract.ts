import Ajv2020, { type ValidateFunction } from "ajv/dist/2020.js";
import { type Answered, type Call, type Client, send } from "./client";

type Schema = { [key: string]: unknown };
type Operation = {
  operationId: string;
  responses: Record<string, { $ref?: string; content?: Record<string, { schema: Schema }> }>;
};
type Document = {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: {
    schemas: Record<string, Schema>;
    responses: Record<string, { content: Record<string, { schema: Schema }> }>;
  };
};

const METHODS = ["get", "post", "put", "patch", "delete"];

/** The published document, and what has been called of it. */
export class Contract {
  readonly #called = new Set<string>();
  readonly #validators = new Map<string, ValidateFunction>();
  readonly #ajv: Ajv2020;

  constructor(readonly document: Document) {
    this.#ajv = new Ajv2020({ strict: false, allErrors: true });
    for (const [name, test] of Object.entries(FORMATS)) this.#ajv.addFormat(name, test);
    this.#ajv.addSchema({ $id: "document", components: closedComponents(document.components) });
  }

  static async published(): Promise<Contract> {
    const { body } = await send("GET", "/openapi.json");
    return new Contract(body as Document);
  }

  /** Every operation, as "METHOD /path". */
  get operations(): string[] {
    return Object.entries(this.document.paths).flatMap(([path, operations]) =>
      METHODS.filter((method) => operations[method]).map(
        (method) => `${method.toUpperCase()} ${path.replace("/api/v1", "")}`,
      ),
    );
  }

  get uncalled(): string[] {
    return this.operations.filter((operation) => !this.#called.has(operation));
  }

  /** Calls an operation by its documented path, and holds the answer against the document. */
  async call(
    client: Client,
    operation: string,
    parameters: Record<string, string> = {},
    call: Call & { query?: string } = {},
  ): Promise<Answered> {
    const [method = "", template = ""] = operation.split(" ");
    if (!this.operations.includes(operation)) throw new Error(`The document has no ${operation}.`);
    const path = template.replace(/\{(\w+)\}/g, (_, name: string) =>
      encodeURIComponent(parameters[name] ?? `no-${name}`),
    );
    const answered = await client(method, path + (call.query ?? ""), call);
    this.#called.add(operation);
    this.#hold(operation, answered);
    return answered;
  }

  #hold(operation: string, { status, headers, body }: Answered): void {
    const [method = "", template = ""] = operation.split(" ");
    const responses = this.document.paths[`/api/v1${template}`]?.[method.toLowerCase()]?.responses ?? {};
    const stated = responses[String(status)];
    if (!stated)
      throw new Error(`${operation} answered ${status}, which is not documented: ${JSON.stringify(body)}`);
    const named = stated.$ref?.split("/").at(-1);
    const content = named ? this.document.components.responses[named]?.content : stated.content;
    const type = headers.get("content-type")?.split(";")[0] ?? "";
    if (!content) {
      if (body !== "") throw new Error(`${operation} answered ${status} with a body that is not documented.`);
      return;
    }
    const schema = (content[type] ?? content["*/*"])?.schema;
    if (!schema) throw new Error(`${operation} answered ${status} as "${type}", which is not documented.`);
    if (!type.includes("json")) return;
    const validate = this.#validator(`${operation} ${status}`, schema);
    if (!validate(body))
      throw new Error(
        `${operation} ${status}: ${this.#ajv.errorsText(validate.errors)} in ${JSON.stringify(body).slice(0, 2_000)}`,
      );
  }

  #validator(key: string, schema: Schema): ValidateFunction {
    const known = this.#validators.get(key);
    if (known) return known;
    const local = JSON.parse(
      JSON.stringify(closed(schema)).replaceAll('"#/components/', '"document#/components/'),
    );
    const made = this.#ajv.compile(local);
    this.#validators.set(key, made);
    return made;
  }
}

/**
 * The same schemas with no room for a field that is not documented: nothing leaks by accident. A schema
 * that extends another refers to its open twin, and is closed as a whole.
 */
function closedComponents({ schemas, responses }: Document["components"]): Schema {
  const twins = Object.entries(schemas).flatMap(([name, schema]): [string, unknown][] => [
    [name, closed(schema)],
    [`${name}.open`, opened(schema)],
  ]);
  return { schemas: Object.fromEntries(twins), responses: closed(responses) };
}

function closed(node: unknown): unknown {
  if (!isSchema(node)) return Array.isArray(node) ? node.map(closed) : node;
  if (Array.isArray(node.allOf)) return { ...opened(node), unevaluatedProperties: false };
  const isOpenObject = node.type === "object" && node.properties && !("additionalProperties" in node);
  return isOpenObject ? { ...inside(node), additionalProperties: false } : inside(node);
}

function opened(node: Schema): Schema {
  if (typeof node.$ref === "string") return { ...node, $ref: `${node.$ref}.open` };
  const { allOf, ...rest } = node;
  return Array.isArray(allOf) ? { ...inside(rest), allOf: allOf.map(opened) } : inside(node);
}

function inside(node: Schema): Schema {
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, closed(value)]));
}

function isSchema(node: unknown): node is Schema {
  return typeof node === "object" && node !== null && !Array.isArray(node);
}

const FORMATS: Record<string, (text: string) => boolean> = {
  uuid: (text) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text),
  date: (text) => /^\d{4}-\d{2}-\d{2}$/.test(text),
  "date-time": (text) => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/.test(text),
  email: (text) => text.includes("@"),
  uri: (text) => URL.canParse(text),
};
