import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { HAS_TERMINAL, openTerminal, type PseudoTerminal, type TerminalSetting } from '../support/pseudo-terminal.js'
import { atom, complaint, NOON } from './support/feed.js'
import { config, Place } from './support/place.js'
import { siteForFile } from './support/site.js'

const BIN = resolve(import.meta.dirname, '../../bin/monitor.js')
const MONITOR = `"${process.execPath}" "${BIN}"`
const LONG = 'help formatting'
/** Last words of the long page. */
const END = '"hint":"…"}'

const open = (line: string, setting: TerminalSetting = {}): PseudoTerminal => openTerminal(`exec ${MONITOR} ${line}`, setting)

describe.runIf(HAS_TERMINAL && existsSync('/usr/bin/less'))('a page longer than the screen', () => {
  it('is shown by the screen, and stays when less is left', async () => {
    const terminal = open(LONG)
    await terminal.shows(/^:/m)
    expect(terminal.screen()[0]).toBe('Formatting')
    expect(terminal.raw()).not.toContain(END)
    terminal.type('G')
    await terminal.shows('(END)')
    terminal.type('q')
    expect(await terminal.ended).toBe(0)
    expect(terminal.scrolled()).toContain('Formatting')
    expect(terminal.screen().join('\n')).toContain(END)
  })

  it('left early: all is well', async () => {
    const terminal = open(LONG)
    await terminal.shows(/^:/m)
    terminal.type('q')
    expect(await terminal.ended).toBe(0)
    expect(terminal.raw()).not.toContain(END)
  })

  it('SIGINT is for the pager, which goes on', async () => {
    const terminal = open(LONG)
    await terminal.shows(/^:/m)
    terminal.type('\u0003')
    // less rings.
    await terminal.writes('\u0007')
    terminal.type('G')
    await terminal.shows('(END)')
    terminal.type('q')
    expect(await terminal.ended).toBe(0)
  })

  const whole: readonly (readonly [string, string, TerminalSetting])[] = [
    ['--no-pager', `${LONG} --no-pager`, {}],
    ['--no-pager before the command', `--no-pager ${LONG}`, {}],
    ['an empty PAGER', LONG, { env: { PAGER: '' } }],
    ['PAGER=cat', LONG, { env: { PAGER: 'cat' } }],
    ['an empty MONITOR_PAGER, whatever PAGER is', LONG, { env: { MONITOR_PAGER: '', PAGER: 'less' } }],
    ['a pager that does not exist', LONG, { env: { PAGER: '/nowhere/pager --fast' } }],
    ['a terminal that can nothing', LONG, { env: { TERM: 'dumb' } }],
    ['a screen that is long enough', LONG, { rows: 120 }],
    ['a pipe', `${LONG} | cat`, {}],
  ]
  it.each(whole)('is printed at once with %s', async (_, line, setting) => {
    const terminal = open(line, setting)
    expect(await terminal.ended).toBe(0)
    const lines = [...terminal.scrolled(), ...terminal.screen()]
    expect(lines[0]).toBe('Formatting')
    expect(lines.join('\n')).toContain(END)
    expect(lines.join('\n')).not.toMatch(/nowhere|ENOENT|\(END\)/)
  })

  it('goes through the pager of MONITOR_PAGER before that of PAGER, with its own arguments', async () => {
    const terminal = open(LONG, { env: { MONITOR_PAGER: `grep -c 'one record a line'`, PAGER: 'less' } })
    expect(await terminal.ended).toBe(0)
    expect(terminal.raw()).toBe('2\r\n')
  })
})

describe.runIf(HAS_TERMINAL && existsSync('/usr/bin/less'))('a listing longer than the screen', () => {
  const site = siteForFile()
  const folder = mkdtempSync(join(tmpdir(), 'monitor-pager-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('keeps its exit code, and tells on the same screen what it could not see', async () => {
    const here = new Place(config([{ id: 'forum', url: site.put('/pager', atom()) }]))
    const lines = Array.from({ length: 300 }, (_, at) => {
      const { text, author } = complaint(`n${at}`, -at)
      return JSON.stringify({ id: `n${at}`, text, author: { name: author }, published_at: '2026-11-19T09:00:00Z' })
    })
    writeFileSync(join(here.folder, 'old.ndjson'), lines.join('\n'))
    await here.run('import old.ndjson', { now: NOON })
    const line = `mentions --all --now ${NOON}`
    const setting = { cwd: here.folder, env: { HOME: folder, MONITOR_DB: here.db } }

    const whole = open(line, { ...setting, columns: 100 })
    await whole.shows(/^:/m)
    whole.type('G')
    await whole.shows('(END)')
    expect(whole.screen().join('\n')).toMatch(/300 mentions · times in .*\nunknown: forum/s)
    whole.type('q')
    expect(await whole.ended).toBe(3)
  })
})
