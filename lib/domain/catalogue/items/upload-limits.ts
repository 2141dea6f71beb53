import type { Item } from "../types";

export const uploadLimits: Item = {
  id: "upload-limits",
  kind: "capability-check",
  number: 14,
  title: "Upload limits",
  statement:
    "Every upload is limited in size, number and type on the server, named by us, and served so that nothing in it can run.",
  weight: 1,
  severity: null,
  waivable: true,
  capabilities: ["input-validation", "isolation"],
  layers: ["transport"],
  reviews: ["security"],
  priority: "validation",
  effort: "2h",
  evidence: { required: true, freshDays: 90 },
  references: [
    { standard: "AWS Well-Architected", id: "SEC", name: "Security" },
    { standard: "AWS Well-Architected", id: "REL", name: "Reliability" },
    { standard: "NIST AI RMF", id: "MANAGE", name: "Manage" },
    { standard: "OWASP ASVS 5", id: "V2", name: "Validation and Business Logic" },
    { standard: "OWASP ASVS 5", id: "V5", name: "File Handling" },
  ],
  guidance: {
    meaning:
      "An upload field lets strangers place something on your system. Too large, and it fills the disk or the bill. Wrongly typed, and a picture turns out to be a page with a script that runs in your customers' sessions. Cleverly packed, and ten kilobytes unfold into ten gigabytes. The accepted size, number and kinds of file are therefore checked on the server while the bytes arrive, the file gets a name of your making, and it is handed out as a download, not as part of your site.",
    ifSkipped: `A community site accepted "images" by file name. One member uploaded an SVG as a profile picture; it contained a script. Whoever opened it did so on the site's own domain, and their session went elsewhere. The moderator's did, too. The page that accepted the file had a limit of two megabytes, written in the browser.`,
    test: `1. Make a large file, \`head -c 200000000 /dev/zero > big.jpg\`, and send it around the interface with a test account: \`curl -i -F "file=@big.jpg" -H "Cookie: <session>" <upload url>\`. **Good:** 413, quickly. **Bad:** it is accepted, or the app stalls.
2. Send a page in disguise: \`printf '<script>alert(1)</script>' > photo.png\` and upload it. **Good:** refused, 415 or 422. **Bad:** accepted.
3. Upload an SVG or HTML file and open its address. **Good:** refused or downloaded. **Bad:** it renders on your domain.
4. Name a file \`../../etc/x.png\`. **Good:** stored under a random name.
5. Upload fifty small files in a row. **Good:** a limit per person speaks up. **Bad:** no end.
6. Upload without a session. **Good:** 401.`,
    fixes: {
      "nextjs-supabase":
        "Set `file_size_limit` and `allowed_mime_types` on the bucket; the latter trusts the declared type, so also check the first bytes with `file-type` before a file is used. For large files issue `createSignedUploadUrl` for a path you chose, in a policy tied to the user. Server actions accept 1 MB by default (`serverActions.bodySizeLimit`), and a Vercel function's request body ends at 4.5 MB. Re-encode images with `sharp(input, { limitInputPixels })`, and leave SVG off the list. Serve with `{ download: true }`.",
      firebase:
        "In Storage rules allow `create` only under the user's own path, with `request.resource.size < 5 * 1024 * 1024` and `request.resource.contentType.matches('image/(png|jpeg|webp)')`. The type is what the client claims, so let an `onObjectFinalized` function read the first bytes, move good files to the place the app reads from, and delete the rest. Refuse `update` to stop files being swapped after the check. Count files and bytes per user in Firestore before granting a path, since rules cannot count objects.",
      "node-postgres":
        "Stream with limits: `@fastify/multipart` with `limits: { fileSize, files, fields }`, or `multer` with the same; treat a truncated file as an error, and delete it. Check the first bytes with `file-type` against a list, take the stored type from that, and name the object with `crypto.randomUUID()`. Repeat the size limit in the proxy (`client_max_body_size 10m;`). For archives count entries, unpacked bytes and ratio while reading, and stop on breach. Serve from another domain, or as `attachment` with `nosniff` and `Content-Security-Policy: sandbox`.",
      "python-fastapi":
        "`UploadFile` sets no limit of its own: read in chunks, count, and raise `HTTPException(413)` when the limit is passed, besides a limit in nginx or the load balancer, since Starlette has parsed and spooled the whole body before your endpoint starts. Identify the type with `python-magic` or `filetype`, open images with Pillow under `Image.MAX_IMAGE_PIXELS`, and save a re-encoded copy. Name by `uuid4`; never join `file.filename` to a path. Use `zipfile` with your own running total, because declared sizes lie.",
      "ai-builder":
        "Limits in the upload component are only courtesy. Set size and types in the storage bucket's settings, where the server enforces them, and ask the builder for a server function that checks the first bytes and the person's quota before the file becomes visible to others. Remove SVG and HTML from the allowed types. Then upload the disguised file from the test, in the published app. Also set a storage alert or cap in the host's billing page.",
    },
    prompt:
      "Harden file uploads in this repository. First list every way a file enters: forms, API, import by URL, e-mail, archives; for each give file and line and the present limits on size, count, type, name, quota, authentication, and how the file is served later. Propose limits and wait for my numbers. Then enforce on the server while streaming: size with 413, allowed types by content with 415, random names, per-account quota, safe unpacking with caps on entries, bytes and ratio, re-encoding of images, attachment with nosniff when served. Do not trust extension, declared type or Content-Length, do not read whole files into memory, do not keep partial files. Tests: one byte over the limit, truncated upload, HTML named .png, SVG with script, path in the name, a zip bomb, quota reached, no session.",
    humanOnly:
      "Decide which files people truly need to send, how large and how many; each extra type is extra risk. If strangers exchange files through you, decide on malware scanning and on who handles reports.",
    goodEvidence: [
      "Terminal output of the six tries with their status codes",
      "CI output with the disguised file and the zip bomb refused",
      "Response headers of a served upload",
    ],
    badEvidence: [
      "The `accept` attribute of the form",
      "A list of allowed extensions",
      "A screenshot of a successful upload",
    ],
  },
};
