const WAYS = [
  {
    program: "Google Calendar",
    steps:
      "On a computer: Other calendars, then +, then From URL. Google fetches it from the internet, so the address has to be reachable there; a change can take a day to show.",
  },
  {
    program: "Apple Calendar",
    steps:
      "File, New Calendar Subscription, and paste. On an iPhone: Calendars, Add Calendar, Add Subscription Calendar. Set Auto-refresh to every hour.",
  },
  {
    program: "Outlook",
    steps: "Add calendar, then Subscribe from web. Do not import the file: an import is never refreshed.",
  },
];

/** How the address gets into a calendar program. */
export function Subscribing() {
  return (
    <dl className="flex max-w-prose flex-col gap-3">
      {WAYS.map(({ program, steps }) => (
        <div key={program}>
          <dt className="font-medium">{program}</dt>
          <dd className="text-ink-2">{steps}</dd>
        </div>
      ))}
    </dl>
  );
}
