import type { ApiDescription } from "../description";
import { OperationDetails } from "./operation-details";
import { SchemaFields } from "./schema-fields";

/** Every operation by its noun, then every schema that has a name. */
export function ApiReference({ groups, schemas }: ApiDescription) {
  return (
    <>
      <nav aria-label="Nouns of the API" className="mt-6">
        <ul className="flex flex-wrap gap-x-4 gap-y-1">
          {[...groups.map(({ name }) => name), "Schemas"].map((name) => (
            <li key={name}>
              <a href={`#${anchorOf(name)}`} className="prose-link">
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {groups.map(({ name, description, operations }) => (
        <section key={name} aria-labelledby={anchorOf(name)} className="mt-8">
          <h2 id={anchorOf(name)} className="scroll-mt-4 font-semibold text-lg">
            {name}
          </h2>
          {description !== "" && <p className="text-ink-2">{description}</p>}
          <div className="mt-3 flex flex-col gap-1.5">
            {operations.map((operation) => (
              <OperationDetails key={operation.operationId} operation={operation} />
            ))}
          </div>
        </section>
      ))}
      <section aria-labelledby="schemas" className="mt-8">
        <h2 id="schemas" className="scroll-mt-4 font-semibold text-lg">
          Schemas
        </h2>
        <div className="mt-3 flex flex-col gap-1.5">
          {schemas.map(({ name, schema }) => (
            <details key={name} className="rounded-md border border-line bg-surface">
              <summary className="cursor-pointer px-3 py-2 font-medium hover:bg-wash">{name}</summary>
              <div id={`schema-${name}`} className="border-line border-t px-3 py-3">
                <SchemaFields schema={schema} />
              </div>
            </details>
          ))}
        </div>
      </section>
    </>
  );
}

function anchorOf(name: string): string {
  return name.toLowerCase().replaceAll(" ", "-");
}
