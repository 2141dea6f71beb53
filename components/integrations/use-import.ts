import { useRouter } from "next/navigation";
import { useEffect, useState, useTransition } from "react";
import type { ApiProblem } from "@/components/form/api-call";
import { notify } from "@/components/ui/notify";
import { LARGEST_TRANSFER, type TransferFormat } from "@/lib/domain/integrations/transfer";
import type { ImportDryRun } from "@/lib/features/integrations/schema";
import { applyImport, type ImportFile, tryImport } from "./import-request";
import type { ProjectAddress } from "./integration-request";

/** A file on its way into the registry: what was typed, what came of trying it, and taking it over. */
export function useImport(address: ProjectAddress, registryPath: string) {
  const router = useRouter();
  const { file, keep, forget } = useKeptFile(address.projectId);
  const [tried, setTried] = useState<{ text: string; run: ImportDryRun } | null>(null);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [tooLarge, setTooLarge] = useState<string | null>(null);
  const [pending, start] = useTransition();
  const write = (next: ImportFile) => {
    keep(next);
    setTried(null);
    setProblem(null);
    setTooLarge(null);
  };
  const tryIt = () =>
    start(async () => {
      const outcome = await tryImport(address, file);
      setProblem(outcome.ok ? null : outcome.problem);
      setTried(outcome.ok ? { text: file.text, run: outcome.value } : null);
    });
  const apply = (plan: string) =>
    start(async () => {
      const outcome = await applyImport(address, file, plan);
      setProblem(outcome.ok ? null : outcome.problem);
      if (!outcome.ok) return setTried(null);
      const { added, edited } = outcome.value;
      forget();
      notify({ title: `Imported: ${added.length} added, ${edited.length} changed` });
      router.push(registryPath);
      router.refresh();
    });
  const take = async ([chosen]: readonly File[]) => {
    if (!chosen) return;
    if (chosen.size > LARGEST_TRANSFER) return setTooLarge("This file is larger than 1 MB.");
    const text = await chosen.text();
    write({ text, format: /\.csv$/i.test(chosen.name) ? "csv" : formatOf(text) });
  };
  return {
    ...{ file, tried, problem, tooLarge, pending, tryIt, apply },
    write: (text: string) => write({ text, format: file.text.trim() === "" ? formatOf(text) : file.format }),
    choose: (format: TransferFormat) => write({ ...file, format }),
    take: (files: readonly File[]) => void take(files),
  };
}

/** A first guess from how a text begins; it can be changed beside it. */
export function formatOf(text: string): TransferFormat {
  return /^\s*(#|---|- |\[|\{|[A-Za-z]+:(\s|$))/.test(text) ? "yaml" : "csv";
}

/** What was pasted outlives a reload and a sign-out of this tab, until it is taken over. */
function useKeptFile(projectId: string) {
  const [file, setFile] = useState<ImportFile>({ format: "csv", text: "" });
  const key = `launchworthy:import:${projectId}`;
  useEffect(() => {
    const text = stored(key);
    if (text !== null) setFile({ text, format: formatOf(text) });
  }, [key]);
  return {
    file,
    keep: (next: ImportFile) => {
      setFile(next);
      store(key, next.text);
    },
    forget: () => store(key, ""),
  };
}

function stored(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

function store(key: string, text: string): void {
  try {
    if (text === "") sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, text);
  } catch {
    // A browser that keeps nothing only loses the convenience.
  }
}
