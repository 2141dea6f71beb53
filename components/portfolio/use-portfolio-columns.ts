import { useMemo } from "react";
import { spokenId } from "@/lib/domain/checks/compose";
import type { AskedPortfolio } from "@/lib/domain/portfolio/asked";
import type { Choice, PortfolioFrame } from "@/lib/features/portfolio/schema";
import { type PortfolioColumn, portfolioColumns } from "./portfolio-columns";

type ColumnsFor = {
  workspace: string;
  frame: PortfolioFrame;
  itemTitles: Readonly<Record<string, string>>;
  scenarios: readonly Choice[];
  asked: AskedPortfolio;
};

/** Every column there is, the same from one render to the next. */
export function usePortfolioColumns(props: ColumnsFor): readonly PortfolioColumn[] {
  const { workspace, frame, itemTitles, scenarios, asked } = props;
  const { today } = frame;
  const picked = asked.columns !== null;
  return useMemo(() => {
    const stepTitle = (step: string) =>
      step === "inventory" ? "List its services" : (itemTitles[step] ?? spokenId(step));
    return portfolioColumns({ workspace, scenarios, picked, today, stepTitle });
  }, [workspace, scenarios, picked, today, itemTitles]);
}
