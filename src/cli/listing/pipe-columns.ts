/** Columns of each listing in a pipe, by field or in words. Scripts count on their places: new ones are added at the end. */
export const CASE_COLUMNS = [
  ...[
    'case',
    'state',
    'sla.status',
    'sla.due_at',
    'sla.overdue_seconds',
    'severity',
    'kind',
    'brand',
    'source',
    'author',
    'title',
    'url',
  ],
] as const

export const MENTION_COLUMNS = [
  'mention',
  'case',
  'published_at',
  'severity',
  'kind',
  'brand',
  'source',
  'author',
  'title',
  'url',
] as const

/** Of `mentions --uncertain`. */
export const REVIEW_COLUMNS = [...MENTION_COLUMNS, 'complaint'] as const

export const SOURCE_COLUMNS = [
  ...['source', 'health', 'type', 'last_success_at', 'next_due_at', 'failures', 'mentions', 'unknown_since', 'message', 'url'],
  ...['budget.spent_reads', 'budget.reads', 'budget.spent_money', 'budget.money', 'budget.resets_at'],
] as const

export const STATS_COLUMNS = [
  ...['group', 'cases', 'answered', 'answer_rate.share', 'median_seconds', 'median_business_seconds'],
  ...['within_1h.share', 'within_4h.share', 'within_24h.share', 'within_7d.share', 'breach_rate.share'],
  ...['removed_unanswered', 'dismissed', 'unseen', 'small'],
] as const

/** Of `run`. */
export const QUERY_COLUMNS = ['query', 'run', 'note'] as const

/** Of `--group-by`. */
export const GROUP_COLUMNS = ['group', 'count', 'share'] as const

/** Of `sources test`. */
export const TRIAL_COLUMNS = ['native_id', 'kind', 'relevant', 'author.name', 'title', 'url'] as const

/** Of `notify --dry-run`. */
export const DECISION_COLUMNS = ['decision', 'receiver', 'group', 'code', 'cases', 'reason', 'next_at'] as const

/** Of `route test`. */
export const ROUTE_COLUMNS = [
  'case',
  'receiver',
  'told',
  'from',
  'step',
  'group',
  'now.decision',
  'now.code',
  'now.reason',
  'reason',
] as const

/** Of `check`. */
export const FINDING_COLUMNS = ['level', 'area', 'message', 'hint'] as const

/** Of `silence`. */
export const SILENCE_COLUMNS = ['silence', 'state', 'ends_at', 'covers', 'matchers', 'who', 'reason', 'starts_at'] as const

/** Of `calendar`. */
export const DAY_COLUMNS = [
  'date',
  'weekday',
  'hours',
  'open_seconds',
  'closed',
  'holiday',
  'closure',
  'day_seconds',
  'week',
] as const

/** Of `calendar check`. */
export const LEFT_COLUMNS = [
  ...['case', 'status', 'answer_by', 'work_seconds_left', 'due_at', 'target', 'closed_from', 'closed_until', 'closed_for'],
  ...['source', 'author', 'title', 'url'],
] as const

/** Of `replay`. */
export const REPLAY_COLUMNS = [
  ...[
    'case',
    'mention',
    'changes',
    'before.state',
    'after.state',
    'before.status',
    'after.status',
    'before.due_at',
    'after.due_at',
  ],
  ...['before.breaches', 'after.breaches', 'source', 'author', 'title', 'url', 'reasons'],
] as const

/** Of `triage history` and `triage undo`. */
export const LEARNING_COLUMNS = [
  ...['learning', 'made_at', 'who', 'labels', 'loss_before', 'loss_after', 'current', 'taken_back_at', 'taken_back_by'],
] as const

/** Of `triage retrain`. */
export const VERDICT_CHANGE_COLUMNS = [
  ...['mention', 'case', 'before.kind', 'after.kind', 'before.complaint', 'after.complaint', 'before.relevant', 'after.relevant'],
  ...['source', 'text', 'url'],
] as const

/** Of `deliveries`. */
export const DELIVERY_COLUMNS = [
  ...['delivery', 'state', 'receiver', 'cases', 'reason', 'created_at', 'sent_at', 'attempts', 'next_at', 'last_error', 'group'],
] as const

/** Of `schema`. */
export const SCHEMA_COLUMNS = ['name', 'commands', 'title', 'lines', 'file'] as const
