export type ShortcutGroup = {
  title: string;
  shortcuts: readonly { keys: readonly string[]; does: string }[];
};

/** `mod` prints as ⌘ or Ctrl. One list, so that the sheet and the screens cannot drift apart unnoticed. */
export const SHORTCUT_GROUPS: readonly ShortcutGroup[] = [
  {
    title: "Everywhere",
    shortcuts: [
      { keys: ["mod", "K"], does: "Go to, act on, search" },
      { keys: ["?"], does: "Show this sheet" },
      { keys: ["Esc"], does: "Close what is open" },
    ],
  },
  {
    title: "Scorecard, one check at a time",
    shortcuts: [
      { keys: ["1"], does: "Pass" },
      { keys: ["2"], does: "Partial" },
      { keys: ["3"], does: "Fail" },
      { keys: ["4"], does: "Not applicable" },
    ],
  },
  {
    title: "Questions, one at a time",
    shortcuts: [
      { keys: ["y"], does: "Yes" },
      { keys: ["n"], does: "No" },
      { keys: ["s"], does: "Not sure" },
      { keys: ["4"], does: "Not applicable" },
    ],
  },
  {
    title: "Scorecard and questions",
    shortcuts: [
      { keys: ["0"], does: "Clear the answer" },
      { keys: ["m"], does: "Write a note" },
      { keys: ["e"], does: "Attach evidence" },
      { keys: ["j"], does: "Next item" },
      { keys: ["k"], does: "Previous item" },
    ],
  },
  {
    title: "Inbox",
    shortcuts: [
      { keys: ["j"], does: "Next matter" },
      { keys: ["k"], does: "Previous matter" },
      { keys: ["Enter"], does: "Open it" },
      { keys: ["e"], does: "Done" },
      { keys: ["h"], does: "Put off" },
      { keys: ["x"], does: "Select" },
      { keys: ["u"], does: "Undo the last change" },
    ],
  },
  {
    title: "Reviews",
    shortcuts: [
      { keys: ["a"], does: "Approve the item" },
      { keys: ["r"], does: "Request changes" },
      { keys: ["c"], does: "Comment" },
      { keys: ["o"], does: "Open the evidence" },
      { keys: ["s"], does: "Sign off" },
      { keys: ["b"], does: "Send back" },
      { keys: ["]"], does: "Next case, also J" },
      { keys: ["["], does: "Previous case, also K" },
    ],
  },
  {
    title: "Weekly review",
    shortcuts: [
      { keys: ["k"], does: "Keep" },
      { keys: ["f"], does: "Fix" },
      { keys: ["r"], does: "Replace" },
      { keys: ["x"], does: "Remove, or drop an action" },
      { keys: ["d"], does: "Defer, or finish an action" },
      { keys: ["u"], does: "Take the decision back" },
      { keys: ["K"], does: "Keep everything unchanged" },
      { keys: ["n"], does: "Write a note" },
      { keys: ["a"], does: "Agree an action" },
      { keys: ["j"], does: "Next row, also ↓" },
      { keys: ["p"], does: "Previous row, also ↑" },
      { keys: ["Enter"], does: "Next part of the agenda" },
      { keys: ["s"], does: "Start the clock" },
      { keys: ["c"], does: "Close the review" },
    ],
  },
];
