import { Fragment, type ReactNode } from "react";
import type { Schema } from "../description";

/** Deeper than this a field is named by its type alone. */
const DEEPEST = 4;

/** What a schema holds, field by field; one list per way it may look. */
export function SchemaFields({ schema }: { schema: Schema }) {
  const ways = schema.oneOf ?? schema.anyOf;
  if (ways) {
    return (
      <ul className="flex flex-col gap-2">
        {ways.map((way, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the ways of a published schema never move
          <li key={index} className="border-line border-l-2 pl-3">
            <SchemaFields schema={way} />
          </li>
        ))}
      </ul>
    );
  }
  const fields = fieldsOf(schema);
  if (fields.length === 0) {
    return (
      <p className="text-sm">
        <TypeWords schema={schema} />
      </p>
    );
  }
  return (
    <dl className="flex flex-col gap-1.5 text-sm">
      {(schema.allOf ?? [])
        .flatMap(({ $ref }) => ($ref ? [$ref] : []))
        .map((ref) => (
          <div key={ref}>
            <dt className="text-ink-2">Everything of</dt>
            <dd>
              <SchemaLink reference={ref} />
            </dd>
          </div>
        ))}
      {fields.map((field) => (
        <Field key={field.name} {...field} />
      ))}
    </dl>
  );
}

type FieldProps = { name: string; schema: Schema; required: boolean; place?: string; description?: string };

/** One named value: a field of a body, or a parameter. */
export function Field({ name, schema, required, place, description = schema.description }: FieldProps) {
  return (
    <div className="min-w-0">
      <dt className="flex flex-wrap items-baseline gap-x-2">
        <code className="break-all font-medium font-mono">{name}</code>
        <span className="text-ink-2">
          <TypeWords schema={schema} />
        </span>
        <span className="text-ink-3">{[place, required ? "required" : null].filter(Boolean).join(", ")}</span>
      </dt>
      {description !== undefined && <dd className="pl-4 text-ink-2">{description}</dd>}
    </div>
  );
}

/** The type of a value in a few words, with links to what has a name of its own. */
function TypeWords({ schema }: { schema: Schema }): ReactNode {
  if (schema.$ref) return <SchemaLink reference={schema.$ref} />;
  const ways = schema.anyOf ?? schema.oneOf;
  if (ways) return <Joined schemas={ways} by=" or " />;
  if (schema.allOf) return <Joined schemas={schema.allOf} by=" and " />;
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(" · ");
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.items) {
    return (
      <>
        list of <TypeWords schema={schema.items} />
      </>
    );
  }
  const type = [schema.type ?? "anything"].flat().join(" or ");
  return schema.format ? `${type} (${schema.format})` : type;
}

function Joined({ schemas, by }: { schemas: readonly Schema[]; by: string }) {
  return schemas.map((schema, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a published schema never move
    <Fragment key={index}>
      {index > 0 && by}
      <TypeWords schema={schema} />
    </Fragment>
  ));
}

function SchemaLink({ reference }: { reference: string }) {
  const name = reference.split("/").at(-1) ?? "";
  return (
    <a href={`#schema-${name}`} className="prose-link">
      {name}
    </a>
  );
}

type NamedField = { name: string; schema: Schema; required: boolean };

/** The fields of an object; those of an object inside it follow it, under its name. */
function fieldsOf(schema: Schema, prefix = "", depth = 0): NamedField[] {
  const own = [schema, ...(schema.allOf ?? [])];
  return own.flatMap(({ properties = {}, required = [] }) =>
    Object.entries(properties).flatMap(([key, value]): NamedField[] => {
      const name = prefix + key;
      const inner = innerOf(value);
      const below = inner && depth < DEEPEST ? fieldsOf(inner.schema, `${name}${inner.mark}`, depth + 1) : [];
      return [{ name, schema: value, required: required.includes(key) }, ...below];
    }),
  );
}

function innerOf(schema: Schema): { schema: Schema; mark: string } | null {
  if (schema.properties) return { schema, mark: "." };
  if (schema.items?.properties) return { schema: schema.items, mark: "[]." };
  const way = schema.anyOf?.find(({ properties }) => properties);
  return way ? { schema: way, mark: "." } : null;
}
