import type { ComponentProps } from "react";
import { cn } from "./cn";
import { type ControlSize, controlLook } from "./control-look";

export type InputProps = Omit<ComponentProps<"input">, "size"> & { size?: ControlSize; mono?: boolean };

export function Input({ size, mono = false, className, ...rest }: InputProps) {
  return <input className={cn(controlLook({ size }), mono && "font-mono", className)} {...rest} />;
}
