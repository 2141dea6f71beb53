import { StateLinks } from "@/components/layout/state-links";
import { DELIVERY_STATUSES, type DeliveryStatus } from "@/lib/features/notifications/schema";
import { STATUS_WORDS } from "./status-words";

type DeliveryStatesProps = { workspaceSlug: string; current: DeliveryStatus | null };

/** All letters, or those of one fate. */
export function DeliveryStates({ workspaceSlug, current }: DeliveryStatesProps) {
  const path = `/${workspaceSlug}/deliveries`;
  const links = [
    { id: "all", label: "All", href: path, current: current === null },
    ...DELIVERY_STATUSES.map((status) => ({
      id: status,
      label: STATUS_WORDS[status].label,
      href: `${path}?status=${status}`,
      current: status === current,
    })),
  ];
  return <StateLinks label="Which letters" links={links} />;
}
