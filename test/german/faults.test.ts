import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sayIn } from '../../src/cli/language.js'
import { ConfigError } from '../../src/config/fault.js'
import { storeError } from '../../src/store/sqlite/file/errors.js'
import { MonitorError } from '../../src/util/errors.js'
import type { Say } from '../../src/util/say.js'
import { monitor, words } from '../cli/run-monitor.js'
import { check } from '../config/check.js'

let folder = ''
let say: Say
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'monitor-faults-'))
  say = await sayIn('de')
})
afterAll(() => rmSync(folder, { recursive: true }))

type Row = readonly [line: string, english: string, german: string]

const typed: readonly Row[] = [
  [
    'unanswerd',
    "monitor: unknown command 'unanswerd'\n  did you mean unanswered?",
    'monitor: den Befehl „unanswerd“ gibt es nicht\n  meinten Sie unanswered?',
  ],
  [
    'unanswered --frobnicate',
    "monitor: unknown option '--frobnicate'\n  see: monitor unanswered --help",
    'monitor: die Option „--frobnicate“ gibt es nicht\n  siehe: monitor unanswered --help',
  ],
  [
    'unanswered --since',
    "monitor: option '--since <when>' argument missing\n  see: monitor unanswered --help",
    'monitor: der Option „--since <when>“ fehlt ihr Wert\n  siehe: monitor unanswered --help',
  ],
  [
    'unanswered C-1',
    "monitor: too many arguments for 'unanswered'. Expected 0 arguments but got 1\n  see: monitor unanswered --help",
    'monitor: zu viele Angaben für „unanswered“: erwartet 0, gegeben 1\n  siehe: monitor unanswered --help',
  ],
  [
    'show',
    "monitor: missing required argument 'case'\n  see: monitor show --help",
    'monitor: es fehlt die Angabe „case“\n  siehe: monitor show --help',
  ],
  [
    'cases --since gestern',
    'monitor: --since gestern: not a duration (24h) or an instant (2026-11-20T09:00:00Z)\n  see: monitor help durations',
    'monitor: --since gestern: weder eine Dauer (24h) noch ein Zeitpunkt (2026-11-20T09:00:00Z)\n  siehe: monitor help durations',
  ],
  [
    'cases --severity furchtbar',
    'monitor: --severity furchtbar: not one of low, medium, high, critical',
    'monitor: --severity furchtbar: keines von low, medium, high, critical',
  ],
  ['cases --limit 0', 'monitor: --limit 0: not a number from 1 on', 'monitor: --limit 0: keine Zahl ab 1'],
  [
    'ack C-1 --for 0h',
    'monitor: --for 0h: must be longer than that\n  such as 4h or 2d',
    'monitor: --for 0h: muss länger sein\n  etwa 4h oder 2d',
  ],
  [
    'show Müller',
    "monitor: 'Müller' is no case\n  cases are named C-12; monitor unanswered lists them",
    'monitor: „Müller“ ist kein Fall\n  Fälle heißen C-12; monitor unanswered listet sie auf',
  ],
  [
    'poll --watch --dry-run',
    'monitor: --watch cannot go with --dry-run\n  leave one of them out',
    'monitor: --watch verträgt sich nicht mit --dry-run\n  lassen Sie eines davon weg',
  ],
  [
    'sources test',
    'monitor: sources test: which one?\n  monitor sources, or: monitor sources test ID|URL',
    'monitor: sources test: welche?\n  monitor sources, oder: monitor sources test ID|URL',
  ],
  [
    'silence add --for 2h -m x',
    'monitor: silence of what?\n  such as source=forum, or --all for everything; see: monitor help matchers',
    'monitor: was soll stumm sein?\n  etwa source=forum, oder --all für alles; siehe: monitor help matchers',
  ],
  [
    'merge C-1',
    'monitor: which cases are one? the first takes the others in\n  such as monitor merge C-12 C-15',
    'monitor: welche Fälle sind einer? der erste nimmt die anderen auf\n  etwa monitor merge C-12 C-15',
  ],
  [
    'calendar check --weeks 3',
    'monitor: --weeks is not for monitor calendar check\n  monitor calendar takes it',
    'monitor: --weeks gehört nicht zu monitor calendar check\n  monitor calendar nimmt es an',
  ],
  [
    'cases --config /nowhere.yaml',
    'monitor: no configuration at /nowhere.yaml (given by --config)\n  monitor init writes one',
    'monitor: keine Konfiguration unter /nowhere.yaml (angegeben mit --config)\n  monitor init schreibt eine',
  ],
]

