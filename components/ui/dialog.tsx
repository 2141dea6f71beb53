"use client";

import { Dialog as Primitive } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import type { ComponentProps, ReactNode, RefObject } from "react";
import { type ButtonLook, buttonVariants } from "./button";
import { cn } from "./cn";

export const Dialog = Primitive.Root;

type TriggerProps = ButtonLook &
  Omit<ComponentProps<typeof Primitive.Trigger>, "className"> & { className?: string };

/** A button by default; hand over `render` for anything else. */
export function DialogTrigger({ variant, size, icon, className, ...rest }: TriggerProps) {
  const look = rest.render === undefined ? buttonVariants({ variant, size, icon }) : undefined;
  return <Primitive.Trigger className={cn(look, className)} {...rest} />;
}

type CloseProps = ButtonLook &
  Omit<ComponentProps<typeof Primitive.Close>, "className"> & { className?: string };

export function DialogClose({ variant, size, icon, className, ...rest }: CloseProps) {
  return <Primitive.Close className={cn(buttonVariants({ variant, size, icon }), className)} {...rest} />;
}

const WIDTHS = { sm: "sm:max-w-sm", md: "sm:max-w-lg", lg: "sm:max-w-3xl" } as const;

type DialogContentProps = {
  title: ReactNode;
  description?: ReactNode;
  width?: keyof typeof WIDTHS;
  /** Buttons, right-aligned below a rule. */
  footer?: ReactNode;
  /** What takes the focus on opening, where the first control would be too easily pressed by mistake. */
  initialFocus?: RefObject<HTMLElement | null>;
  children?: ReactNode;
};

export function DialogContent({
  title,
  description,
  width = "md",
  footer,
  initialFocus,
  children,
}: DialogContentProps) {
  return (
    <Primitive.Portal>
      <Primitive.Backdrop className="fixed inset-0 z-40 bg-scrim popup-motion" />
      <Primitive.Viewport className="fixed inset-0 z-50 flex items-end justify-center overflow-y-auto p-2 sm:items-start sm:pt-[12vh]">
        <Primitive.Popup
          initialFocus={initialFocus}
          className={cn(
            "relative flex max-h-full w-full flex-col overflow-hidden rounded-lg border border-line bg-surface shadow-pop outline-none popup-motion sm:max-h-[76vh]",
            WIDTHS[width],
          )}
        >
          <div className="px-4 pt-3 pr-12 pb-2">
            <Primitive.Title className="font-semibold text-lg">{title}</Primitive.Title>
            {description !== undefined && (
              <Primitive.Description className="mt-0.5 text-ink-2">{description}</Primitive.Description>
            )}
          </div>
          <div className="min-h-0 overflow-y-auto px-4 pt-1 pb-4">{children}</div>
          {footer !== undefined && (
            <div className="flex flex-wrap justify-end gap-2 border-line border-t px-4 py-3">{footer}</div>
          )}
          {/* Last, so that the focus starts in the content. */}
          <Primitive.Close
            aria-label="Close"
            className={cn(
              buttonVariants({ variant: "quiet", size: "sm", icon: true }),
              "absolute top-2.5 right-2.5",
            )}
          >
            <X aria-hidden />
          </Primitive.Close>
        </Primitive.Popup>
      </Primitive.Viewport>
    </Primitive.Portal>
  );
}
