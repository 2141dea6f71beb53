import Link from "next/link";
import { ItemLinkList } from "@/components/readiness/item-link-list";
import type { ItemLinks } from "@/components/readiness/item-links";
import type { ProjectScope } from "@/lib/auth/scope";
import { risks as riskTexts } from "@/lib/domain/catalogue/risks";
import { systemParts } from "@/lib/domain/catalogue/system-map";
import type { NamedRisk } from "@/lib/domain/readiness/readiness-types";
import { IntegrationLinks } from "./integration-links";

type NamedRisksProps = {
  scope: ProjectScope;
  risks: readonly NamedRisk[];
  links: ItemLinks;
  /** Where the page of the settings is. */
  settingsHref: string;
};

/** The risks the answers point at, each with what points at it. */
export function NamedRisks({ scope, risks, links, settingsHref }: NamedRisksProps) {
  if (risks.length === 0)
    return <p className="text-ink-2">The answers so far point at none of the nine known risks.</p>;
  return (
    <ul className="grid gap-x-6 md:grid-cols-2">
      {risks.map(({ id, itemIds, parts, integrationIds }) => (
        <li key={id} className="border-line border-b py-2">
          <p className="font-medium">
            {riskTexts[id].title}{" "}
            <span className="font-normal text-ink-3 text-sm">
              {riskTexts[id].family === "pitfall" ? "pitfall" : "failure mode"}
            </span>
          </p>
          <p className="text-ink-2 text-sm">{riskTexts[id].meaning}</p>
          <p className="mt-0.5 text-sm">
            <span className="text-ink-3">Pointed at by </span>
            <ItemLinkList itemIds={itemIds} links={links} />
            {parts.length > 0 && (
              <>
                {itemIds.length > 0 && "; "}
                <Link href={`${settingsHref}#system-map`} prefetch={false} className="prose-link">
                  {parts.map((part) => systemParts[part].title).join(", ")}
                </Link>
              </>
            )}
            {integrationIds.length > 0 && (
              <>
                {itemIds.length + parts.length > 0 && "; the keys of "}
                <IntegrationLinks scope={scope} ids={integrationIds} settingsHref={settingsHref} />
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
