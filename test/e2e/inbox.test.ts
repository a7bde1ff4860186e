import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { german } from '../../src/german/german.js'
import { HAS_TERMINAL, openTerminal, type PseudoTerminal, type TerminalSetting } from '../support/pseudo-terminal.js'
import { copyOf, inboxPlace, NOW } from './support/inbox-place.js'
import type { Place } from './support/place.js'

const BIN = resolve(import.meta.dirname, '../../bin/monitor.js')
const MONITOR = `"${process.execPath}" "${BIN}"`

let original: Place
beforeAll(async () => {
  original = await inboxPlace()
})

/** A place of its own with the same cases. */
const copy = (): Place => copyOf(original)

const running: PseudoTerminal[] = []
afterEach(async () => {
  for (const terminal of running.splice(0)) {
    terminal.close()
    await terminal.ended
  }
})

/** The inbox on a terminal; `before` and `after` run in the same shell. */
function open(place: Place, line = '', setting: TerminalSetting & { readonly after?: string } = {}): PseudoTerminal {
  // One configuration and one home for all: checked once, it is found in the cache.
  const shared = { MONITOR_CONFIG: original.config, HOME: original.folder }
  const env = { ...shared, MONITOR_DB: place.db, MONITOR_USER: 'rosa', NO_COLOR: '1', ...setting.env }
  const command = `echo before; stty -g > settings; ${setting.after === undefined ? 'exec ' : ''}${MONITOR} triage --now ${NOW} ${line}${setting.after ?? ''}`
  const terminal = openTerminal(command, { ...setting, cwd: place.folder, env })
  running.push(terminal)
  return terminal
}

const screenOf = (terminal: PseudoTerminal): string =>
  terminal
    .screen()
    .map((line) => line.trimEnd())
    .join('\n')

const showing = (...lines: readonly string[]): string => lines.join('\n')

/** Drawn to its end, with the thread beside the list. */
const isDrawn = /Frechheit![\s\S]*\? (?:help|Hilfe)/

