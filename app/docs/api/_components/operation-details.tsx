import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import type { Operation } from "../description";
import { Field, SchemaFields } from "./schema-fields";

const LOOK: Record<Operation["method"], string> = {
  get: "bg-wash text-ink-2",
  post: "bg-accent-soft text-accent-text",
  put: "bg-accent-soft text-accent-text",
  patch: "bg-accent-soft text-accent-text",
  delete: "bg-bad-soft text-bad-text",
};

/** One operation: its line always, what it takes and gives when somebody opens it. */
export function OperationDetails({ operation }: { operation: Operation }) {
  const { method, path, summary, description, parameters, requestBody, operationId } = operation;
  return (
    <details className="rounded-md border border-line bg-surface">
      <summary className="flex cursor-pointer flex-wrap items-baseline gap-x-3 gap-y-1 px-3 py-2 hover:bg-wash">
        <span className={cn("w-16 rounded-sm py-0.5 text-center font-mono text-xs uppercase", LOOK[method])}>
          {method}
        </span>
        <code className="min-w-0 break-all font-medium font-mono text-sm">{path}</code>
        <span className="text-ink-2 text-sm">{summary}</span>
      </summary>
      <div id={operationId} className="flex flex-col gap-4 border-line border-t px-3 py-3">
        {description && <p className="max-w-prose text-sm">{description}</p>}
        {parameters.length > 0 && (
          <Part title="Parameters">
            <dl className="flex flex-col gap-1.5 text-sm">
              {parameters.map(({ name, in: place, schema = {}, ...rest }) => (
                <Field
                  key={`${place} ${name}`}
                  name={name}
                  place={`in the ${place}`}
                  schema={schema}
                  {...rest}
                />
              ))}
            </dl>
          </Part>
        )}
        {requestBody && (
          <Part title="Body">
            {requestBody.description && (
              <p className="mb-1.5 text-ink-2 text-sm">{requestBody.description}</p>
            )}
            <Contents content={requestBody.content} />
          </Part>
        )}
        <Answers responses={operation.responses} />
      </div>
    </details>
  );
}

function Answers({ responses }: Pick<Operation, "responses">) {
  const failures = Object.keys(responses).filter((status) => Number(status) >= 400);
  return (
    <Part title="Answers">
      <ul className="flex flex-col gap-2">
        {Object.entries(responses)
          .filter(([status]) => Number(status) < 400)
          .map(([status, { description, content }]) => (
            <li key={status}>
              <p className="text-sm">
                <code className="font-medium font-mono">{status}</code> {description}
              </p>
              {content && <Contents content={content} />}
            </li>
          ))}
        <li className="text-sm">
          <code className="font-mono">{failures.join(" · ")}</code>{" "}
          <a href="#schema-Problem" className="prose-link">
            Problem
          </a>
        </li>
      </ul>
    </Part>
  );
}

function Contents({ content }: { content: NonNullable<Operation["requestBody"]>["content"] }) {
  return Object.entries(content).map(([type, { schema }]) => (
    <div key={type} className="mt-1 pl-4">
      <p className="mb-1 text-ink-3 text-sm">as {type}</p>
      {schema && <SchemaFields schema={schema} />}
    </div>
  ));
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3 className="mb-1.5 font-medium text-sm">{title}</h3>
      {children}
    </section>
  );
}
