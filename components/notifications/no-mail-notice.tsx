"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { rememberPreference } from "@/components/ui/preferences";

/** Said once, to owners: letters are a choice of the installation, and nothing is lost without them. */
export function NoMailNotice({ cookie }: { cookie: string }) {
  const [read, setRead] = useState(false);
  if (read) return null;
  const dismiss = () => {
    rememberPreference(cookie, "1");
    setRead(true);
  };
  return (
    <Notice
      title="No mail server is configured, so no letters go out."
      actions={
        <Button size="sm" onClick={dismiss}>
          Understood
        </Button>
      }
    >
      Everything is in the inbox. To send letters too, start Launchworthy with{" "}
      <code>LAUNCHWORTHY_SMTP_URL</code>.
    </Notice>
  );
}
