import { Download, FileUp } from "lucide-react";
import { buttonVariants } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { exportHref } from "./import-request";
import type { ProjectAddress } from "./integration-request";

type RegistryFileProps = {
  address: ProjectAddress;
  /** Where the page of the registry is. */
  path: string;
  integrations: readonly unknown[];
  may: { add: boolean };
};

/** The registry as a file: out, for everybody who reads it, and in, for who may fill it. */
export function RegistryFile({ address, path, integrations, may }: RegistryFileProps) {
  return (
    <>
      {integrations.length > 0 && (
        <a href={exportHref(address, "csv")} download className={buttonVariants()}>
          <Download aria-hidden /> Export CSV
        </a>
      )}
      {may.add && (
        <LinkButton href={`${path}/import`}>
          <FileUp aria-hidden /> Import
        </LinkButton>
      )}
    </>
  );
}
