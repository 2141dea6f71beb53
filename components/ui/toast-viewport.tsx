"use client";

import { Toast } from "@base-ui/react/toast";
import { CircleCheck, X } from "lucide-react";
import { useEffect } from "react";
import { buttonVariants } from "./button";
import { cn } from "./cn";
import { onNotification, takeNotifications } from "./notify";

const manager = Toast.createToastManager();

/** The corner where toasts appear; F6 moves the focus into it. */
export function ToastViewport() {
  useEffect(() => {
    const show = () => {
      for (const { title, description, action } of takeNotifications()) {
        const id = manager.add({
          title,
          description,
          timeout: action === undefined ? 5_000 : 10_000,
          actionProps: action && {
            children: action.label,
            onClick: () => {
              action.onAction();
              manager.close(id);
            },
          },
        });
      }
    };
    show();
    return onNotification(show);
  }, []);

  return (
    <Toast.Provider toastManager={manager}>
      <Toast.Portal>
        <Toast.Viewport className="fixed inset-x-3 bottom-3 z-60 flex flex-col gap-2 outline-none sm:left-auto sm:w-88 print:hidden">
          <Toasts />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function Toasts() {
  const { toasts } = Toast.useToastManager();
  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      swipeDirection={["right", "down"]}
      className="rounded-md border border-line bg-surface shadow-pop popup-motion"
    >
      <Toast.Content className="flex items-center gap-2.5 py-2 pr-2 pl-3">
        <CircleCheck aria-hidden className="size-4 shrink-0 text-good" />
        <div className="min-w-0 flex-1">
          <Toast.Title className="font-medium text-base" />
          <Toast.Description className="text-ink-2 text-sm" />
        </div>
        <Toast.Action className={buttonVariants({ size: "sm" })} />
        <Toast.Close
          aria-label="Dismiss"
          className={cn(buttonVariants({ variant: "quiet", size: "sm", icon: true }))}
        >
          <X aria-hidden />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ));
}
