import { Download } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { Flyout } from "@/components/ui/flyout";
import type { AskedPortfolio } from "@/lib/domain/portfolio/asked";

const ExportForms = lazy(() => import("./export-forms").then((module) => ({ default: module.ExportForms })));

/** What is shown, as a file. */
export function ExportChoice({ workspace, asked }: { workspace: string; asked: AskedPortfolio }) {
  const [opened, setOpened] = useState(false);
  return (
    <Flyout
      align="end"
      className="w-72"
      onOpen={() => setOpened(true)}
      trigger={
        <>
          <Download aria-hidden /> <span className="md:max-2xl:sr-only">Export</span>
        </>
      }
    >
      {opened && (
        <Suspense fallback={null}>
          <ExportForms workspace={workspace} asked={asked} />
        </Suspense>
      )}
    </Flyout>
  );
}
