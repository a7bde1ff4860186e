import type { CommandModule } from './command.js'

interface Entry {
  readonly group: 'Every day' | 'Acting on cases' | 'Setting up' | 'Your data'
  readonly summary: string
  readonly load: () => Promise<CommandModule>
  /** It writes pages or listings, which may be longer than a screen. */
  readonly paged?: true
}

/** Every command, in the order of `monitor --help`. Only the one that is called is loaded. */
export const COMMANDS: Readonly<Record<string, Entry>> = {
  poll: {
    group: 'Every day',
    summary: 'fetch due sources, judge, join answers, deliver alerts',
    load: () => import('./commands/poll.js'),
  },
  unanswered: {
    group: 'Every day',
    summary: 'open cases without an answer, who waits longest first',
    load: () => import('./commands/unanswered.js'),
    paged: true,
  },
  cases: { group: 'Every day', summary: 'all cases, in any state', load: () => import('./commands/cases.js'), paged: true },
  mentions: {
    group: 'Every day',
    summary: 'all stored mentions of you, newest first',
    load: () => import('./commands/mentions.js'),
    paged: true,
  },
  show: {
    group: 'Every day',
    summary: 'one case: thread, verdict, clocks, answers, deliveries, history',
    load: () => import('./commands/show.js'),
    paged: true,
  },
  explain: {
    group: 'Every day',
    summary: 'why a case or mention is judged as it is',
    load: () => import('./commands/explain.js'),
    paged: true,
  },
  calendar: {
    group: 'Every day',
    summary: 'the coming weeks: open hours, holidays, closures; `calendar check` says what they leave unanswered',
    load: () => import('./commands/calendar.js'),
    paged: true,
  },
  stats: {
    group: 'Every day',
    summary: 'answer rate and waiting times, the unanswered counted, by what you ask',
    load: () => import('./commands/stats.js'),
    paged: true,
  },
  report: {
    group: 'Every day',
    summary: 'all figures of a time as one page: `report --html FILE`',
    load: () => import('./commands/report.js'),
  },
  run: {
    group: 'Every day',
    summary: 'a question that the configuration has a name for, with what is added',
    load: () => import('./commands/run.js'),
    paged: true,
  },
  ack: {
    group: 'Acting on cases',
    summary: 'say that you have seen a case; quiets its alerts for a while',
    load: () => import('./commands/ack.js'),
  },
  assign: { group: 'Acting on cases', summary: 'say whose work a case is', load: () => import('./commands/assign.js') },
  note: { group: 'Acting on cases', summary: 'leave a note in the history', load: () => import('./commands/note.js') },
  snooze: {
    group: 'Acting on cases',
    summary: 'put a case off until later; the customer who writes again ends it',
    load: () => import('./commands/snooze.js'),
  },
  answer: {
    group: 'Acting on cases',
    summary: 'record an answer given elsewhere (phone, mail)',
    load: () => import('./commands/answer.js'),
  },
  resolve: { group: 'Acting on cases', summary: 'close a case as done', load: () => import('./commands/resolve.js') },
  dismiss: { group: 'Acting on cases', summary: 'close a case that is none', load: () => import('./commands/dismiss.js') },
  reopen: {
    group: 'Acting on cases',
    summary: 'open a case again that was not settled after all',
    load: () => import('./commands/reopen.js'),
  },
  label: {
    group: 'Acting on cases',
    summary: 'say what kind of mention it really is',
    load: () => import('./commands/label.js'),
  },
  triage: {
    group: 'Acting on cases',
    summary: 'the inbox on the whole screen, a key for each act; `triage retrain`: what your labels teach',
    load: () => import('./commands/triage.js'),
  },
  merge: { group: 'Acting on cases', summary: 'make one case of several', load: () => import('./commands/merge.js') },
  split: {
    group: 'Acting on cases',
    summary: 'make a case of its own of some posts',
    load: () => import('./commands/split.js'),
  },
  silence: {
    group: 'Acting on cases',
    summary: 'tell nobody of what matches, for a while: `silence add`, `silence remove`',
    load: () => import('./commands/silence.js'),
  },
  undo: { group: 'Acting on cases', summary: 'take back what was last done', load: () => import('./commands/undo.js') },
  init: {
    group: 'Setting up',
    summary: 'write a commented config; given site URLs, discover their feeds',
    load: () => import('./commands/init.js'),
  },
  add: {
    group: 'Setting up',
    summary: 'find what stands behind an address, append it to the configuration',
    load: () => import('./commands/add.js'),
  },
  schedule: {
    group: 'Setting up',
    summary: 'print crontab lines, systemd units or a launchd job that poll from now on by themselves',
    load: () => import('./commands/schedule.js'),
  },
  check: {
    group: 'Setting up',
    summary: 'check config, database, secrets, sources and receivers',
    load: () => import('./commands/check.js'),
  },
  replay: {
    group: 'Setting up',
    summary: 'what a changed configuration would have made of the last weeks',
    load: () => import('./commands/replay.js'),
  },
  sources: {
    group: 'Setting up',
    summary: 'state of every source; `sources test ID|URL` fetches one',
    load: () => import('./commands/sources.js'),
    paged: true,
  },
  route: {
    group: 'Setting up',
    summary: '`route test CASE` says who would be told of it, from when on, and why',
    load: () => import('./commands/route.js'),
  },
  notify: {
    group: 'Setting up',
    summary: 'deliver due alerts without polling; try out a receiver',
    load: () => import('./commands/notify.js'),
  },
  deliveries: {
    group: 'Setting up',
    summary: 'what was sent, waits or failed; retry or drop it',
    load: () => import('./commands/deliveries.js'),
    paged: true,
  },
  metrics: {
    group: 'Setting up',
    summary: 'figures for Prometheus, printed or written for its textfile collector',
    load: () => import('./commands/metrics.js'),
  },
  completion: {
    group: 'Setting up',
    summary: 'the Tab key in bash, zsh and fish: commands, options, case numbers, source ids, fields',
    load: () => import('./commands/completion.js'),
  },
  schema: {
    group: 'Setting up',
    summary: 'JSON Schemas of what --json and --ndjson print',
    load: () => import('./commands/schema.js'),
  },
  demo: {
    group: 'Setting up',
    summary: 'the whole job against a bundled server, in a throw-away database',
    load: () => import('./commands/demo.js'),
  },
  import: {
    group: 'Your data',
    summary: 'store mentions from a file, one JSON object a line, as history',
    load: () => import('./commands/import.js'),
  },
  export: {
    group: 'Your data',
    summary: 'everything that is stored, one JSON object a line; `import` reads it back',
    load: () => import('./commands/export.js'),
  },
  forget: {
    group: 'Your data',
    summary: 'erase one person for good: words, names, and what is kept of them elsewhere',
    load: () => import('./commands/forget.js'),
  },
  prune: {
    group: 'Your data',
    summary: 'erase what is older than privacy.retention, or than you say, and take it off the disk',
    load: () => import('./commands/prune.js'),
  },
}
