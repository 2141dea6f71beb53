"use client";

import { Printer } from "lucide-react";
import { Button } from "@/components/ui/button";

export function PrintNote() {
  return (
    <Button size="sm" onClick={() => window.print()}>
      <Printer aria-hidden /> Print
    </Button>
  );
}
