"use client";

import { Popover as Primitive } from "@base-ui/react/popover";
import type { ComponentProps, ReactNode } from "react";
import { type ButtonLook, buttonVariants } from "./button";
import { cn } from "./cn";
import { popupLook } from "./popup-look";

export const Popover = Primitive.Root;

type TriggerProps = ButtonLook &
  Omit<ComponentProps<typeof Primitive.Trigger>, "className"> & { className?: string };

export function PopoverTrigger({ variant, size, icon, className, ...rest }: TriggerProps) {
  const look = rest.render === undefined ? buttonVariants({ variant, size, icon }) : undefined;
  return <Primitive.Trigger className={cn(look, className)} {...rest} />;
}

type PopoverContentProps = {
  title?: ReactNode;
  side?: "top" | "right" | "bottom" | "left";
  align?: "start" | "center" | "end";
  className?: string;
  children: ReactNode;
};

export function PopoverContent({
  title,
  side = "bottom",
  align = "start",
  className,
  children,
}: PopoverContentProps) {
  return (
    <Primitive.Portal>
      <Primitive.Positioner side={side} align={align} sideOffset={6} collisionPadding={8} className="z-50">
        <Primitive.Popup
          className={cn(
            popupLook,
            "max-h-(--available-height) w-80 max-w-(--available-width) overflow-y-auto p-3",
            className,
          )}
        >
          {title !== undefined && <Primitive.Title className="mb-1 font-semibold">{title}</Primitive.Title>}
          {children}
        </Primitive.Popup>
      </Primitive.Positioner>
    </Primitive.Portal>
  );
}
