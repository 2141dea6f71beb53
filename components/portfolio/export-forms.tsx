import { DownloadButton } from "@/components/data-table/download-button";
import { type AskedPortfolio, writeAskedPortfolio } from "@/lib/domain/portfolio/asked";
import { columnsFrom } from "@/lib/domain/portfolio/columns";

/** The forms an export takes. Each holds what the filters show, in its order, with the columns that are shown. */
export function ExportForms({ workspace, asked }: { workspace: string; asked: AskedPortfolio }) {
  const columns = columnsFrom(asked.columns).join(",");
  const query = writeAskedPortfolio({ ...asked, cursor: null, group: null, view: null, columns });
  const name = `${workspace}-portfolio`;
  return (
    <div className="flex flex-col items-start gap-2">
      <p className="text-ink-2 text-sm">Every project that matches, with the columns you see.</p>
      <DownloadButton workspace={workspace} path={`/portfolio/export.csv${query}`} fileName={`${name}.csv`}>
        CSV
      </DownloadButton>
      <DownloadButton workspace={workspace} path={`/portfolio/export.xlsx${query}`} fileName={`${name}.xlsx`}>
        Excel workbook
      </DownloadButton>
      <DownloadButton
        workspace={workspace}
        path={`/portfolio/export.xlsx${query}&notes=true`}
        fileName={`${name}-with-notes.xlsx`}
      >
        Excel, with the notes on items
      </DownloadButton>
    </div>
  );
}
