import { noticeOf } from '../alerts/message/notice.js'
import { endInWords, runProgram } from '../util/run-program.js'
import { scrub } from '../util/scrub.js'
import { ChannelFault } from './asking/channel-fault.js'
import { programThere } from './asking/program-there.js'
import { type DesktopNote, desktopCommand } from './desktop/desktop-command.js'
import { desktopEnvironment } from './desktop/environment.js'
import { plain } from './markup/plain.js'
import type { Notifier, NotSent } from './notifier.js'
import { renderBody } from './rendering/render.js'

/** A desktop shows a few lines; what is more it cuts off itself. */
const BODY_MAX = 600

const failed = (error: string, more: Partial<NotSent> = {}): NotSent => ({
  ok: false,
  retry: false,
  retryAfterMs: null,
  error,
  ...more,
})

const unknownTo = (platform: string): string =>
  `desktop: ${platform} is not known here, only Linux and macOS are; use another type of receiver`

/** A notification on the desktop of whoever runs monitor, from cron as well. Text goes to the program as arguments, never through a shell. */
export const desktopOn = (platform: NodeJS.Platform): Notifier => ({
  async send(message, { config, signal }) {
    const notice = noticeOf(message, config.template)
    const note: DesktopNote = {
      title: notice.title,
      body: renderBody(notice, plain, { max: BODY_MAX }),
      tone: notice.tone,
    }
    const command = desktopCommand(platform, note)
    if (command === null) return failed(unknownTo(platform), { disable: true })
    const { program, args, input, install } = command
    const { timeoutMs } = config
    const env = desktopEnvironment(platform, process.env)
    const end = await runProgram({ program, args, input, timeoutMs, env, ...(signal ? { signal } : {}) })
    if (end.how === 'exit' && end.code === 0) return { ok: true }
    const told = end.stderr === '' ? '' : `: ${end.stderr}`
    const error = scrub(`${program} ${endInWords(end, timeoutMs)}${told}`, [])
    if (end.how === 'not-started' && end.code === 'ENOENT') return failed(`${error}; ${install}`, { disable: true })
    // Nobody is logged in: they may be later.
    return failed(error, { retry: true })
  },
  reach: async () => {
    const command = desktopCommand(platform, { title: '', body: '', tone: 'info' })
    if (command === null) throw new ChannelFault(unknownTo(platform), { disable: true })
    return programThere(command.program, { env: desktopEnvironment(platform, process.env), hint: command.install })
  },
})

export const desktop = desktopOn(process.platform)
