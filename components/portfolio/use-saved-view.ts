import { useRouter } from "next/navigation";
import { useState } from "react";
import type { ViewTab } from "@/lib/features/portfolio/schema";

type SavedView = {
  busy: boolean;
  /** What to say when it could not be saved. */
  failed: string | null;
  /** Has the view show what is shown now. */
  keep: (view: ViewTab, query: string) => void;
};

/** Saves what is shown under the name of the view that is open. */
export function useSavedView(workspace: string): SavedView {
  const router = useRouter();
  const [state, setState] = useState<{ busy: boolean; failed: string | null }>({ busy: false, failed: null });
  const keep = async (view: ViewTab, query: string) => {
    setState({ busy: true, failed: null });
    const { changeView } = await import("./view-requests");
    const failed = await changeView(workspace, view, { query });
    setState({ busy: false, failed });
    if (failed === null) router.refresh();
  };
  return { ...state, keep: (view, query) => void keep(view, query) };
}
