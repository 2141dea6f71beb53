import Link from "next/link";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

type ProjectFinderProps = {
  asked: string;
  range: string;
  /** Projects whose words begin like what was asked, with where each is compared; null while nothing was asked. */
  matches: readonly { id: string; name: string; href: string }[] | null;
};

/** Asks for the other project by name, and offers what fits. */
export function ProjectFinder({ asked, range, matches }: ProjectFinderProps) {
  return (
    <div className="flex flex-col gap-3">
      <form method="get" data-print="hide" className="flex flex-wrap items-end gap-2">
        <input type="hidden" name="range" value={range} />
        <Field label="Compare with" className="w-full max-w-80">
          {(control) => (
            <Input
              {...control}
              type="search"
              name="with"
              defaultValue={asked}
              placeholder="Name or address"
              maxLength={200}
            />
          )}
        </Field>
        <Button type="submit">Compare</Button>
      </form>
      {matches !== null && matches.length === 0 && (
        <p className="text-ink-2" role="status">
          No project you may read has words that begin with “{asked}”.
        </p>
      )}
      {matches !== null && matches.length > 0 && (
        <ul aria-label="Projects that fit" className="flex flex-col gap-1">
          {matches.map((match) => (
            <li key={match.id}>
              <Link href={match.href} prefetch={false} className="prose-link">
                {match.name}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
