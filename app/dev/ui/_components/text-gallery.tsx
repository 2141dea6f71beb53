import { Panel } from "@/components/ui/card";

const STEPS = [
  ["text-2xl", "28 · Score 62"],
  ["text-xl", "20 · Page title"],
  ["text-lg", "16 · Dialog title"],
  ["text-base", "14 · Body text"],
  ["text-sm", "13 · Tables and hints"],
  ["text-xs", "12 · Labels and counts"],
] as const;
const COLOURS = [
  ["bg-canvas", "canvas"],
  ["bg-surface", "surface"],
  ["bg-wash", "wash"],
  ["bg-line", "line"],
  ["bg-line-strong", "line-strong"],
  ["bg-accent", "accent"],
  ["bg-accent-soft", "accent-soft"],
  ["bg-good", "good"],
  ["bg-good-soft", "good-soft"],
  ["bg-warn", "warn"],
  ["bg-warn-soft", "warn-soft"],
  ["bg-bad", "bad"],
  ["bg-bad-soft", "bad-soft"],
] as const;

export function TextGallery() {
  return (
    <Panel title="Type and colour">
      <div className="grid gap-6 md:grid-cols-2">
        <div className="flex flex-col gap-2">
          {STEPS.map(([className, text]) => (
            <p key={className} className={className}>
              {text}
            </p>
          ))}
          <p className="font-mono text-sm">sha256 9f86d081…0a08 · 1,204 · ½ · ≤ 49 · →</p>
          <p>
            <span className="text-ink">Ink</span>, <span className="text-ink-2">second</span>,{" "}
            <span className="text-ink-3">third</span>, and{" "}
            <a href="#main" className="prose-link">
              a link in a sentence
            </a>
            . Жажда · Łódź · Ærø.
          </p>
        </div>
        <ul className="grid grid-cols-3 gap-2 sm:grid-cols-4">
          {COLOURS.map(([className, name]) => (
            <li key={name} className="text-ink-2 text-xs">
              <span className={`mb-1 block h-8 rounded-md border border-line ${className}`} />
              {name}
            </li>
          ))}
        </ul>
      </div>
    </Panel>
  );
}
