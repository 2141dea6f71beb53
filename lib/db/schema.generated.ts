// Written by `npm run db:types` from the migrated database; a test fails when the two disagree.
import type { ColumnType, Generated } from "kysely";
import type { Checklist, PublishedCheck } from "@/lib/domain/checks/shape";
import type { FactChange } from "@/lib/domain/readiness/change";
import type { IntegrationRecord } from "@/lib/domain/integrations/record";
import type { Answer, IntegrationFact, ItemApproval, Quorum } from "@/lib/domain/readiness/facts";
import type { ReadinessSummary } from "@/lib/domain/readiness/summary";
import type { ResultRow } from "@/lib/domain/steering/result-row";

type Instant = ColumnType<Date, Date | string, Date | string>;
type DefaultInstant = ColumnType<Date, Date | string | undefined, Date | string>;
type Json<T> = ColumnType<T, string, string>;

export interface DB {
  account: {
    id: string;
    email: string;
    name: string;
    passwordHash: string | null;
    createdAt: DefaultInstant;
    disabledAt: Instant | null;
    deletedAt: Instant | null;
  };
  account_audit_head: {
    accountId: string;
    seq: number;
    prev: string;
    head: string;
  };
  account_event: {
    accountId: string;
    seq: number;
    at: Instant;
    type: string;
    body: string;
    prev: string;
    hash: string;
  };
  account_link: {
    id: string;
    accountId: string;
    purpose: string;
    tokenHash: string;
    email: string | null;
    createdAt: DefaultInstant;
    expiresAt: Instant;
    usedAt: Instant | null;
  };
  api_token: {
    workspaceId: string;
    id: string;
    accountId: string;
    name: string;
    hash: string;
    hint: string;
    scopes: string[];
    createdAt: DefaultInstant;
    expiresAt: Instant;
    lastUsedAt: Instant | null;
    revokedAt: Instant | null;
  };
  audit_head: {
    workspaceId: string;
    seq: number;
    prev: string;
    head: string;
  };
  campaign: {
    workspaceId: string;
    id: string;
    name: string;
    targetStage: string;
    dueOn: string;
    note: Generated<string>;
    createdBy: string;
    createdAt: DefaultInstant;
    closedAt: Instant | null;
    version: Generated<number>;
  };
  campaign_project: {
    workspaceId: string;
    campaignId: string;
    projectId: string;
    addedAt: DefaultInstant;
    stageRankAtStart: number;
  };
  comment: {
    workspaceId: string;
    id: string;
    threadId: string;
    by: string;
    at: Instant;
    body: string;
    verdict: string | null;
    digest: string | null;
    mentions: Generated<string[]>;
  };
  decision: {
    workspaceId: string;
    id: string;
    projectId: string;
    release: string;
    targetStage: string;
    outcome: string;
    proposal: Json<unknown>;
    questions: Json<unknown>;
    note: Generated<string>;
    rollbackOwnerId: string | null;
    decidedBy: string;
    decidedAt: Instant;
    revision: number;
    selfApproved: Generated<boolean>;
    standing: string;
    judgedVersion: Generated<number>;
    judgeAgainAt: Instant | null;
  };
  decision_condition: {
    workspaceId: string;
    decisionId: string;
    id: string;
    position: number;
    text: string;
    ownerId: string;
    dueOn: string;
    metBy: string | null;
    metAt: Instant | null;
  };
  delivery: {
    workspaceId: string;
    id: string;
    accountId: string;
    kind: string;
    key: string;
    status: string;
    reason: string | null;
    attempts: Generated<number>;
    createdAt: DefaultInstant;
    updatedAt: DefaultInstant;
    inboxItemId: string | null;
  };
  demo_seed: {
    finished: Generated<boolean>;
    finishedAt: DefaultInstant;
  };
  event: {
    workspaceId: string;
    seq: number;
    id: string;
    at: Instant;
    actorId: string | null;
    type: string;
    projectId: string | null;
    body: string;
    prev: string;
    hash: string;
  };
  evidence: {
    workspaceId: string;
    id: string;
    projectId: string;
    kind: string;
    title: string;
    revision: Generated<number>;
    version: Generated<number>;
    createdBy: string;
    createdAt: DefaultInstant;
    deletedAt: Instant | null;
    deletedBy: string | null;
    purgedAt: Instant | null;
  };
  evidence_file: {
    workspaceId: string;
    id: string;
    evidenceId: string;
    number: number;
    position: number;
    name: string;
    size: number;
    contentType: string;
    sha256: string;
    storageKey: string;
    purgedAt: Instant | null;
  };
  evidence_item: {
    workspaceId: string;
    projectId: string;
    evidenceId: string;
    itemId: string;
  };
  evidence_revision: {
    workspaceId: string;
    evidenceId: string;
    number: number;
    digest: string;
    url: string | null;
    body: string | null;
    collectedAt: Instant | null;
    uploadedAt: Instant;
    validUntil: Instant | null;
    uploadedBy: string;
  };
  idempotency_key: {
    owner: string;
    path: string;
    key: string;
    bodyHash: string;
    status: number | null;
    headers: Json<unknown> | null;
    response: string | null;
    createdAt: DefaultInstant;
  };
  inbox_item: {
    workspaceId: string;
    id: string;
    accountId: string;
    kind: string;
    key: string;
    projectId: string | null;
    subject: Generated<Json<unknown>>;
    since: Instant;
    snoozedUntil: Instant | null;
    seenAt: Instant | null;
    doneAt: Instant | null;
    doneBy: string | null;
    eventSeq: number | null;
  };
  integration: {
    workspaceId: string;
    id: string;
    projectId: string;
    name: string;
    record: Json<IntegrationRecord>;
    sealed: Generated<Json<IntegrationFact["sealed"]>>;
    revision: Generated<number>;
    ownerId: string;
    rotationDueOn: string | null;
    payloadValid: boolean | null;
    approvedBy: string | null;
    approvedAt: Instant | null;
    version: Generated<number>;
    createdBy: string;
    createdAt: Instant;
    updatedAt: Instant;
    deletedAt: Instant | null;
    deletedBy: string | null;
  };
  integration_revision: {
    workspaceId: string;
    integrationId: string;
    number: number;
    record: Json<IntegrationRecord>;
    sealed: Generated<Json<IntegrationFact["sealed"]>>;
    by: string;
    at: Instant;
  };
  invitation: {
    workspaceId: string;
    id: string;
    email: string;
    role: string;
    projectId: string | null;
    projectRole: string | null;
    tokenHash: string;
    invitedBy: string;
    createdAt: DefaultInstant;
    expiresAt: Instant;
    acceptedAt: Instant | null;
    revokedAt: Instant | null;
  };
  item_answer: {
    workspaceId: string;
    projectId: string;
    itemId: string;
    answer: Json<Answer | null> | null;
    note: Generated<string>;
    source: string;
    answeredBy: string;
    answeredAt: Instant;
    version: Generated<number>;
    approval: Json<ItemApproval | null> | null;
  };
  member: {
    workspaceId: string;
    accountId: string;
    role: string;
    joinedAt: DefaultInstant;
    disabledAt: Instant | null;
    defaultViewId: string | null;
  };
  notification_preference: {
    workspaceId: string;
    accountId: string;
    kind: string;
    inApp: boolean;
    mail: boolean;
  };
  portfolio_tally: {
    workspaceId: string;
    key: string;
    count: number;
  };
  project: {
    workspaceId: string;
    id: string;
    slug: string;
    name: string;
    description: Generated<string>;
    repositoryUrl: string | null;
    teamId: string | null;
    ownerId: string;
    targetStage: string;
    targetDate: string | null;
    version: Generated<number>;
    createdAt: DefaultInstant;
    updatedAt: DefaultInstant;
    archivedAt: Instant | null;
    deletedAt: Instant | null;
    deletedBy: string | null;
    revision: Generated<number>;
    revisionKey: string | null;
    revisionBy: string | null;
    revisionAt: Instant | null;
    digest: Generated<string>;
    score: Generated<number>;
    stage: Generated<string>;
    stageRank: Generated<number>;
    acceptedRisk: Generated<boolean>;
    blockers: Generated<number>;
    staleCount: Generated<number>;
    expiringCount: Generated<number>;
    trustMix: Generated<number[]>;
    spark: Generated<number[]>;
    nextStep: string | null;
    nextChangeAt: Instant | null;
    nameKey: ColumnType<string, never, never>;
    quorum: Generated<Json<Quorum>>;
    waiverBudget: Generated<number>;
    checksVersion: Generated<number>;
  };
  project_member: {
    workspaceId: string;
    projectId: string;
    accountId: string;
    role: string;
    addedAt: DefaultInstant;
  };
  project_results: {
    workspaceId: string;
    projectId: string;
    results: Generated<Json<ResultRow["results"]>>;
    capabilities: Generated<number[]>;
    waived: Generated<string[]>;
    freshUntil: Generated<Json<ResultRow["freshUntil"]>>;
    nextStaleAt: Instant | null;
    marks: Generated<string>;
    marksOf: Generated<string>;
  };
  project_scenario: {
    workspaceId: string;
    projectId: string;
    scenario: string;
  };
  project_signal: {
    workspaceId: string;
    projectId: string;
    signal: string;
    pick: string;
  };
  project_slug: {
    workspaceId: string;
    slug: string;
    projectId: string;
  };
  project_word: {
    workspaceId: string;
    word: string;
    projectId: string;
  };
  rate_limit: {
    key: string;
    points: Generated<number>;
    expire: number | null;
  };
  reassessment: {
    workspaceId: string;
    id: string;
    projectId: string;
    requestedBy: string;
    requestedAt: Instant;
    dueOn: string | null;
    note: Generated<string>;
  };
  revision: {
    workspaceId: string;
    projectId: string;
    number: number;
    key: string;
    at: Instant;
    actorId: string | null;
    digest: string;
    change: Json<FactChange>;
    previous: Json<FactChange>;
    score: number;
    stage: string;
    summary: Json<ReadinessSummary>;
  };
  saved_view: {
    workspaceId: string;
    id: string;
    ownerId: string;
    name: string;
    shared: Generated<boolean>;
    query: string;
    columns: Generated<string[]>;
    version: Generated<number>;
    createdAt: DefaultInstant;
  };
  schema_migration: {
    name: string;
    checksum: string;
    appliedAt: DefaultInstant;
  };
  session: {
    id: string;
    accountId: string;
    tokenHash: string;
    userAgent: string;
    address: string;
    createdAt: DefaultInstant;
    lastSeenAt: DefaultInstant;
    expiresAt: Instant;
    revokedAt: Instant | null;
  };
  signoff: {
    workspaceId: string;
    id: string;
    projectId: string;
    scope: string;
    digest: string;
    revision: number;
    submissionId: string | null;
    by: string;
    at: Instant;
    comment: Generated<string>;
    selfApproved: Generated<boolean>;
    revokedBy: string | null;
    revokedAt: Instant | null;
    revokeReason: string | null;
    outdatedAt: Instant | null;
  };
  snapshot: {
    workspaceId: string;
    projectId: string;
    day: string;
    score: number;
    stage: string;
    summary: Json<ReadinessSummary>;
  };
  spent_workspace_slug: {
    digest: string;
    purgedAt: Instant;
  };
  submission: {
    workspaceId: string;
    id: string;
    projectId: string;
    scope: string;
    status: string;
    digest: string;
    note: Generated<string>;
    submittedBy: string;
    submittedAt: Instant;
    statusBy: string | null;
    statusAt: Instant;
    version: Generated<number>;
    sentBackItems: Generated<string[]>;
  };
  system_part: {
    workspaceId: string;
    projectId: string;
    part: string;
    use: string;
    exposure: string;
  };
  team: {
    workspaceId: string;
    id: string;
    name: string;
    leadId: string | null;
    createdAt: DefaultInstant;
    deletedAt: Instant | null;
  };
  thread: {
    workspaceId: string;
    id: string;
    projectId: string;
    itemId: string | null;
    scope: string | null;
    createdBy: string;
    createdAt: Instant;
    resolvedBy: string | null;
    resolvedAt: Instant | null;
  };
  waiver: {
    workspaceId: string;
    id: string;
    projectId: string;
    itemId: string;
    reason: string;
    compensatingControl: string;
    requestedBy: string;
    requestedAt: Instant;
    expiresAt: Instant;
    renews: string | null;
    decision: string | null;
    decidedBy: string | null;
    decidedAt: Instant | null;
    decisionNote: Generated<string>;
    selfApproved: Generated<boolean>;
    revokedBy: string | null;
    revokedAt: Instant | null;
    revokeReason: string | null;
    version: Generated<number>;
  };
  workspace: {
    workspaceId: string;
    slug: string;
    name: string;
    timeZone: Generated<string>;
    selfApproval: Generated<boolean>;
    demo: Generated<boolean>;
    createdAt: DefaultInstant;
    archivedAt: Instant | null;
    deletedAt: Instant | null;
  };
  workspace_checks: {
    workspaceId: string;
    version: number;
    checks: Json<readonly PublishedCheck[]>;
    checklists: Generated<Json<readonly Checklist[]>>;
    publishedBy: string;
    publishedAt: Instant;
  };
  workspace_slug: {
    workspaceId: string;
    slug: string;
  };
  workspace_week: {
    workspaceId: string;
    week: string;
    projects: number;
    scoreSum: number;
    demo: number;
    closedPilot: number;
    beta: number;
    production: number;
  };
}
