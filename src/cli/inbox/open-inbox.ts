import { runInbox } from '../../inbox/run-inbox.js'
import { EXIT, type ExitCode } from '../../util/errors.js'
import { oneLine } from '../../util/text.js'
import type { GlobalOptions } from '../command.js'
import type { Io } from '../io.js'
import { whoAmI } from '../terminal/real-io.js'
import { withApp } from '../with-app.js'
import { filterText, type InboxFilterOptions, readFilter } from './inbox-filter.js'
import { inboxPort } from './inbox-port.js'
import { copyText, openTerminal } from './inbox-terminal.js'
import { openLink } from './open-link.js'

type Options = GlobalOptions & InboxFilterOptions & { readonly as?: string }

/** Where nothing opens pages, the address is offered to the clipboard. */
async function openOrCopy(url: string, io: Io): Promise<boolean> {
  const isOpen = await openLink(url, io.env)
  if (!isOpen) copyText(url)
  return isOpen
}

/** The inbox on the whole screen, until it is left. */
export async function openInbox(options: Options, io: Io): Promise<ExitCode> {
  const who = oneLine(options.as ?? whoAmI(io.env))
  const filter = filterText(options)
  readFilter(filter)
  return withApp({ options, io, readonly: false }, async (app) => {
    const port = inboxPort(app, who, (url) => openOrCopy(url, io))
    // What cannot be understood is said before the screen is taken.
    const listed = await port.list(filter)
    const terminal = openTerminal()
    try {
      const { timezone } = app.config.sla.calendar
      const style = await io.style('stdout')
      const ended = await runInbox(port, { terminal, listed, me: who, filter, say: io.say, style, timezone, signal: io.signal })
      if (ended === 'quit') return EXIT.done
    } finally {
      terminal.close()
    }
    io.signal.throwIfAborted()
    return EXIT.interrupted
  })
}
