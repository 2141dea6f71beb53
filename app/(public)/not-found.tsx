import type { Metadata } from "next";
import { NotFoundPanel } from "@/components/layout/not-found-panel";

export const metadata: Metadata = { title: "Not found" };

/** Inside the frame of the public pages, which brings the main landmark. */
export default function PublicNotFound() {
  return <NotFoundPanel />;
}
