import type { Item } from "../types";

export const signedFileLinks: Item = {
  id: "signed-file-links",
  kind: "capability-check",
  number: 9,
  title: "Signed file links",
  statement:
    "Private files live in private storage and leave it only after a permission check, through links that are signed and expire within minutes.",
  weight: 1,
  severity: null,
  waivable: true,
  capabilities: ["isolation", "permissions"],
  layers: ["transport", "auth"],
  reviews: ["data-isolation"],
  priority: "rest",
  effort: "2h",
  evidence: { required: true, freshDays: 90 },
  references: [
    { standard: "AWS Well-Architected", id: "SEC", name: "Security" },
    { standard: "NIST AI RMF", id: "MANAGE", name: "Manage" },
    { standard: "OWASP ASVS 5", id: "V5", name: "File Handling" },
    { standard: "OWASP ASVS 5", id: "V8", name: "Authorization" },
    { standard: "OWASP ASVS 5", id: "V14", name: "Data Protection" },
  ],
  guidance: {
    meaning:
      "Uploaded files often live beside the app, in a bucket with addresses of its own. If that bucket is public, a file's address is its only protection, and addresses travel: in browser histories, forwarded mails, chat previews, referrer headers. Private storage turns the order round. The app first checks that this person may see this file, then hands out a link that works for a few minutes. Such a link is still a key while it lasts, so it stays short-lived and out of logs.",
    ifSkipped:
      "A recruiting tool stored CVs under numbered names in a public bucket: `cv-1041.pdf`, `cv-1042.pdf`. An applicant changed the number out of curiosity and read a stranger's home address and salary. A script would have needed six minutes for all nine thousand. Nobody could say afterwards whether one had run, because the bucket kept no access log.",
    test: `1. Upload a file with a test account, open it, and copy its full address.
2. Open the address in a private window after removing everything from \`?\` on. **Good:** denied. **Bad:** the file.
3. Wait until the stated lifetime is over, plus a minute, and open the full address. **Good:** expired. **Bad:** the file, because the link lives for days or for ever.
4. Signed in as another customer, call the app's endpoint that creates links with the first customer's file id. **Good:** 404. **Bad:** a fresh link.
5. Open the bucket's root: \`curl -i https://<bucket address>/\`. **Good:** 403 or 404. **Bad:** a listing.
6. Look at its headers: \`curl -s -D - -o /dev/null "<full address>"\`. **Good:** \`Content-Disposition: attachment\` and \`X-Content-Type-Options: nosniff\` for anything a stranger uploaded.`,
    fixes: {
      "nextjs-supabase":
        'Make the bucket private and add policies on `storage.objects` that tie the first folder of the path to the owner, such as `(storage.foldername(name))[1] = (select auth.uid())::text`. Create links on the server with the user\'s own client: `supabase.storage.from("documents").createSignedUrl(path, 300, { download: true })`, so the policy applies. A link made with the secret key skips it, so check permission yourself. A signed link cannot be recalled one by one: keep it at minutes.',
      firebase:
        '`getDownloadURL()` returns an address with a long-lived token that works for whoever holds it, so do not store it in documents for private files. Let clients fetch with `getBlob()` under Storage rules that compare the path with `request.auth.uid` or a membership, or have a callable function check permission and return `file.getSignedUrl({ version: "v4", action: "read", expires: Date.now() + 300_000 })`. Remove existing download tokens from object metadata. Keep public access prevention enforced on the bucket.',
      "node-postgres":
        "Keep a `files` table with owner, random object key, size and type. The download route loads the row within the caller's tenant, then either streams it or redirects to `getSignedUrl(client, new GetObjectCommand({ Bucket, Key, ResponseContentDisposition: \"attachment\" }), { expiresIn: 300 })` from `@aws-sdk/s3-request-presigner`. Set *Block Public Access* on the bucket. Never build a local path from the file's name, answer with `Cache-Control: private, no-store`, and leave query strings of links out of logs.",
      "python-fastapi":
        'After the permission check return `RedirectResponse` to `s3.generate_presigned_url("get_object", Params={"Bucket": b, "Key": k, "ResponseContentDisposition": "attachment"}, ExpiresIn=300)`; signing does not check whether the object exists or who asks, so order matters. For local files use `FileResponse` with a path looked up by id, never joined from user input, and do not mount private folders with `StaticFiles`. For links you sign yourself, use `itsdangerous.URLSafeTimedSerializer` with `max_age`, covering file id and user.',
      "ai-builder":
        "Look at the address of an uploaded file. If it contains `/object/public/` or opens in a private window, the bucket is public: switch it to private in the storage panel, then ask the builder to create signed links in a server function that checks the owner first. Search the database for stored public addresses and replace them by object paths. On Replit keep private objects in the private directory and serve them through your own route. Publish and repeat the test.",
    },
    prompt:
      "Make file access in this repository private. First list each upload and each place that shows, links, mails or exports a file; for each give file and line, the bucket or folder, whether it is public, how the address is made, how long it works, and which permission check comes first. Propose the change: private storage, random object keys, a permission check within the caller's tenant, signed links of five minutes or a streaming route, attachment disposition and nosniff. Include a migration for addresses already stored, and wait for approval. Do not delete or move existing files, do not put links into logs or mails, do not create links in the browser with a privileged key. Test: another customer's id gives 404, a stripped link is refused, an expired link is refused, the bucket cannot be listed.",
    humanOnly:
      "Decide which files are meant to be public, such as logos, and keep them in a bucket of their own. Ask what became of links already sent out, and invalidate the old ones.",
    goodEvidence: [
      "Terminal output: link without signature denied, expired link denied, foreign file id 404",
      "Screenshot of the bucket's settings showing it private",
      "CI output of the four tests",
    ],
    badEvidence: [
      '"The names are random, nobody can guess them"',
      "A working link to a real customer's file",
      "A screenshot of a file opening for its owner",
    ],
  },
};
