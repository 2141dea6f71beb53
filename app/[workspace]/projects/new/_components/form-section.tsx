import { type ReactNode, useId } from "react";

type FormSectionProps = { title: string; hint: string; children: ReactNode };

export function FormSection({ title, hint, children }: FormSectionProps) {
  const headingId = useId();
  return (
    <section aria-labelledby={headingId} className="min-w-0">
      <h2 id={headingId} className="font-semibold text-lg">
        {title}
      </h2>
      <p className="mb-3 max-w-prose text-ink-2">{hint}</p>
      {children}
    </section>
  );
}
