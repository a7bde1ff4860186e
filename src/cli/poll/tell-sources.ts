import type { PolledSource } from '../../app/polling/poll-source.js'
import { alike } from '../../report/lines/alike.js'
import { kept, phrase } from '../../util/say.js'
import { reportProblem } from '../error-text.js'
import type { Io } from '../io.js'

type Failed = Pick<Extract<PolledSource, { readonly ok: false }>, 'source' | 'message' | 'hint'>

/** What was wrong with sources: what helps several of them is said once. */
export function reportSources(failed: readonly Failed[], io: Io): void {
  const troubles = failed.map(({ source, message, hint }) => ({ message: phrase`${source}: ${kept(message)}`, hint }))
  for (const { messages, hint } of alike(troubles))
    for (const [index, message] of messages.entries())
      reportProblem({ message, hint: index === messages.length - 1 ? hint : null }, false, io)
}

/** Cron mails whatever is printed: a failure is told when it begins or changes, not at every run. The exit code and `sources` say it each time. */
function isTold(result: PolledSource & { readonly ok: false }, io: Io): boolean {
  // A used budget is what was asked for: nobody is woken for it, and whoever watches is told once.
  return result.spent ? io.stderrIsTerminal && !result.repeated : io.stderrIsTerminal || !result.repeated
}

export function tellSources(polled: readonly PolledSource[], io: Io): void {
  if (io.stderrIsTerminal)
    reportSources(
      polled.flatMap(({ source, warnings }) => warnings.map((message) => ({ source, message, hint: null }))),
      io,
    )
  reportSources(
    polled.flatMap((each) => (!each.ok && isTold(each, io) ? [each] : [])),
    io,
  )
}