describe.runIf(HAS_TERMINAL)('monitor triage, the inbox on a terminal', () => {
  it('shows the list and the thread on 80×24', async () => {
    const terminal = open(copy())
    await terminal.shows(isDrawn)
    expect(screenOf(terminal)).toBe(
      showing(
        '6 cases open · 2 overdue                                                     1/6',
        '! not everything could be seen: forum: never polled',
        '> C-1 overdue 9h 30m · medium    │ C-1 · medium complaint · Beispiel · archiv',
        '  Petra Müller · Beispiel bucht… │ Beispiel bucht doppelt ab',
        '  C-2 overdue 30m · medium       │ overdue 9h 30m',
        '  山田太郎 👩‍👩‍👧 · Störung 障害 ·… │ first answer due Mon 16 Nov 04:00',
        '  C-3 due in 30m · medium        │ waiting 11h 30m · last reply: holding',
        '  Evil[2JName · Kündigung ignor… │ because: got no answer before: “antwortet',
        '  C-4 due in 1h · low            │          seit drei Wochen nicht”, angry or',
        '  Jörg Weiß · Router defekt · a… │          disappointed words: “Frechheit”',
        '  C-5 due in 1h 30m · medium     │ https://forum.example/t/1',
        '  Anna B. · Wartezeit · archiv   │',
        '  C-6 due in 5m · high           │ Petra Müller · complaint',
        '  Sepp · Karte · archiv          │ 11h 30m ago (Mon 16 Nov 02:00)',
        '                                 │   Beispiel hat mir den Betrag zweimal',
        '                                 │   abgebucht und antwortet seit drei Wochen',
        '                                 │   nicht. Das ist eine Frechheit!',
        '                                 │',
        '                                 │ Urs · comment',
        '                                 │ 11h 20m ago (Mon 16 Nov 02:10)',
        '                                 │   Bei mir half ein eingeschriebener Brief.',
        '                                 │',
        'not polled yet · times in Europe/Zurich · you are rosa',
        '? help  q quit  a ack  A answered  l label  d dismiss  s put off  r resolve',
      ),
    )
  })

  it('speaks German', async () => {
    const terminal = open(copy(), '--lang de')
    await terminal.shows(isDrawn)
    expect(screenOf(terminal)).toBe(
      showing(
        '6 Fälle offen · 2 überfällig                                                 1/6',
        `! Nicht alles war zu sehen: forum: ${german.phrases['never polled']}`,
        '> C-1 überfällig seit 9h 30m     │ C-1 · Beschwerde (mittel) · Beispiel · archiv',
        '  Petra Müller · Beispiel bucht… │ Beispiel bucht doppelt ab',
        '  C-2 überfällig seit 30m        │ überfällig seit 9h 30m',
        '  山田太郎 👩‍👩‍👧 · Störung 障害 ·… │ erste Antwort fällig Mo 16. Nov 04:00',
        '  C-3 fällig in 30m · mittel     │ wartet 11h 30m',
        '  Evil[2JName · Kündigung ignor… │ letzte Reaktion: Zwischenbescheid',
        '  C-4 fällig in 1h · niedrig     │ Gründe: bekam bisher keine Antwort:',
        '  Jörg Weiß · Router defekt · a… │         „antwortet seit drei Wochen nicht“,',
        '  C-5 fällig in 1h 30m · mittel  │         verärgerte oder enttäuschte Worte:',
        '  Anna B. · Wartezeit · archiv   │         „Frechheit“',
        '  C-6 fällig in 5m · hoch        │ https://forum.example/t/1',
        '  Sepp · Karte · archiv          │',
        '                                 │ Petra Müller · Beschwerde',
        '                                 │ vor 11h 30m (Mo 16. Nov 02:00)',
        '                                 │   Beispiel hat mir den Betrag zweimal',
        '                                 │   abgebucht und antwortet seit drei Wochen',
        '                                 │   nicht. Das ist eine Frechheit!',
        '                                 │',
        '                                 │ Urs · Kommentar',
        '                                 │ vor 11h 20m (Mo 16. Nov 02:10)',
        'noch nie abgerufen · Zeiten in Europe/Zurich · Sie sind rosa',
        '? Hilfe  q Ende  a quittieren  A beantwortet  l einordnen  d verwerfen',
      ),
    )
  })

  it('uses a wide screen, shows one after the other where it is narrow, and draws anew when the window is pulled', async () => {
    const terminal = open(copy(), '', { columns: 200, rows: 30 })
    await terminal.shows(isDrawn)
    expect(screenOf(terminal)).toBe(
      showing(
        '6 cases open · 2 overdue                                                                                                                                                                             1/6',
        '! not everything could be seen: forum: never polled',
        '> C-1 overdue 9h 30m · medium complaint                      │ C-1 · medium complaint · Beispiel · archiv',
        '  Petra Müller · Beispiel bucht doppelt ab · archiv          │ Beispiel bucht doppelt ab',
        '  C-2 overdue 30m · medium complaint                         │ overdue 9h 30m · first answer due Mon 16 Nov 04:00 · waiting 11h 30m · last reply: holding',
        '  山田太郎 👩‍👩‍👧 · Störung 障害 · archiv                       │ because: got no answer before: “antwortet seit drei Wochen nicht”, angry or disappointed words: “Frechheit”,',
        '  C-3 due in 30m · medium complaint                          │          was charged too much: “zweimal abgebucht”, tells it of themselves: “mir”',
        '  Evil[2JName · Kündigung ignoriert| · archiv                │ https://forum.example/t/1',
        '  C-4 due in 1h · low complaint                              │',
        '  Jörg Weiß · Router defekt · archiv                         │ Petra Müller · complaint · 11h 30m ago (Mon 16 Nov 02:00)',
        '  C-5 due in 1h 30m · medium complaint                       │   Beispiel hat mir den Betrag zweimal abgebucht und antwortet seit drei Wochen nicht. Das ist eine Frechheit!',
        '  Anna B. · Wartezeit · archiv                               │',
        '  C-6 due in 5m · high complaint                             │ Urs · comment · 11h 20m ago (Mon 16 Nov 02:10)',
        '  Sepp · Karte · archiv                                      │   Bei mir half ein eingeschriebener Brief.',
        '                                                             │',
        '                                                             │ Beispiel Kundendienst · official · holding · 11h 10m ago (Mon 16 Nov 02:20)',
        '                                                             │   Guten Tag, wir haben Ihre Anfrage weitergeleitet und melden uns. ^AB',
        '                                                             │',
        '                                                             │',
        '                                                             │',
        '                                                             │',
        '                                                             │',
        '                                                             │',
        '                                                             │',
        '                                                             │',
        '                                                             │',
        '                                                             │',
        '                                                             │',
        'not polled yet · times in Europe/Zurich · you are rosa',
        '? help  q quit  a ack  A answered  l label  d dismiss  s put off  r resolve  u undo  w assign  n note  o open  / filter',
      ),
    )
    terminal.resize(50, 18)
    // The columns change first, then the rows: between them a frame of thirty rows is drawn, whose end covers its last row.
    const feet = () =>
      terminal
        .screen()
        .slice(-2)
        .map((line) => line.slice(0, 6))
    await terminal.until(() => !screenOf(terminal).includes('│') && feet().join() === 'not po,? help')
    expect(screenOf(terminal)).toBe(
      showing(
        '6 cases open · 2 overdue                       1/6',
        '! not everything could be seen: forum: never poll…',
        '> C-1 overdue 9h 30m · medium complaint',
        '  Petra Müller · Beispiel bucht doppelt ab · arch…',
        '  C-2 overdue 30m · medium complaint',
        '  山田太郎 👩‍👩‍👧 · Störung 障害 · archiv',
        '  C-3 due in 30m · medium complaint',
        '  Evil[2JName · Kündigung ignoriert| · archiv',
        '  C-4 due in 1h · low complaint',
        '  Jörg Weiß · Router defekt · archiv',
        '  C-5 due in 1h 30m · medium complaint',
        '  Anna B. · Wartezeit · archiv',
        '  C-6 due in 5m · high complaint',
        '  Sepp · Karte · archiv',
        '',
        '',
        'not polled yet · times in Europe/Zurich · you are…',
        '? help  q quit  a ack  A answered  l label',
      ),
    )
    terminal.type('\r')
    await terminal.shows(/Frechheit/)
    expect(screenOf(terminal)).toBe(
      showing(
        '6 cases open · 2 overdue                       1/6',
        '! not everything could be seen: forum: never poll…',
        'C-1 · medium complaint · Beispiel · archiv',
        'Beispiel bucht doppelt ab',
        'overdue 9h 30m · first answer due Mon 16 Nov 04:00',
        'waiting 11h 30m · last reply: holding',
        'because: got no answer before: “antwortet seit',
        '         drei Wochen nicht”, angry or disappointed',
        '         words: “Frechheit”',
        'https://forum.example/t/1',
        '',
        'Petra Müller · complaint',
        '11h 30m ago (Mon 16 Nov 02:00)',
        '  Beispiel hat mir den Betrag zweimal abgebucht',
        '  und antwortet seit drei Wochen nicht. Das ist',
        '  eine Frechheit!',
        'not polled yet · times in Europe/Zurich · you are…',
        '? help  q quit  a ack  A answered  l label',
      ),
    )
    terminal.type('\u001b')
    await terminal.shows('> C-1')
    terminal.resize(100, 30)
    await terminal.until(() => isDrawn.test(screenOf(terminal)) && terminal.screen()[29]?.startsWith('? help') === true)
    expect(terminal.screen().every((line) => line.trimEnd().length <= 100)).toBe(true)
  })
})