describe('what is typed wrongly', () => {
  it.each(typed)('%s', async (line, english, german) => {
    const [inEnglish, inGerman] = [await monitor(words(line)), await monitor([...words(line), '--lang', 'de'])]
    expect([inEnglish, inGerman]).toEqual([
      { code: 2, out: '', err: `${english}\n` },
      { code: 2, out: '', err: `${german}\n` },
    ])
  })

  it('is English in JSON, whatever the language', async () => {
    const line = ['cases', '--since', 'gestern', '--json']
    const [inEnglish, inGerman] = [await monitor(line), await monitor([...line, '--lang', 'de'])]
    expect(inGerman).toEqual(inEnglish)
    expect(JSON.parse(inGerman.err)).toEqual({
      ...{ type: 'error', code: 2, hint: 'see: monitor help durations' },
      message: '--since gestern: not a duration (24h) or an instant (2026-11-20T09:00:00Z)',
    })
  })
})

const source = (keys: string) => `company: { brands: [{ name: Beispiel }] }\nsources: [{ id: a, type: feed, ${keys} }]`
const URL = 'url: "https://blog.example/feed"'

const configured: readonly (readonly [yaml: string, english: string, german: string])[] = [
  ['triage: { foo: 1 }', 'unknown key; known here: opens, recall', 'unbekannter Schlüssel; hier bekannt: opens, recall'],
  ['triag: { recall: 1 }', 'triag: unknown key; did you mean "triage"?', 'triag: unbekannter Schlüssel; meinten Sie „triage“?'],
  [source(''), 'sources[0].url: is missing', 'sources[0].url: fehlt'],
  [source('url: blog.example'), '"blog.example": has no scheme', '"blog.example": hat kein Schema; schreiben Sie https:// davor'],
  [source(`${URL}, every: 5`), '"5": has no unit; write 5m', '"5": hat keine Einheit; schreiben Sie 5m für Minuten (s m h d w)'],
  [source(`${URL}, allow_private: yes`), 'must be true or false', '"yes": muss true oder false sein'],
  [
    source(`${URL}, token: abc`),
    'a secret must not stand in this file; use token_env',
    'ein Geheimnis darf nicht in dieser Datei stehen; verwenden Sie token_env, token_file oder token_command',
  ],
  [
    'alerts: { receivers: [{ id: a, type: slack }] }',
    'needs url_env, url_file or url_command: Address of the incoming webhook',
    'braucht url_env, url_file oder url_command: Adresse des eingehenden Webhooks',
  ],
  ['triage: { recall: 3 }', 'must be at most 0.99', 'darf höchstens 0.99 sein'],
  [
    'sla: { timezone: Zurich }',
    'is no time zone; write a name such as Europe/Zurich; did you mean "Europe/Zurich"?',
    'ist keine Zeitzone; schreiben Sie einen Namen wie Europe/Zurich; meinten Sie „Europe/Zurich“?',
  ],
  ['sla: { holidays: XX }', 'unknown country', 'unbekanntes Land'],
  ['alerts: { routes: [{ to: [boss] }] }', 'there is no receiver of this name', 'es gibt keinen Empfänger dieses Namens'],
  ['waves: never', 'must be true or false or a map', 'muss true oder false sein, oder aus Schlüsseln und Werten bestehen'],
  [`database: \${DB}`, 'environment variable DB is not set', 'die Umgebungsvariable DB ist nicht gesetzt'],
]

describe('what is wrong with a configuration, where it stands', () => {
  it.each(configured)('%s', async (yaml, english, german) => {
    const fault = new ConfigError((await check(yaml)).faults)
    expect([fault.message, say.text(fault.said.message)]).toEqual([
      expect.stringContaining(english),
      expect.stringContaining(german),
    ])
    expect(say.text(fault.said.message)).toMatch(/^m\.yaml:\d+:\d+: /)
  })
})

