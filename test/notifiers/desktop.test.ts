import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { desktopEnvironment } from '../../src/notifiers/desktop/environment.js'
import { desktopOn } from '../../src/notifiers/desktop.js'
import { notifierContract } from '../contracts/notifier.js'
import { textOfHtml } from '../support/channel-text.js'
import { ownFolder } from '../support/own-folder.js'
import { complaint, resolved } from './messages.js'
import { contextOf } from './support.js'

/** A program on PATH in place of the desktop's: it keeps its arguments, one a file, and what came on its standard input. */
function fakeProgram(name: string, end = 'exit 0') {
  const folder = ownFolder()
  const script = `#!/bin/sh\ncat > "${folder}/stdin"\ni=0\nfor each in "$@"; do i=$((i+1)); printf %s "$each" > "${folder}/arg$i"; done\n${end}\n`
  writeFileSync(join(folder, name), script)
  chmodSync(join(folder, name), 0o700)
  vi.stubEnv('PATH', `${folder}:${process.env['PATH']}`)
  onTestFinished(() => void vi.unstubAllEnvs())
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8')
  const args = (): readonly string[] => {
    const numbers = Array.from({ length: 10 }, (_, index) => `arg${index + 1}`)
    return numbers.filter((file) => existsSync(join(folder, file))).map(read)
  }
  return { args, stdin: () => read('stdin') }
}

const linux = desktopOn('linux')
const context = contextOf({ type: 'desktop' })

notifierContract('desktop, Linux', {
  notifier: linux,
  open: async () => {
    const { args } = fakeProgram('notify-send')
    return { context, arrived: async () => [args().slice(-2).map(textOfHtml).join('\n')] }
  },
  maxBytes: 8_000,
})
notifierContract('desktop, macOS', {
  notifier: desktopOn('darwin'),
  open: async () => {
    const { args } = fakeProgram('osascript')
    return { context, arrived: async () => [args().slice(-2).join('\n')] }
  },
  maxBytes: 8_000,
})

describe('desktop: what it shows', () => {
  const shown = async (message = complaint()) => {
    const { args } = fakeProgram('notify-send')
    expect(await linux.send(message, context)).toEqual({ ok: true })
    return args()
  }

  test('title and body on Linux, the body in its subset of markup', async () =>
    expect(await shown(complaint({ record: { title: '-t <b>', text: 'a & <i>b</i> "c"' } }))).toEqual([
      '--app-name=mention-monitor',
      '--urgency=normal',
      '--',
      'C-12 unbeantwortet, 1 Stunde überfällig (Beispiel, blog-comments): -t <b>',
      [
        'Art: Beschwerde, mittel · Marke: Beispiel · Quelle: blog-comments · Von: Anna M. · Wartet: 1 Tag · Zusage: Erste Antwort bis Fr 20.11. 09:00 (Regel default)',
        '&gt; a &amp; &lt;i&gt;b&lt;/i&gt; "c"',
        'https://blog.example.ch/tarif#comment-7',
        'Bearbeiten: monitor show C-12 · monitor ack C-12 --for 2h',
      ].join('\n'),
    ]))

  const urgencies: readonly [string, ReturnType<typeof complaint>, string][] = [
    ['an alarm is critical: it stays until it is seen', complaint({ step: 'escalated' }), 'critical'],
    ['what is about to be late is normal', complaint({ step: 'due-soon' }), 'normal'],
    ['what is over is low', resolved(), 'low'],
  ]
  test.each(urgencies)('%s', async (_, message, urgency) => expect((await shown(message))[1]).toBe(`--urgency=${urgency}`))

  test('on macOS no word of a stranger is part of the script', async () => {
    const { args, stdin } = fakeProgram('osascript')
    const text = '" & (do shell script "id") & "'
    await desktopOn('darwin').send(complaint({ record: { title: text, text } }), context)
    expect(stdin()).toBe(
      'on run argv\n  display notification (item 2 of argv) with title "mention-monitor" subtitle (item 1 of argv)\nend run\n',
    )
    expect(args()).toEqual(['-', expect.stringContaining(text), expect.stringContaining(text)])
  })
})

describe('desktop: what can go wrong', () => {
  const failed = async (platform: NodeJS.Platform = 'linux') => {
    const result = await desktopOn(platform).send(complaint(), context)
    if (result.ok) throw new Error('was taken as delivered')
    return { retry: result.retry, disable: result.disable ?? false, error: result.error }
  }

  test('nobody is logged in: tried again, with what the program said', async () => {
    fakeProgram('notify-send', 'echo "Could not connect: No such file or directory" >&2; exit 1')
    expect(await failed()).toEqual({
      ...{ retry: true, disable: false },
      error: 'notify-send ended with exit code 1: Could not connect: No such file or directory',
    })
  })

  test('no such program: disable, and what to install', async () => {
    vi.stubEnv('PATH', ownFolder())
    onTestFinished(() => void vi.unstubAllEnvs())
    expect(await failed()).toEqual({
      ...{ retry: false, disable: true },
      error:
        'notify-send could not be started (there is no such program in PATH); install notify-send (Debian and Ubuntu: apt install libnotify-bin)',
    })
  })

  test.each(['win32', 'freebsd'] as const)('%s: disable, and said', async (platform) =>
    expect(await failed(platform)).toEqual({
      ...{ retry: false, disable: true },
      error: `desktop: ${platform} is not known here, only Linux and macOS are; use another type of receiver`,
    }),
  )
})

describe('desktop: what the program gets to see', () => {
  test('no secret of the environment', () =>
    expect(desktopEnvironment('linux', { PATH: '/bin', SMTP_PASSWORD: 'x', XDG_RUNTIME_DIR: '/run/user/7' })).toEqual({
      ...{ PATH: '/bin', XDG_RUNTIME_DIR: '/run/user/7' },
    }))
  test('where the session of its user is, which cron does not tell', () =>
    expect(desktopEnvironment('linux', { PATH: '/bin' })).toEqual({
      ...{ PATH: '/bin', DBUS_SESSION_BUS_ADDRESS: `unix:path=/run/user/${process.getuid?.()}/bus` },
    }))
  test('but nothing of it on macOS', () => expect(desktopEnvironment('darwin', { PATH: '/bin' })).toEqual({ PATH: '/bin' }))
})
