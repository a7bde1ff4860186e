import { act } from './documents/act.js'
import { add, addOpml } from './documents/added.js'
import { calendar, calendarCheck } from './documents/calendar.js'
import { cases } from './documents/case.js'
import { show } from './documents/case-page.js'
import { check } from './documents/check.js'
import { counts, groups } from './documents/counting.js'
import { notifyDryRun, routeTest } from './documents/decision.js'
import { deliveries } from './documents/delivery.js'
import { error } from './documents/error.js'
import { explain, explainMention } from './documents/explanation.js'
import { exportSchema } from './documents/export.js'
import { forget } from './documents/forget.js'
import { importSchema } from './documents/import.js'
import { learnings, triageRetrain } from './documents/learning.js'
import { mentions, sourcesTest } from './documents/mention.js'
import { mentionLine } from './documents/mention-line.js'
import { message } from './documents/message.js'
import { notify, poll } from './documents/poll.js'
import { prune } from './documents/prune.js'
import { queries } from './documents/query.js'
import { replay } from './documents/replay.js'
import { report } from './documents/report.js'
import { schema } from './documents/schema.js'
import { silences } from './documents/silence.js'
import { sources } from './documents/source.js'
import { stats } from './documents/stats.js'
import type { DocumentSchema } from './listing.js'

/** Every document that the tool prints, sends or reads, by the name of its schema. */
export const CATALOGUE: Readonly<Record<string, DocumentSchema>> = {
  poll,
  cases,
  mentions,
  count: counts,
  groups,
  show,
  explain,
  'explain-mention': explainMention,
  calendar,
  'calendar-check': calendarCheck,
  stats,
  report,
  run: queries,
  act,
  'triage-retrain': triageRetrain,
  'triage-history': learnings,
  silence: silences,
  add,
  'add-opml': addOpml,
  check,
  replay,
  sources,
  'sources-test': sourcesTest,
  import: importSchema,
  export: exportSchema,
  forget,
  prune,
  'route-test': routeTest,
  notify,
  'notify-dry-run': notifyDryRun,
  deliveries,
  schema,
  error,
  message,
  'mention-line': mentionLine,
}
