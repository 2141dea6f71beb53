import { Clock, Hourglass, ThumbsDown, ThumbsUp } from "lucide-react";
import type { ReactNode } from "react";
import { EFFORT_LABELS } from "@/components/readiness/wording";
import { CopyButton } from "@/components/ui/copy-button";
import type { Item, Stack } from "@/lib/domain/catalogue/types";
import { Markdown } from "./markdown";
import { StackFixes } from "./stack-fixes";

/** Everything the catalogue knows about one item, beside the place where it is answered. */
export function ItemGuidance({ item, stack }: { item: Item; stack: Stack }) {
  const { guidance } = item;
  return (
    <div className="flex min-w-0 flex-col divide-y divide-line">
      <ItemCosts item={item} />
      <Part title="What it means">
        <Markdown text={guidance.meaning} />
      </Part>
      {guidance.ifSkipped !== "" && (
        <Part title="What happens if it is skipped">
          <Markdown text={guidance.ifSkipped} />
        </Part>
      )}
      <Part title="Five-minute test">
        <Markdown text={guidance.test} />
      </Part>
      <Fix item={item} stack={stack} />
      {guidance.prompt !== "" && <Prompt text={guidance.prompt} />}
      {guidance.humanOnly !== "" && (
        <Part title="The part only a person can do">
          <Markdown text={guidance.humanOnly} />
        </Part>
      )}
      {guidance.goodEvidence.length + guidance.badEvidence.length > 0 && (
        <Part title="Evidence">
          <EvidenceExamples item={item} />
        </Part>
      )}
      {item.references.length > 0 && (
        <Part title="References">
          <ul className="flex flex-col gap-0.5 text-ink-2 text-sm">
            {item.references.map((reference) => (
              <li key={`${reference.standard} ${reference.id}`}>
                {reference.standard} <span className="font-mono">{reference.id}</span> {reference.name}
              </li>
            ))}
          </ul>
        </Part>
      )}
    </div>
  );
}

/** A workspace's check has one way to fix it, for the stack that workspace builds on, or none. */
function Fix({ item, stack }: { item: Item; stack: Stack }) {
  if (item.kind !== "workspace-check") {
    return (
      <Part title="Fix it on your stack">
        <StackFixes initialStack={stack} fixes={fixesOf(item)} />
      </Part>
    );
  }
  const fix = item.guidance.fixes[stack];
  if (fix === "") return null;
  return (
    <Part title="How to fix it">
      <Markdown text={fix} />
    </Part>
  );
}

function Prompt({ text }: { text: string }) {
  return (
    <Part title="Prompt for a coding agent" action={<CopyButton text={text} label="Copy prompt" />}>
      <details>
        <summary className="prose-link inline-block min-h-6 text-sm">Read the prompt</summary>
        <pre className="mt-1 whitespace-pre-wrap break-words rounded-md border border-line bg-wash px-3 py-2 font-mono text-sm">
          {text}
        </pre>
      </details>
    </Part>
  );
}

function Part({ title, action, children }: { title: string; action?: ReactNode; children: ReactNode }) {
  return (
    <section className="py-4">
      <div className="mb-1.5 flex min-h-7 flex-wrap items-center justify-between gap-2">
        <h3 className="font-semibold">{title}</h3>
        {action}
      </div>
      {children}
    </section>
  );
}

function ItemCosts({ item }: { item: Item }) {
  const { required, freshDays } = item.evidence;
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 pb-3 text-ink-2 text-sm [&_li]:flex [&_li]:items-center [&_li]:gap-1.5 [&_svg]:size-4 [&_svg]:text-ink-3">
      <li>
        <Hourglass aria-hidden /> Effort: {EFFORT_LABELS[item.effort]}
      </li>
      <li>
        <Clock aria-hidden />
        {required
          ? `Evidence required, fresh for ${freshDays} days`
          : `Evidence optional, fresh for ${freshDays} days`}
      </li>
    </ul>
  );
}

function EvidenceExamples({ item }: { item: Item }) {
  const { goodEvidence, badEvidence } = item.guidance;
  return (
    <div className="flex flex-col gap-3">
      {goodEvidence.length > 0 && (
        <Examples
          icon={<ThumbsUp aria-hidden className="size-4 text-good" />}
          title="Good"
          examples={goodEvidence}
        />
      )}
      {badEvidence.length > 0 && (
        <Examples
          icon={<ThumbsDown aria-hidden className="size-4 text-bad" />}
          title="Proves nothing"
          examples={badEvidence}
        />
      )}
    </div>
  );
}

function Examples({
  icon,
  title,
  examples,
}: {
  icon: ReactNode;
  title: string;
  examples: readonly string[];
}) {
  return (
    <div>
      <h4 className="flex items-center gap-1.5 font-medium text-sm">
        {icon} {title}
      </h4>
      <ul className="mt-1 flex list-disc flex-col gap-1 pl-5 [&_li::marker]:text-ink-3">
        {examples.map((example) => (
          <li key={example}>
            <Markdown text={example} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function fixesOf(item: Item): Record<Stack, ReactNode> {
  const fix = (stack: Stack) => <Markdown text={item.guidance.fixes[stack]} />;
  return {
    "nextjs-supabase": fix("nextjs-supabase"),
    firebase: fix("firebase"),
    "node-postgres": fix("node-postgres"),
    "python-fastapi": fix("python-fastapi"),
    "ai-builder": fix("ai-builder"),
  };
}
