import { Plus, Trash2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { LinkButton } from "@/components/ui/link-button";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { Switch } from "@/components/ui/switch";
import { TextField } from "@/components/ui/text-field";
import { Textarea } from "@/components/ui/textarea";
import { SegmentedSample } from "./segmented-sample";

const TEAMS = [
  { value: "payments", label: "Payments" },
  { value: "patients", label: "Patient portal" },
];

export function ControlGallery() {
  return (
    <Panel title="Controls" description="Native controls, styled; a plain form works without JavaScript.">
      <Buttons />
      <form className="mt-6 grid gap-x-8 gap-y-5 md:grid-cols-2">
        <TextField
          label="Project name"
          hint="As your users know it."
          name="name"
          defaultValue="Checkout API"
        />
        <TextField
          label="Repository"
          name="repository"
          optional
          mono
          defaultValue="github.example/northwind/checkout"
          error="This address answers 404. Check the spelling, or leave the field empty."
        />
        <Field label="Team">
          {(control) => (
            <Select name="team" options={TEAMS} placeholder="Choose a team" defaultValue="" {...control} />
          )}
        </Field>
        <TextField label="Digest" name="digest" mono readOnly value="9f86d081884c7d65" />
        <Field label="Note" hint="Notes never raise the trust label." optional className="md:col-span-2">
          {(control) => (
            <Textarea name="note" {...control} defaultValue="Keys moved to the vault on Tuesday." />
          )}
        </Field>
        <RadioGroup
          legend="Errors"
          name="errors"
          look="cards"
          defaultValue="production"
          options={[
            { value: "demo", label: "Console log", hint: "Somebody looks when a user complains." },
            { value: "production", label: "Structured codes with alerts", hint: "You know within minutes." },
          ]}
        />
        <div className="flex flex-col gap-2">
          <Checkbox name="medical" label="Medical data" hint="Makes four reviews mandatory." defaultChecked />
          <Checkbox name="payments" label="Payments" />
          <Checkbox name="locked" label="Set by the workspace" disabled defaultChecked />
          <Switch name="self" label="Allow self-approval" hint="Labelled wherever it shows." defaultChecked />
          <Switch name="mail" label="Weekly digest" />
        </div>
        <RadioGroup
          legend="Target stage"
          name="target"
          options={[
            { value: "closed-pilot", label: "Closed pilot" },
            { value: "beta", label: "Beta" },
            { value: "production", label: "Production", disabled: true, hint: "Needs an on-call rotation." },
          ]}
          error="Choose a target stage."
        />
        <SegmentedSample />
      </form>
    </Panel>
  );
}

function Buttons() {
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button variant="primary">Request sign-off</Button>
      <Button>
        <Plus aria-hidden /> Attach evidence
      </Button>
      <Button variant="quiet">Cancel</Button>
      <Button variant="danger">
        <Trash2 aria-hidden /> Delete
      </Button>
      <Button disabled>Disabled</Button>
      <Button size="sm">Small</Button>
      <Button size="lg" variant="primary">
        Large
      </Button>
      <Button icon aria-label="Delete">
        <Trash2 aria-hidden />
      </Button>
      <LinkButton href="/dev/ui">Link button</LinkButton>
      <SubmitButton pendingLabel="Saving…">Save</SubmitButton>
    </div>
  );
}
