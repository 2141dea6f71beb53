"use client";

import Link from "next/link";
import type { KeyboardEvent, MouseEvent, ReactNode } from "react";
import type { ButtonLook } from "./button";
import { cn } from "./cn";
import { Flyout } from "./flyout";
import { optionLook } from "./popup-look";

type MenuProps = ButtonLook & {
  trigger: ReactNode;
  /** Needed when the trigger is an icon alone. */
  label?: string;
  align?: "start" | "end";
  children: ReactNode;
};

/** Actions and links behind one button. Tab, arrow keys, Home and End move; a chosen action closes it. */
export function Menu({ align = "end", children, ...flyout }: MenuProps) {
  return (
    <Flyout align={align} className="w-auto min-w-48 p-1" {...flyout}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: adds arrow keys to what is reachable by Tab anyway */}
      <div onKeyDown={moveFocus} onClick={closeAfterChoice}>
        {children}
      </div>
    </Flyout>
  );
}

type MenuItemProps = {
  icon?: ReactNode;
  shortcut?: string;
  danger?: boolean;
  disabled?: boolean;
  onSelect: () => void;
  children: ReactNode;
};

export function MenuItem({ icon, shortcut, danger = false, disabled, onSelect, children }: MenuItemProps) {
  return (
    <button
      type="button"
      disabled={disabled}
      onClick={onSelect}
      data-closes
      className={cn(optionLook, danger && "text-bad-text")}
    >
      {icon}
      <span className="min-w-0 flex-1 truncate">{children}</span>
      {shortcut !== undefined && <kbd className="font-mono text-ink-3 text-xs">{shortcut}</kbd>}
    </button>
  );
}

export function MenuLink({ href, icon, children }: { href: string; icon?: ReactNode; children: ReactNode }) {
  return (
    <Link href={href} prefetch={false} data-closes className={optionLook}>
      {icon}
      <span className="min-w-0 flex-1 truncate">{children}</span>
    </Link>
  );
}

/** A titled set of items. */
export function MenuGroup({ label, children }: { label: string; children: ReactNode }) {
  return (
    <fieldset className="min-w-0">
      <legend className="px-2 pt-1.5 pb-1 text-ink-3 text-xs">{label}</legend>
      {children}
    </fieldset>
  );
}

export function MenuSeparator() {
  return <hr className="-mx-1 my-1 border-line" />;
}

function moveFocus(event: KeyboardEvent<HTMLDivElement>): void {
  const controls = event.currentTarget.querySelectorAll<HTMLElement>(
    "a, button:not(:disabled), input:not(:disabled)",
  );
  const stops = [...controls];
  const at = document.activeElement instanceof HTMLElement ? stops.indexOf(document.activeElement) : -1;
  const steps: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 };
  const next = steps[event.key];
  if (next === undefined) return;
  event.preventDefault();
  stops.at(next % stops.length)?.focus();
}

function closeAfterChoice(event: MouseEvent<HTMLDivElement>): void {
  if (!(event.target instanceof Element) || event.target.closest("[data-closes]") === null) return;
  event.currentTarget.closest<HTMLElement>("[popover]")?.hidePopover();
}