/** Keys, what is seen then, and the command line that does the same. */
const ACTS: readonly (readonly [name: string, keys: readonly string[], seen: string, command: string])[] = [
  ['a acknowledges for two hours', ['a', '\r'], 'C-1 acknowledged for 2h; u takes it back', 'ack C-1 --for 2h'],
  ['a asks for how long', ['a', '3d\r'], 'C-1 acknowledged for 3d', 'ack C-1 --for 3d'],
  [
    'A records an answer given elsewhere',
    ['A', '30m\r', 'am Telefon geklärt\r'],
    'C-1 answered',
    'answer C-1 --at 2026-11-16T12:00:00Z -m am_Telefon_geklärt',
  ],
  ['A: now, and no more is said', ['A', '\r', '\r'], 'C-1 answered', 'answer C-1'],
  ['l says what it is', ['l', '2'], 'C-1 labelled question', 'label C-1 question'],
  ['l: it is not about us', ['l', '7'], 'C-1 labelled irrelevant', 'label C-1 irrelevant'],
  ['d dismisses', ['d', 'Spaß\r'], 'C-1 dismissed', 'dismiss C-1 -m Spaß'],
  ['s puts off for a time', ['s', '3d\r'], 'C-1 put off until Thu 19 Nov 13:30', 'snooze C-1 --for 3d'],
  ['s puts off until a date', ['s', '2026-12-01\r'], 'C-1 put off until Tue 1 Dec 01:00', 'snooze C-1 --until 2026-12-01'],
  ['w assigns to oneself', ['w', '\r'], 'C-1 assigned to rosa', 'assign C-1 rosa'],
  ['w assigns to somebody', ['w', 'Urs\r'], 'C-1 assigned to Urs', 'assign C-1 Urs'],
  ['n leaves a note', ['n', 'Rückruf\r'], 'C-1: noted', 'note C-1 Rückruf'],
  ['r resolves', ['r', 'Gutschrift\r'], 'C-1 resolved', 'resolve C-1 -m Gutschrift'],
]

