const LINE_HEIGHT = 16;
const TOP = 790;

/** One A4 page of Helvetica, the first line larger: the smallest PDF every reader opens. */
export function pdfPage(lines: readonly string[]): Buffer {
  const [heading = "", ...rest] = lines;
  const drawn = [
    `BT /F1 16 Tf 56 ${TOP} Td (${escaped(heading)}) Tj ET`,
    ...rest.map((line, at) => `BT /F1 10 Tf 56 ${TOP - 32 - at * LINE_HEIGHT} Td (${escaped(line)}) Tj ET`),
  ].join("\n");
  return assemble([
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${Buffer.byteLength(drawn, "latin1")} >>\nstream\n${drawn}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
  ]);
}

/** Joins the objects and writes the table of their byte offsets, which readers begin with. */
function assemble(objects: readonly string[]): Buffer {
  let body = "%PDF-1.4\n";
  const offsets = objects.map((object, at) => {
    const offset = Buffer.byteLength(body, "latin1");
    body += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  const start = Buffer.byteLength(body, "latin1");
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(body + end, "latin1");
}

function escaped(line: string): string {
  return line.replace(/[\\()]/g, "\\$&");
}
