import { Badge } from "@/components/ui/badge";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { TokenRow } from "@/lib/features/tokens/queries";
import { RevokeTokenForm } from "./revoke-token-form";

/** Tokens, newest first, with what each may do and when it was last used. */
export function TokenTable({
  workspaceSlug,
  tokens,
}: {
  workspaceSlug: string;
  tokens: readonly TokenRow[];
}) {
  if (tokens.length === 0) {
    return (
      <p className="px-4 py-6 text-ink-3">
        No token yet. A token lets CI or a coding agent push evidence and read failing checks as you.
      </p>
    );
  }
  return (
    <Table caption="API tokens">
      <TableHead>
        <TableRow>
          <TableHeader>Token</TableHeader>
          <TableHeader>May</TableHeader>
          <TableHeader>Acts as</TableHeader>
          <TableHeader>Last used</TableHeader>
          <TableHeader>Expires</TableHeader>
          <TableHeader>
            <span className="sr-only">Actions</span>
          </TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {tokens.map((token) => (
          <TableRow key={token.id}>
            <TableHeader scope="row">
              {token.name} <code className="font-mono font-normal text-ink-3">lw_…{token.hint}</code>
            </TableHeader>
            <TableCell>{token.scopes.join(", ")}</TableCell>
            <TableCell>{token.ownerName}</TableCell>
            <TableCell>{token.lastUsedAt ? <Time at={token.lastUsedAt} /> : "never"}</TableCell>
            <TableCell>
              <Standing token={token} />
            </TableCell>
            <TableCell className="text-right">
              {!token.revokedAt && !token.expired && (
                <RevokeTokenForm workspaceSlug={workspaceSlug} tokenId={token.id} name={token.name} />
              )}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function Standing({ token }: { token: TokenRow }) {
  if (token.revokedAt) return <Badge>Revoked</Badge>;
  if (token.expired) return <Badge tone="warn">Expired</Badge>;
  return <Time at={token.expiresAt} show="date" />;
}