const kept: readonly (readonly [what: string, english: string, german: string])[] = [
  [
    'a status',
    'HTTP 403, access is forbidden: https://forum.example/feed',
    'HTTP 403, der Zugriff ist verboten: https://forum.example/feed',
  ],
  [
    'a connection',
    'the connection was refused (ECONNREFUSED): https://forum.example/',
    'die Verbindung wurde abgelehnt (ECONNREFUSED): https://forum.example/',
  ],
  ['a time-out', 'not finished within 30s: https://forum.example/', 'nicht fertig innerhalb von 30s: https://forum.example/'],
  [
    'a page that is no feed',
    'https://forum.example/ is not a feed: an HTML page titled "Anmelden"',
    'https://forum.example/ ist kein Feed: eine HTML-Seite mit dem Titel „Anmelden“',
  ],
  [
    'a secret',
    'environment variable FORUM_TOKEN is not set or empty',
    'die Umgebungsvariable FORUM_TOKEN ist nicht gesetzt oder leer',
  ],
  [
    'an address that is no workflow',
    'the address has no sig=, so it is no workflow that anyone may start; make a workflow of the template "Post to a channel when a webhook request is received" in Teams (Workflows), and give its address',
    'die Adresse hat kein sig=, ist also kein Workflow, den jeder starten darf; legen Sie in Teams unter Workflows einen nach der Vorlage „Post to a channel when a webhook request is received“ an, und tragen Sie seine Adresse ein',
  ],
  ['a program', 'mentions.sh ended with exit code 3: no such table', 'mentions.sh endete mit Rückgabewert 3: no such table'],
  ['words of others', 'Kein Anschluss unter dieser Nummer', 'Kein Anschluss unter dieser Nummer'],
]

describe('what the database keeps in English', () => {
  it.each(kept)('%s', (_what, english, german) => {
    expect(say.told(english)).toBe(german)
  })
})

const reread: readonly (readonly [what: string, english: string, german: string])[] = [
  [
    'one thread before an alert',
    'C-1 could not be looked at again before its alert: HTTP 500',
    'C-1 wurde vor der Meldung nicht noch einmal gelesen: HTTP 500',
  ],
  [
    'a source that is down before alerts',
    'forum: C-1, C-2 not looked at again before the alert: 3 threads in a row could not be read',
    'forum: C-1, C-2 vor der Meldung nicht noch einmal gelesen: 3 Gespräche hintereinander waren nicht lesbar',
  ],
  [
    'one thread at a point of its deadline',
    'forum: https://forum.example/a could not be read again: HTTP 500',
    'forum: https://forum.example/a war nicht noch einmal lesbar: HTTP 500',
  ],
  [
    'a source that is down',
    'forum: 2 threads were not read again in this run: 3 threads in a row could not be read',
    'forum: 2 Gespräche wurden in diesem Lauf nicht noch einmal gelesen: 3 Gespräche hintereinander waren nicht lesbar',
  ],
]

describe('threads that could not be read again', () => {
  it.each(reread)('%s', (_what, english, german) => {
    expect(say.text(english)).toBe(german)
  })
})

describe('what a database is not', () => {
  it.each([
    ['SQLITE_FULL', 'Die Datenbank /m.db lässt sich nicht schreiben: der Datenträger ist voll.'],
    ['SQLITE_CORRUPT', 'Die Datenbank /m.db ist beschädigt.'],
    ['EACCES', 'Die Datenbank /m.db lässt sich nicht öffnen: keine Berechtigung.'],
  ])('%s', (code, german) => {
    const fault = storeError(Object.assign(new Error('x'), { code }), '/m.db')
    expect(fault instanceof MonitorError && say.text(fault.said.message)).toBe(german)
  })
})

it('the findings of check, on a page and in JSON', async () => {
  const config = join(folder, 'monitor.yaml')
  writeFileSync(config, 'company: { name: Beispiel AG, brands: [{ name: Beispiel }] }\nsources: []\n')
  const argv = ['check', '--config', config, '--db', join(folder, 'none.db'), '--lang', 'de']
  const page = await monitor(argv, { columns: 100 })
  expect(page.out.replaceAll(folder, '')).toContain('Warnung  Datenbank      /none.db: noch nicht vorhanden\n')
  expect(page.out).toContain('das erste monitor poll legt sie an\n')
  expect(page.out).toMatch(/\n0 Fehler, 2 Warnungen\.\n$/)
  expect(JSON.parse((await monitor([...argv, '--json'])).out).findings).toContainEqual({
    ...{ area: 'source', level: 'warning', message: 'no source is configured, so nothing is read' },
    hint: 'monitor add URL finds one and writes it',
  })
})