const stateOf = async (place: Place): Promise<unknown> =>
  JSON.parse((await place.run('show C-1 --json', { now: NOW })).out.replaceAll('_', ' '))

describe.runIf(HAS_TERMINAL)('every key does what its command does', () => {
  it('one after the other, each taken back', async () => {
    const [typed, called] = [copy(), copy()]
    const asRosa = { now: NOW, env: { MONITOR_USER: 'rosa' } }
    const terminal = open(typed)
    await terminal.shows(isDrawn)
    for (const [name, keys, seen, command] of ACTS) {
      for (const key of keys) {
        const before = terminal.raw().length
        terminal.type(key)
        // Each question is seen before it is answered.
        if (key !== keys.at(-1)) await terminal.until(() => terminal.raw().length > before)
      }
      await terminal.shows(seen)
      // The next one is selected, and what was done can be taken back.
      await terminal.shows('> C-2')
      await called.run(command, asRosa)
      expect([name, await stateOf(typed)]).toEqual([name, await stateOf(called)])
      terminal.type('u')
      await terminal.shows('taken back')
      await terminal.shows('> C-1')
      await called.run('undo C-1', asRosa)
      expect([name, await stateOf(typed)]).toEqual([name, await stateOf(called)])
    }
    terminal.type('q')
    expect(await terminal.ended).toBe(0)
  })
})

