import type { Metadata } from "next";
import { NoAccessPanel } from "@/components/layout/no-access-panel";

export const metadata: Metadata = { title: "No access" };

export default function Forbidden() {
  return <NoAccessPanel place="This page" allowed="other roles" />;
}
