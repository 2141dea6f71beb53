import { Download } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import type { ItemLinks } from "@/components/readiness/item-links";
import { SelfApprovedBadge, StandingBadge } from "@/components/signoffs/standing-badge";
import { buttonVariants } from "@/components/ui/button";
import { CommandLine } from "@/components/ui/command-line";
import { Time } from "@/components/ui/time";
import { scopes } from "@/lib/domain/catalogue/reviews";
import { scenarios } from "@/lib/domain/catalogue/scenarios";
import { SCENARIOS } from "@/lib/domain/catalogue/vocabulary";
import type { FactsDifference } from "@/lib/domain/readiness/difference";
import type { SealedDocument } from "@/lib/domain/signoffs/sealed-document";
import type { Signoff } from "@/lib/features/signoffs/schema";
import { PrintButton } from "./print-button";
import { SealedItems } from "./sealed-items";

type CertificateProps = {
  project: string;
  workspace: string;
  signoff: Signoff;
  sealed: SealedDocument;
  difference: FactsDifference;
  links: ItemLinks;
  /** Where the sealed document is downloaded. */
  sealedHref: string;
  /** Other sign-offs of the very same state. */
  fellows: readonly Signoff[];
};

/** What somebody vouched for, on one sheet of paper, with all it takes to check it without us. */
export function Certificate(props: CertificateProps) {
  const { project, workspace, signoff, sealed, sealedHref, fellows } = props;
  return (
    <article className="flex max-w-3xl flex-col gap-5 rounded-lg border border-line bg-surface p-5 sm:p-8 print:border-0 print:p-0">
      <header className="flex flex-wrap items-start justify-between gap-3 border-line border-b pb-4">
        <div className="min-w-0">
          <p className="text-ink-3 text-sm">Sign-off certificate</p>
          <h2 className="font-semibold text-xl">{scopes[signoff.scope].title}</h2>
          <p className="text-ink-2">
            {project}, {workspace}
          </p>
        </div>
        <PrintButton />
      </header>
      <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
        <Fact term="Signed by">
          {signoff.by.name || "A former member"}
          {signoff.selfApproved && (
            <>
              {" "}
              <SelfApprovedBadge />
            </>
          )}
        </Fact>
        <Fact term="At, by the clock of the database">
          <span className="font-mono text-sm">{signoff.at}</span>
        </Fact>
        {fellows.length > 0 && (
          <Fact term="The same state was also signed by">
            {fellows.map(({ by }) => by.name || "a former member").join(", ")}
          </Fact>
        )}
        <Fact term="Standing today">
          <Standing {...props} />
        </Fact>
        <Fact term="Catalogue and rules">
          {sealed.catalogueVersion}, rules {sealed.rulesVersion}
        </Fact>
        {signoff.comment !== "" && <Fact term="Comment">“{signoff.comment}”</Fact>}
        {sealed.scenarios.length > 0 && (
          <Fact term="Launch scenarios">{sealed.scenarios.map(scenarioTitle).join(", ")}</Fact>
        )}
      </dl>
      <section>
        <h3 className="text-ink-3 text-sm">SHA-256 of what was sealed</h3>
        <p className="break-all font-mono">{signoff.digest}</p>
      </section>
      <section className="flex flex-col gap-1">
        <h3 className="font-medium">What was sealed</h3>
        <SealedItems sealed={sealed} links={props.links} />
      </section>
      <section className="flex flex-col gap-2 border-line border-t pt-4">
        <h3 className="font-medium">Check it yourself</h3>
        <p className="text-ink-2">
          Download what was sealed and recompute the digest. Each item is hashed over its RFC 8785 form; the
          sorted hashes, the scenarios and the versions give the digest above.
        </p>
        <p data-print="hide">
          <a
            href={sealedHref}
            download={`${signoff.scope}-sealed.json`}
            className={buttonVariants({ size: "sm" })}
          >
            <Download aria-hidden /> Download sealed JSON
          </a>
        </p>
        <CommandLine text={`npm run signoff:verify -- ${signoff.scope}-sealed.json`} />
      </section>
    </article>
  );
}

function Standing({ signoff, difference, links }: CertificateProps) {
  const changed = difference.items.map((item) => item.itemId);
  return (
    <>
      <StandingBadge standing={signoff.standing} size="md" />
      {signoff.standing === "outdated" && (
        <p className="text-ink-2">
          {changed.length === 0 && "No answer changed: the launch scenarios, the catalogue or the rules did."}
          {changed.length > 0 && "Changed since: "}
          {changed.map((itemId, index) => (
            <span key={itemId}>
              {index > 0 && ", "}
              <Link href={links.href(itemId)} prefetch={false} className="prose-link">
                {links.title(itemId)}
              </Link>
            </span>
          ))}
        </p>
      )}
      {signoff.revoked !== null && (
        <p className="text-ink-2">
          By {signoff.revoked.by.name || "a former member"} <Time at={signoff.revoked.at} show="date-time" />:
          “{signoff.revoked.reason}”
        </p>
      )}
    </>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-ink-3 text-sm">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** A scenario of an older catalogue goes by its id. */
function scenarioTitle(id: string): string {
  const known = SCENARIOS.find((scenario) => scenario === id);
  return known === undefined ? id : scenarios[known].title;
}
