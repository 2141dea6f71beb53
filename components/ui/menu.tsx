"use client";

import { Menu as Primitive } from "@base-ui/react/menu";
import { Check } from "lucide-react";
import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { type ButtonLook, buttonVariants } from "./button";
import { cn } from "./cn";
import { optionLook, popupLook } from "./popup-look";

export const Menu = Primitive.Root;

type TriggerProps = ButtonLook &
  Omit<ComponentProps<typeof Primitive.Trigger>, "className"> & { className?: string };

export function MenuTrigger({ variant, size, icon, className, ...rest }: TriggerProps) {
  const look = rest.render === undefined ? buttonVariants({ variant, size, icon }) : undefined;
  return <Primitive.Trigger className={cn(look, className)} {...rest} />;
}

type MenuContentProps = { side?: "top" | "bottom"; align?: "start" | "end"; children: ReactNode };

export function MenuContent({ side = "bottom", align = "end", children }: MenuContentProps) {
  return (
    <Primitive.Portal>
      <Primitive.Positioner
        side={side}
        align={align}
        sideOffset={4}
        collisionPadding={8}
        className="z-50 outline-none"
      >
        <Primitive.Popup
          className={cn(popupLook, "max-h-(--available-height) min-w-48 max-w-80 overflow-y-auto p-1")}
        >
          {children}
        </Primitive.Popup>
      </Primitive.Positioner>
    </Primitive.Portal>
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
    <Primitive.Item
      disabled={disabled}
      onClick={onSelect}
      className={cn(optionLook, danger && "text-bad-text")}
    >
      {icon}
      <span className="min-w-0 flex-1 truncate">{children}</span>
      {shortcut !== undefined && <kbd className="font-mono text-ink-3 text-xs">{shortcut}</kbd>}
    </Primitive.Item>
  );
}

export function MenuLink({ href, icon, children }: { href: string; icon?: ReactNode; children: ReactNode }) {
  return (
    <Primitive.LinkItem render={<Link href={href} prefetch={false} />} closeOnClick className={optionLook}>
      {icon}
      <span className="min-w-0 flex-1 truncate">{children}</span>
    </Primitive.LinkItem>
  );
}

type MenuCheckboxItemProps = {
  checked: boolean;
  onCheckedChange: (checked: boolean) => void;
  disabled?: boolean;
  children: ReactNode;
};

/** Stays open, so that several columns can be chosen in one go. */
export function MenuCheckboxItem({ checked, onCheckedChange, disabled, children }: MenuCheckboxItemProps) {
  return (
    <Primitive.CheckboxItem
      checked={checked}
      onCheckedChange={onCheckedChange}
      disabled={disabled}
      closeOnClick={false}
      className={optionLook}
    >
      <span className="size-4">
        <Primitive.CheckboxItemIndicator>
          <Check aria-hidden />
        </Primitive.CheckboxItemIndicator>
      </span>
      {children}
    </Primitive.CheckboxItem>
  );
}

type MenuRadioGroupProps = {
  label: string;
  value: string;
  onValueChange: (value: string) => void;
  options: readonly { value: string; label: ReactNode }[];
};

export function MenuRadioGroup({ label, value, onValueChange, options }: MenuRadioGroupProps) {
  return (
    <Primitive.RadioGroup value={value} onValueChange={(next: string) => onValueChange(next)}>
      <MenuLabel>{label}</MenuLabel>
      {options.map((option) => (
        <Primitive.RadioItem key={option.value} value={option.value} className={optionLook}>
          <span className="size-4">
            <Primitive.RadioItemIndicator>
              <Check aria-hidden />
            </Primitive.RadioItemIndicator>
          </span>
          {option.label}
        </Primitive.RadioItem>
      ))}
    </Primitive.RadioGroup>
  );
}

/** A titled set of items. */
export function MenuGroup({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Primitive.Group>
      <MenuLabel>{label}</MenuLabel>
      {children}
    </Primitive.Group>
  );
}

function MenuLabel({ children }: Pick<ComponentProps<"div">, "children">) {
  return (
    <Primitive.GroupLabel className="px-2 pt-1.5 pb-1 text-ink-3 text-xs">{children}</Primitive.GroupLabel>
  );
}

export function MenuSeparator() {
  return <Primitive.Separator className="-mx-1 my-1 h-px bg-line" />;
}
