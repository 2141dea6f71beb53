import { itemLinksOf, projectPath } from "@/components/projects/project-links";
import type { Catalogue } from "@/lib/domain/catalogue/types";
import type { EvidenceAsked, loadEvidencePage } from "@/lib/features/evidence/loaders";
import { AddPanel } from "./add-panel";
import { EvidenceEmpty } from "./evidence-empty";
import { EvidenceViews } from "./evidence-views";
import { OlderLink } from "./older-link";
import { PieceCard } from "./piece-card";
import { TrashTable } from "./trash-table";

type EvidenceScreenProps = {
  workspaceSlug: string;
  project: { id: string; slug: string; archivedAt: string | null };
  asked: EvidenceAsked;
  page: Awaited<ReturnType<typeof loadEvidencePage>>;
  catalogue: Catalogue;
};

/** The evidence of a project on the left, the way in for more on the right. */
export function EvidenceScreen({ workspaceSlug, project, asked, page, catalogue }: EvidenceScreenProps) {
  const { pieces, counts, older, limits } = page;
  const address = { workspaceSlug, projectId: project.id };
  const path = `${projectPath(workspaceSlug, project.slug)}/evidence`;
  const links = itemLinksOf(workspaceSlug, project.slug, catalogue);
  const options = catalogue.items.map(({ id, title, kind, number }) => ({ id, title, kind, number }));
  const canEdit = page.mayEdit && project.archivedAt === null;
  const adds = canEdit && asked.view === "current";
  const itemTitle = asked.item === null ? null : links.title(asked.item);

  return (
    <div className={adds ? "grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]" : undefined}>
      {adds && (
        <section
          aria-label="Add evidence"
          className="lg:sticky lg:top-16 lg:order-2 lg:max-h-[calc(100dvh-5rem)] lg:overflow-y-auto"
        >
          <AddPanel
            address={address}
            limits={limits}
            options={options}
            item={itemTitle === null ? null : asked.item}
          />
        </section>
      )}
      <div className="min-w-0">
        <EvidenceViews path={path} asked={asked} counts={counts} itemTitle={itemTitle} />
        {pieces.length === 0 ? (
          <EvidenceEmpty path={path} asked={asked} canEdit={canEdit} />
        ) : asked.view === "trash" ? (
          <TrashTable address={address} pieces={pieces} canEdit={canEdit} />
        ) : (
          <>
            <h2 className="sr-only">In use</h2>
            <ul className="flex flex-col gap-3">
              {pieces.map((piece) => (
                <PieceCard key={piece.id} {...{ address, piece, links, options, limits, canEdit }} />
              ))}
            </ul>
          </>
        )}
        <OlderLink path={path} asked={asked} older={older} />
      </div>
    </div>
  );
}
