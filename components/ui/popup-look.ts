/** A row of a menu, a list box or the command palette. */
export const optionLook =
  "flex min-h-8 w-full select-none items-center gap-2 rounded-sm px-2 py-1 text-left outline-none hover:bg-wash data-highlighted:bg-wash disabled:opacity-55 [&_svg]:size-4 [&_svg]:shrink-0";
