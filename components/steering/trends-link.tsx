import Link from "next/link";

type TrendsLinkProps = { workspace: string; project: { slug: string; name: string } };

/** A project by its name, leading to how it came to where it is. */
export function TrendsLink({ workspace, project: { slug, name } }: TrendsLinkProps) {
  return (
    <Link
      href={`/${workspace}/projects/${slug}/trends`}
      prefetch={false}
      title={name}
      className="block truncate rounded-sm hover:text-accent-text hover:underline"
    >
      {name}
    </Link>
  );
}
