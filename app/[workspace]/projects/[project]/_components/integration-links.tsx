import Link from "next/link";
import type { ProjectScope } from "@/lib/auth/scope";
import { loadIntegrationNames } from "@/lib/features/integrations/loaders";

type IntegrationLinksProps = {
  scope: ProjectScope;
  ids: readonly string[];
  /** Where the page of the settings is: the registry is beside it. */
  settingsHref: string;
};

/** Integrations by name, each a link to its record. */
export async function IntegrationLinks({ scope, ids, settingsHref }: IntegrationLinksProps) {
  const names = await loadIntegrationNames(scope);
  const registry = settingsHref.replace(/settings$/, "integrations");
  return ids.map((id, at) => (
    <span key={id}>
      {at > 0 && ", "}
      <Link href={`${registry}/${id}`} prefetch={false} className="prose-link">
        {names.get(id) ?? "one that was deleted"}
      </Link>
    </span>
  ));
}
