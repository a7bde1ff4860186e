import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { HELP_TOPICS } from '../../../src/cli/help/help-topics.js'
import { COMMANDS } from '../../../src/cli/registry.js'
import { monitor } from '../run-monitor.js'

const page = async (language: string): Promise<string> =>
  (await monitor(['help', '--man', '--lang', language])).out.replaceAll('\\-', '-').replaceAll('\\&', '')

describe('the manual page', () => {
  it('names every command, and every option and example of it', async () => {
    const man = await page('en')
    for (const name of Object.keys(COMMANDS)) {
      expect(man).toMatch(new RegExp(`^\\.SS "monitor ${name} `, 'm'))
      const { out } = await monitor([name, '--help'], { columns: 100 })
      for (const [, flags] of out.matchAll(/^ {2}(--?[a-z][^\n]*?)(?: {2,}|$)/gm))
        expect(man).toContain(`.TP\n\\fB${flags}\\fR\n`)
      for (const [, line] of out.matchAll(/^ {2}# .*\n {2}(.*)$/gm)) expect(man).toContain(`\n${line!.replaceAll('\\', '\\e')}\n`)
    }
  })

  it('holds every topic', async () => {
    const man = await page('en')
    const titles = Object.values(HELP_TOPICS).map((topic) => topic.split('\n')[0]!.toUpperCase())
    for (const title of titles) expect(man).toContain(`.SH "${title}"\n`)
  })

  it.each(['help --man poll', 'help poll --man', 'help --man exit-codes'])('%s: there is none of one command', async (line) => {
    const topic = line.includes('poll') ? 'poll' : 'exit-codes'
    const err = `monitor: the manual page is of all commands and topics\n  for one alone: monitor help ${topic}\n`
    expect(await monitor(line.split(' '))).toEqual({ code: 2, out: '', err })
  })

  it('is German where German is asked for', async () => {
    const man = await page('de')
    expect(man).toContain('.SH "JEDEN TAG"\n')
    expect(man).toContain('.TP\n\\fB--overdue\\fR\nnur was schon fällig gewesen wäre\n')
  })

  const hasMan = spawnSync('man', ['--version']).status === 0
  it.skipIf(!hasMan).each(['en', 'de'])('man finds nothing to warn of (%s)', async (language) => {
    const { out } = await monitor(['help', '--man', '--lang', language])
    const { stdout, stderr } = spawnSync('man', ['--warnings', '-l', '-'], {
      input: out,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] ?? '', MANWIDTH: '100', MAN_KEEP_FORMATTING: '0', LC_ALL: 'C.UTF-8' },
    })
    expect(stderr).toBe('')
    expect(stdout).toContain('monitor unanswered --since 24h')
  })
})
