"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { useEffect, useState } from "react";
import { rememberPreference, THEME_COOKIE, THEMES, type Theme } from "@/components/ui/preferences";
import { SegmentedControl } from "@/components/ui/segmented-control";

const SEGMENTS = [
  { value: "light", label: "Light", icon: <Sun aria-hidden /> },
  { value: "dark", label: "Dark", icon: <Moon aria-hidden /> },
  { value: "system", label: "System", icon: <Monitor aria-hidden /> },
] as const;

/** Applies at once and is remembered for a year. */
export function ThemeSwitch() {
  const [theme, setTheme] = useState<Theme | null>(null);
  useEffect(() => {
    const chosen = document.documentElement.dataset.theme;
    setTheme(THEMES.find((candidate) => candidate === chosen) ?? "system");
  }, []);

  const choose = (next: Theme) => {
    setTheme(next);
    rememberPreference(THEME_COOKIE, next);
    if (next === "system") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = next;
  };

  return <SegmentedControl legend="Theme" segments={SEGMENTS} value={theme} onValueChange={choose} />;
}
