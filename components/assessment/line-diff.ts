export type DiffLine = { kind: "same" | "mine" | "theirs"; text: string };

/** Beyond this many line pairs the two texts are shown whole instead of compared. */
const PAIR_LIMIT = 4_000_000;

/**
 * Two texts as one list of lines: those they share, and those only one of them has, in reading order.
 * The longest common subsequence decides what is shared.
 */
export function diffLines(mine: string, theirs: string): readonly DiffLine[] {
  const left = linesOf(mine);
  const right = linesOf(theirs);
  if (left.length * right.length > PAIR_LIMIT) return [...only("theirs", right), ...only("mine", left)];
  const lengths = commonLengths(left, right);
  const lines: DiffLine[] = [];
  let [i, j] = [0, 0];
  while (i < left.length && j < right.length) {
    const [own, other] = [left[i] ?? "", right[j] ?? ""];
    if (own === other) {
      lines.push({ kind: "same", text: own });
      i += 1;
      j += 1;
    } else if (lengthAt(lengths, i, j + 1) >= lengthAt(lengths, i + 1, j)) {
      lines.push({ kind: "theirs", text: other });
      j += 1;
    } else {
      lines.push({ kind: "mine", text: own });
      i += 1;
    }
  }
  return [...lines, ...only("theirs", right.slice(j)), ...only("mine", left.slice(i))];
}

function linesOf(text: string): readonly string[] {
  return text === "" ? [] : text.split("\n");
}

function only(kind: "mine" | "theirs", lines: readonly string[]): readonly DiffLine[] {
  return lines.map((text) => ({ kind, text }));
}

/** Row i, column j: length of the longest subsequence common to what follows line i and line j. */
function commonLengths(left: readonly string[], right: readonly string[]): readonly Uint16Array[] {
  const rows = Array.from({ length: left.length + 1 }, () => new Uint16Array(right.length + 1));
  for (let i = left.length - 1; i >= 0; i -= 1) {
    const row = rows[i];
    if (row === undefined) continue;
    for (let j = right.length - 1; j >= 0; j -= 1) {
      row[j] =
        left[i] === right[j]
          ? lengthAt(rows, i + 1, j + 1) + 1
          : Math.max(lengthAt(rows, i + 1, j), lengthAt(rows, i, j + 1));
    }
  }
  return rows;
}

function lengthAt(rows: readonly Uint16Array[], i: number, j: number): number {
  return rows[i]?.[j] ?? 0;
}
