import type { CommandModule } from './command.js'

interface Entry {
  readonly summary: string
  readonly load: () => Promise<CommandModule>
}

/** Every command, in the order of `monitor --help`. Only the one that is called is loaded. */
export const COMMANDS: Readonly<Record<string, Entry>> = {
  init: { summary: 'write a commented config; given site URLs, discover their feeds', load: () => import('./commands/init.js') },
  poll: { summary: 'fetch due sources, judge, join answers, deliver alerts', load: () => import('./commands/poll.js') },
  unanswered: { summary: 'open cases without an answer, most overdue first', load: () => import('./commands/unanswered.js') },
  cases: { summary: 'all cases, in any state', load: () => import('./commands/cases.js') },
  show: { summary: 'one case: thread, verdict, clocks, answers, deliveries, history', load: () => import('./commands/show.js') },
  explain: { summary: 'why a case or mention is judged as it is', load: () => import('./commands/explain.js') },
  ack: { summary: 'say that you have seen a case; quiets its alerts for a while', load: () => import('./commands/ack.js') },
  answer: { summary: 'record an answer given elsewhere (phone, mail)', load: () => import('./commands/answer.js') },
  resolve: { summary: 'close a case as done', load: () => import('./commands/resolve.js') },
  dismiss: { summary: 'close a case that is none', load: () => import('./commands/dismiss.js') },
  label: { summary: 'say what kind of mention it really is', load: () => import('./commands/label.js') },
  notify: { summary: 'deliver due alerts without polling', load: () => import('./commands/notify.js') },
  sources: { summary: 'state of every source; `sources test ID|URL` fetches one', load: () => import('./commands/sources.js') },
  check: { summary: 'check config, database, secrets, sources and receivers', load: () => import('./commands/check.js') },
  demo: { summary: 'the whole job against a bundled server, in a throw-away database', load: () => import('./commands/demo.js') },
}
