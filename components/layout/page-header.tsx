import type { ReactNode } from "react";
import { Breadcrumb, type Crumb } from "@/components/ui/breadcrumb";

type PageHeaderProps = {
  /** From the workspace down to this page. */
  crumbs: readonly Crumb[];
  title: ReactNode;
  description?: ReactNode;
  /** Badges beside the title. */
  meta?: ReactNode;
  actions?: ReactNode;
};

/** Breadcrumbs, pulled up into the bar of the shell, then the title of the page. */
export function PageHeader({ crumbs, title, description, meta, actions }: PageHeaderProps) {
  return (
    <>
      <div
        data-print="hide"
        className="pointer-events-none sticky top-0 z-20 -mt-12 mr-20 flex h-12 items-center max-lg:ml-8 sm:mr-60 [&>*]:pointer-events-auto"
      >
        <Breadcrumb crumbs={crumbs} />
      </div>
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2 pt-5 pb-4">
        <div className="min-w-0 flex-1 basis-72">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h1 className="min-w-0 font-semibold text-xl">{title}</h1>
            {meta}
          </div>
          {description !== undefined && <p className="mt-0.5 max-w-prose text-ink-2">{description}</p>}
        </div>
        {actions !== undefined && (
          <div data-print="hide" className="flex flex-wrap items-center gap-2">
            {actions}
          </div>
        )}
      </div>
    </>
  );
}