describe.runIf(HAS_TERMINAL)('the inbox as a guest on the terminal', () => {
  it('leaves it as it was', async () => {
    const place = copy()
    const terminal = open(place, '', { after: '; code=$?; stty -g | cmp - settings && echo same; echo "code $code"' })
    await terminal.shows(isDrawn)
    expect(terminal.isAlternate()).toBe(true)
    terminal.type('q')
    await terminal.shows('code 0')
    expect(terminal.isAlternate()).toBe(false)
    expect(
      terminal
        .screen()
        .slice(0, 3)
        .map((line) => line.trim()),
    ).toEqual(['before', 'same', 'code 0'])
    expect(terminal.raw()).toContain('\u001b[?25h')
    expect(await terminal.ended).toBe(0)
  })

  it.each([
    ['SIGTERM', 130, 'monitor: interrupted; everything stored so far is kept'],
    ['SIGINT', 130, 'monitor: interrupted; everything stored so far is kept'],
    ['SIGHUP', 129, 'before'],
  ] as const)('leaves it as it was after %s', async (signal, code, seen) => {
    const terminal = open(copy())
    await terminal.shows(isDrawn)
    terminal.kill(signal)
    expect(await terminal.ended).toBe(code)
    expect([terminal.isAlternate(), terminal.screen().join('\n').includes(seen)]).toEqual([false, true])
    expect(terminal.raw().lastIndexOf('\u001b[?25h')).toBeGreaterThan(terminal.raw().lastIndexOf('\u001b[?25l'))
  })

  it('Ctrl-C ends a question first, then the inbox', async () => {
    const terminal = open(copy())
    await terminal.shows(isDrawn)
    terminal.type('d')
    await terminal.shows('Dismiss C-1')
    terminal.type('\u0003')
    await terminal.shows('? help')
    terminal.type('\u0003')
    expect(await terminal.ended).toBe(130)
  })

  it('sends little for a key', async () => {
    const terminal = open(copy(), '', { env: { NO_COLOR: undefined } })
    await terminal.shows(isDrawn)
    const first = terminal.raw().length
    terminal.type('n')
    await terminal.shows('Note on C-1')
    const before = terminal.raw().length
    terminal.type('x')
    await terminal.shows('> x')
    const typed = terminal.raw().length - before
    expect([first < 6_000, typed < 80]).toEqual([true, true])
  })

  it('strangers cannot speak to the terminal, and without colours none is sent', async () => {
    const terminal = open(copy())
    await terminal.shows(isDrawn)
    terminal.type('jj')
    await terminal.shows('sofort mein Geld')
    expect(terminal.raw()).not.toMatch(/owned\u0007|\u202e|\u001b\[\d+(?:;\d+)*m/)
  })

  it('types umlauts, mends them, keeps what was pasted on one line, and takes it for no command', async () => {
    const terminal = open(copy())
    await terminal.shows(isDrawn)
    terminal.type('n')
    await terminal.shows('Note on C-1')
    terminal.type('Grüßex\u007f\u001b[200~ an\nalle 👩‍👩‍👧\u001b[201~')
    await terminal.shows('> Grüße an alle 👩‍👩‍👧')
    // Two for the mark, fourteen letters, two columns of a family.
    expect(terminal.cursor()).toEqual({ row: 23, column: 18 })
    terminal.type('\r')
    await terminal.shows('C-1: noted')
    terminal.type('\u001b[200~qddd\r\u001b[201~j')
    await terminal.shows('> C-3')
  })

  it('shows only what is asked for, and says what it does not understand', async () => {
    const terminal = open(copy(), '--severity medium')
    await terminal.shows('5 cases open · 2 overdue · only: --severity medium')
    terminal.type('/')
    await terminal.shows('> --severity medium')
    terminal.type('\u0015Techniker --severty high\r')
    await terminal.shows("! unknown option '--severty'")
    terminal.type('\u0015Techniker\r')
    await terminal.shows(/1 case open · only: Techniker[\s\S]*> C-5/)
    terminal.type('/\u0015\r')
    await terminal.shows(/6 cases open[\s\S]*> C-5/)
  })

  it('finds by itself what another process stored, and keeps the selection', async () => {
    const place = copy()
    const terminal = open(place)
    await terminal.shows(isDrawn)
    terminal.type('jj')
    await terminal.shows('> C-3')
    await place.run('dismiss C-1', { now: NOW })
    terminal.type('R')
    await terminal.shows(/5 cases open · 1 overdue[\s\S]*> C-3/)
  })

  it('opens the link with what the desktop has, else copies it', async () => {
    const place = copy()
    mkdirSync(join(place.folder, 'bin'))
    writeFileSync(join(place.folder, 'bin/xdg-open'), '#!/bin/sh\necho "$1" > opened\n')
    chmodSync(join(place.folder, 'bin/xdg-open'), 0o755)
    const PATH = `${join(place.folder, 'bin')}:${process.env['PATH']}`
    const desktop = open(place, '', { env: { DISPLAY: ':0', PATH } })
    await desktop.shows(isDrawn)
    desktop.type('o')
    await desktop.shows('https://forum.example/t/1 is open')
    const far = open(place, '', { env: { DISPLAY: ':0', SSH_TTY: '/dev/pts/1', PATH } })
    await far.shows(isDrawn)
    far.type('o')
    await far.shows('nothing opens pages here; copied: https://forum.example/t/1')
    expect(far.raw()).toContain(`\u001b]52;c;${Buffer.from('https://forum.example/t/1').toString('base64')}\u0007`)
  })
})
