import { describe, expect, it } from 'vitest'
import { CASE_FIELDS } from '../../src/report/documents/case-document.js'
import { MENTION_FIELDS } from '../../src/report/documents/mention-document.js'
import { SOURCE_FIELDS } from '../../src/report/documents/source-document.js'
import { flatName } from '../../src/report/shapes/fields.js'
import { world } from './world.js'

const { monitor } = world()

const BROKEN = 'http://127.0.0.1:12345/partner.rss is not a feed: an HTML page titled "Seite umgezogen"'
const CASE_LINE =
  'C-2\topen\tbreached\t2026-11-16T08:55:00Z\t21900\thigh\tcomplaint\tMusterstrom\tforum\turs_b\tMusterstrom bucht doppelt ab\thttp://127.0.0.1:12345/forum/t-1\n'
const UNKNOWN_LINE = `unknown: partner since 2026-11-16T07:00:00Z: ${BROKEN}\n`

describe('monitor unanswered', () => {
  it('on a terminal: cards, then what they come to', async () => {
    expect(await monitor('unanswered --source forum', { columns: 60 })).toEqual({
      code: 0,
      out: `C-2  overdue 6h 5m  high complaint  Musterstrom · forum
     urs_b · Musterstrom bucht doppelt ab
     Musterstrom hat meine Kreditkarte zweimal belastet, und
     niemand reagiert auf meine Reklamation. Karte [card
     ••1111], bitte endlich zurückerstatten!
     first answer due Mon 16 Nov 09:55 · waiting 6h 20m
     contains card · last reply: bystander
     http://127.0.0.1:12345/forum/t-1

1 unanswered case · 1 overdue · times in Europe/Zurich
`,
      // Whether one more is close to being a complaint is for the weights of the day to say.
      err: expect.stringMatching(/^(?:\d+ mentions? of the last 7 days (?:is|are) uncertain: .+\n)?$/),
    })
  })

  it('in a pipe: one record a line, tab-separated', async () => {
    expect(await monitor('unanswered --source forum')).toEqual({ code: 0, out: CASE_LINE, err: '' })
  })

  it('says on stderr what it could not see, with exit 3', async () => {
    expect(await monitor('unanswered --source forum partner')).toEqual({ code: 3, out: CASE_LINE, err: UNKNOWN_LINE })
  })

  it('does not say "none" of what it could not see', async () => {
    expect(await monitor('unanswered --source news partner', { columns: 60 })).toEqual({
      code: 3,
      out: 'No unanswered complaints in what could be seen.\n',
      err: `unknown: partner since Mon 16 Nov 08:00:
         http://127.0.0.1:12345/partner.rss is not a feed:
         an HTML page titled "Seite umgezogen"
`,
    })
  })

  const silent: readonly (readonly [string, string])[] = [
    ['', ''],
    ['--ndjson', ''],
    ['--csv', `${CASE_FIELDS.map(flatName).join(',')}\r\n`],
    ["--format '{{case}}'", ''],
    ['--json', '{"schema":1,"generated_at":"2026-11-16T15:00:00Z","complete":true,"cases":[],"unknown":[],"snoozed":0}\n'],
  ]
  it.each(silent)('finds none with %j: no failure, and nothing but the frame', async (format, out) => {
    expect(await monitor(`unanswered --source news ${format}`)).toEqual({ code: 0, out, err: '' })
  })

  it('--json FIELDS: the same document with less in it', async () => {
    const { code, out, err } = await monitor('unanswered --source forum partner --json case,sla.due_at,answer.kind')
    expect({ code, err }).toEqual({ code: 3, err: '' })
    expect(JSON.parse(out)).toEqual({
      schema: 1,
      generated_at: '2026-11-16T15:00:00Z',
      complete: false,
      cases: [{ case: 'C-2', sla: { due_at: '2026-11-16T08:55:00Z' }, answer: { kind: 'bystander' } }],
      unknown: [{ source: 'partner', since: '2026-11-16T07:00:00Z', reason: BROKEN }],
      snoozed: 0,
    })
  })

  it('--ndjson: the same records, a line each, with their type', async () => {
    const whole = JSON.parse((await monitor('unanswered --source forum partner --json')).out) as {
      cases: object[]
      unknown: object[]
    }
    const { code, out, err } = await monitor('unanswered --source forum partner --ndjson')
    expect({ code, err }).toEqual({ code: 3, err: '' })
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as object)
    expect(lines).toEqual([
      { type: 'case', ...whole.cases[0] },
      { type: 'unknown', ...whole.unknown[0] },
    ])
  })

  it('--csv: a header, then the records', async () => {
    const { out, err } = await monitor('unanswered --source forum partner --csv')
    const [header, row, ...rest] = out.split('\r\n')
    expect([header, rest, err]).toEqual([CASE_FIELDS.map(flatName).join(','), [''], UNKNOWN_LINE])
    expect(row).toMatch(
      /^C-2,open,Musterstrom,complaint,high,.*"Musterstrom hat meine Kreditkarte.*",.*,2026-11-16T08:55:00Z,breached,21900,/,
    )
  })

  it('--excel: the same for Excel in German, its instants in the time zone of the SLA', async () => {
    const [csv, excel] = await Promise.all(['--csv', '--excel'].map((format) => monitor(`unanswered --source forum ${format}`)))
    const [header = '', row = ''] = excel?.out.split('\r\n') ?? []
    expect(header).toBe(`\ufeff${CASE_FIELDS.map(flatName).join(';')}`)
    expect(csv?.out.match(/2026-[^,]*Z/g)).toEqual(['08:40', '09:30', '08:55', '09:05'].map((time) => `2026-11-16T${time}:00Z`))
    expect(row.match(/2026-[^;]*/g)).toEqual(['09:40', '10:30', '09:55', '10:05'].map((time) => `2026-11-16 ${time}:00`))
  })

  const templates: readonly (readonly [string, string])[] = [
    ['{{case}} {{age}} {{url}}', 'C-2 6h 20m http://127.0.0.1:12345/forum/t-1'],
    ['{{due}}|{{waiting}}|{{author}}|{{answer}}', 'overdue 6h 5m|5h 20m|urs_b|bystander'],
    ['{{sla.due_at}} {{sla_due_at}} {{answer.at}}', '2026-11-16T08:55:00Z 2026-11-16T08:55:00Z 2026-11-16T09:05:00Z'],
    ['{{assignee}}-{{mentions}}', '-1'],
  ]
  it.each(templates)('--format %s', async (template, line) => {
    expect(await monitor(`unanswered --source forum --format '${template}'`)).toEqual({ code: 0, out: `${line}\n`, err: '' })
  })

  const faults: readonly (readonly [string, string, string])[] = [
    ['--source news --json nosuch', 'unknown field nosuch', `fields: ${CASE_FIELDS.join(', ')}`],
    ['--source news --json sla.due,case,author.nam', 'unknown fields sla.due, author.nam', `fields: ${CASE_FIELDS.join(', ')}`],
    ['--source nesw --json', "no source 'nesw' in /world/monitor.yaml", 'did you mean news?'],
    ['--brand Musterstorm --json', "no brand 'Musterstorm' in /world/monitor.yaml", 'did you mean Musterstrom?'],
    ['--brand Beispiel --json', "no brand 'Beispiel' in /world/monitor.yaml", 'known brands: Musterstrom'],
    ['--source frobnicate --json', "no source 'frobnicate' in /world/monitor.yaml", 'known sources: blog, news, forum, partner'],
  ]
  it.each(faults)('%s is refused, though nothing would be listed', async (line, message, hint) => {
    const { code, out, err } = await monitor(`unanswered ${line}`)
    expect({ code, out, error: JSON.parse(err) }).toEqual({ code: 2, out: '', error: { type: 'error', code: 2, message, hint } })
  })

  it('a brand is meant, however it is written', async () => {
    expect((await monitor("unanswered --source forum --brand MUSTERSTROM --format '{{case}}'")).out).toBe('C-2\n')
  })

  it('an unknown name in a template is refused', async () => {
    const { code, out, err } = await monitor("unanswered --source news --format '{{nosuch}} {{case}} {{x.y}} {{nosuch}}'")
    expect({ code, out, err }).toEqual({
      code: 2,
      out: '',
      err: `monitor: unknown fields nosuch, x.y\n  fields: ${CASE_FIELDS.join(', ')}, age, waiting, due, author, answer\n`,
    })
  })

  it.each([
    ["unanswered --format '{{case} {{url}}'", 'monitor: --format: {{case is not closed\n'],
    ["unanswered --format '{{case}} {{due at}}'", 'monitor: unknown field due at\n'],
    ["unanswered --format '{{#cases}}'", 'monitor: unknown field #cases\n'],
    ["unanswered --format '{{sla}}'", 'monitor: unknown field sla\n'],
  ])('%s is no template', async (line, told) => {
    const { code, out, err } = await monitor(line)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err.startsWith(told)).toBe(true)
  })

  it.each([
    ['--source forum', 8],
    ['--source forum partner', 8],
    ['--source news', 0],
    ['--source partner', 3],
  ])('%s --exit-status is %i: findings before gaps', async (line, code) => {
    expect((await monitor(`unanswered ${line} --exit-status`)).code).toBe(code)
  })

  it('takes global options before and after its name', async () => {
    const { out } = await monitor('unanswered --source forum --now 2026-11-16T09:30:00Z')
    expect(out).toContain('\t2100\t')
    expect((await monitor('--now 2026-11-16T09:30:00Z unanswered --source forum')).out).toBe(out)
    expect((await monitor('--now 2026-11-16T08:00:00Z unanswered --source forum --now 2026-11-16T09:30:00Z')).out).toBe(out)
  })
})

it('monitor cases: in any state, or in those asked for', async () => {
  expect((await monitor("cases --source blog --state answered --format '{{case}} {{state}} {{sla.status}}'")).out).toBe(
    'C-3 answered late\n',
  )
  expect((await monitor("cases --source forum blog --format '{{case}}' --sort case")).out).toContain('C-2\nC-3\n')
  expect((await monitor('cases --source news', { columns: 80 })).out).toBe('No cases.\n')
})

describe('monitor mentions', () => {
  it('in a pipe, newest first', async () => {
    const listed = await monitor('mentions --source forum')
    // Helpful advice: whether that is praise already is for the measures of quality to say.
    expect({ ...listed, out: listed.out.replace('\tpraise\t', '\tneutral\t') }).toEqual({
      code: 0,
      out:
        'M-5\tC-2\t2026-11-16T08:40:00Z\thigh\tcomplaint\tMusterstrom\tforum\turs_b\tMusterstrom bucht doppelt ab\thttp://127.0.0.1:12345/forum/t-1\n' +
        'M-4\t\t2026-11-16T09:05:00Z\tlow\tneutral\tMusterstrom\tforum\thelferin\tRe: Musterstrom bucht doppelt ab\thttp://127.0.0.1:12345/forum/t-1\n',
      err: '',
    })
  })

  it('on a terminal', async () => {
    expect(await monitor('mentions --source news', { columns: 70 })).toEqual({
      code: 0,
      out: `M-1  low neutral  Musterstrom · news
  unknown author · Strompreise steigen im Januar
  Mehrere Anbieter erhöhen ihre Preise. Musterstrom bleibt laut
  Mitteilung unter dem Durchschnitt.
  Tue 10 Nov 07:00
  http://127.0.0.1:12345/news/news-1

1 mention · times in Europe/Zurich
`,
      err: '',
    })
  })

  it('with words, and incomplete where a source is', async () => {
    expect(await monitor("mentions --search Kreditkarte --format '{{mention}} {{age}}'")).toEqual({
      code: 3,
      out: 'M-5 6h 20m\n',
      err: UNKNOWN_LINE,
    })
  })

  it('--json: one document, streamed', async () => {
    const { out } = await monitor('mentions --source forum --json mention,author.name --sort oldest')
    expect(out).toBe(
      '{"schema":1,"generated_at":"2026-11-16T15:00:00Z","complete":true,"mentions":[{"mention":"M-4","author":{"name":"helferin"}},{"mention":"M-5","author":{"name":"urs_b"}}],"unknown":[]}\n',
    )
  })

  it('--csv and --ndjson', async () => {
    const csv = (await monitor('mentions --source forum --limit 1 --csv')).out.split('\r\n')
    expect([csv[0], csv.length]).toEqual([MENTION_FIELDS.map(flatName).join(','), 3])
    const ndjson = (await monitor('mentions --source forum partner --limit 1 --ndjson')).out.trimEnd().split('\n')
    expect(ndjson.map((line) => JSON.parse(line) as object)).toMatchObject([
      { type: 'mention', mention: 'M-5', case: 'C-2' },
      { type: 'unknown', source: 'partner' },
    ])
  })

  it('by kind, by severity, by author', async () => {
    const names = async (line: string): Promise<string> =>
      (await monitor(`mentions --source forum ${line} --format '{{author}}'`)).out
    expect([
      await names('--kind complaint'),
      await names('--severity medium'),
      await names('--author HELFERIN'),
      await names('--until 2026-11-16T09:00:00Z'),
    ]).toEqual(['urs_b\n', 'urs_b\n', 'helferin\n', 'urs_b\n'])
  })
})

describe('monitor sources', () => {
  it('in a pipe and as JSON', async () => {
    const { code, out, err } = await monitor('sources')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out.split('\n').slice(2)).toEqual([
      'forum\tok\tcomments\t2026-11-16T15:00:00Z\t2026-11-16T15:15:00Z\t0\t2\t\t\thttp://127.0.0.1:12345/forum.atom\t\t\t\t\t',
      `partner\tfailing\tfeed\t\t2026-11-16T15:30:00Z\t3\t0\t2026-11-16T07:00:00Z\t${BROKEN}\thttp://127.0.0.1:12345/partner.rss\t\t\t\t\t`,
      '',
    ])
    expect(JSON.parse((await monitor('sources --json source,health')).out)).toEqual({
      schema: 1,
      generated_at: '2026-11-16T15:00:00Z',
      sources: [
        { source: 'blog', health: 'ok' },
        { source: 'news', health: 'ok' },
        { source: 'forum', health: 'ok' },
        { source: 'partner', health: 'failing' },
      ],
    })
    const [line] = (await monitor('sources --ndjson')).out.split('\n')
    expect(JSON.parse(line!)).toMatchObject({ type: 'source', source: 'blog', source_type: 'wordpress', health: 'ok' })
    expect((await monitor('sources --csv')).out.split('\r\n')[0]).toBe(SOURCE_FIELDS.map(flatName).join(','))
    expect(await monitor('sources list')).toEqual({ code, out, err })
  })

  it('test: fetches one, shows what it would store, stores nothing', async () => {
    expect(await monitor('sources test news', { columns: 60 })).toEqual({
      code: 0,
      out: `1 item, 1 of them about us · times in Europe/Zurich
low neutral  Tue 10 Nov 07:00
  news-1
  unknown author: Strompreise steigen im Januar Mehrere
  Anbieter erhöhen ihre Preise. Musterstrom bleibt laut
  Mitteilung unter dem Durchschnitt.
  because: reports like the news: “laut”, names us:
           “Musterstrom”
`,
      err: '',
    })
    expect((await monitor('sources test forum')).out).not.toContain('4111')
    expect(await monitor('sources test nwes')).toEqual({
      code: 2,
      out: '',
      err: "monitor: no source 'nwes' in /world/monitor.yaml\n  did you mean news?\n",
    })
  })

  it('test: an address that is configured nowhere may stand in a private network when that is said', async () => {
    const typed = 'sources test http://127.0.0.1:1/feed.xml'
    expect(await monitor(typed)).toEqual({
      code: 1,
      out: '',
      err: 'monitor: refused, the host has a private or local address: http://127.0.0.1:1/feed.xml\n  --allow-private, if it is a host of your own\n',
    })
    expect((await monitor(`${typed} --allow-private`)).err).toContain('the connection was refused')
  })
})

describe('one case, one mention', () => {
  it('show and explain answer with one document', async () => {
    const shown = JSON.parse((await monitor('show C-2 --json')).out) as object
    expect(shown).toMatchObject({
      schema: 1,
      case: 'C-2',
      clocks: [{ policy: 'card-data' }],
      thread: [{ mention: 'M-5' }, { mention: 'M-4' }],
    })
    expect(JSON.parse((await monitor('explain c-2 --json')).out)).toMatchObject({
      ...shown,
      policy_reason: 'card-data: sensitive card or iban',
      verdicts: [{ mention: 'M-5' }, { mention: 'M-4' }],
    })
    expect(JSON.parse((await monitor('explain M-5 --json')).out)).toMatchObject({
      schema: 1,
      mention: 'M-5',
      case: 'C-2',
      sensitive: ['card'],
    })
  })

  it('pages are the same in a pipe, at 80 columns', async () => {
    for (const line of ['show 2', 'explain C-2', 'explain m-5']) {
      expect((await monitor(line)).out).toBe((await monitor(line, { columns: 80 })).out)
    }
  })

  it.each([
    ['show C-99', 'monitor: no C-99 in the database\n  monitor cases lists all of them\n'],
    ['explain M-99', 'monitor: no M-99 in the database\n  monitor mentions --all lists all of them\n'],
  ])('%s', async (line, err) => expect(await monitor(line)).toEqual({ code: 1, out: '', err }))
})

describe('monitor notify', () => {
  it('--dry-run: every decision with its reason', async () => {
    const { code, out, err } = await monitor('notify --dry-run')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain(
      'hold\tterminal\tbrand=Musterstrom, source=forum\ttold\tC-2\ttold already; repeated every 1d, next at 2026-11-17T14:30:00Z\t2026-11-17T14:30:00Z\n',
    )
    expect(out).toMatch(/^skip\t\t\tbaseline\tC-1\thistory found by the source's first poll: listed, never alerted\t$/m)
    const first = JSON.parse((await monitor('notify --dry-run --ndjson')).out.split('\n')[0]!) as object
    expect(first).toMatchObject({ type: 'decision', decision: 'hold', receiver: 'terminal' })
    expect((await monitor('notify --dry-run', { columns: 80 })).out).toContain('next at Tue 17 Nov 15:30\n')
  })

  it('delivers what is due; --json tells how much', async () => {
    expect(await monitor('notify')).toEqual({ code: 0, out: '', err: '' })
    expect(await monitor('notify', { columns: 80 })).toEqual({ code: 0, out: '', err: '0 alerts sent\n' })
    const { code, out, err } = await monitor('notify --json --now 2026-11-17T15:00:00Z')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual({
      schema: 1,
      generated_at: '2026-11-17T15:00:00Z',
      sent: 1,
      failed: 0,
      waiting: 0,
      problems: [],
      called_off: [],
    })
    expect(err).toMatch(/^Reminder: C-2 unanswered/)
  })

  it('--test: one message that is marked as a test', async () => {
    expect(await monitor('notify --test terminal')).toEqual({
      code: 0,
      out: 'Test message of mention-monitor: receiver terminal works\n\n',
      err: '',
    })
    expect(await monitor('notify --test nobody')).toEqual({
      code: 2,
      out: '',
      err: "monitor: no receiver 'nobody'\n  known receivers: terminal\n",
    })
  })
})

it('monitor check: in a pipe a finding a line', async () => {
  const checked = await monitor('check')
  // From where on it is one, and how right that is, changes with every training.
  expect({ ...checked, out: checked.out.replaceAll(/(?:from|and) \d+ %/g, (found) => found.replace(/\d+/, 'N')) }).toEqual({
    code: 3,
    out: `ok\tconfig\t/world/monitor.yaml of Musterstrom AG: 4 sources, 2 policies, 1 receiver\t
ok\tconfig\tfrom N % on it counts as a complaint (triage.recall 0.8): measured on fields unseen in training, 80 % of all complaints are found so, and N % of what is found is right\t
ok\tdatabase\t/world/monitor.db: sound\t
ok\tclock\tthe last poll was at 2026-11-16T15:00:00Z\t
error\tsource\tpartner: failed 3 times in a row, last at 2026-11-16T14:30:00Z: http://127.0.0.1:12345/partner.rss is not a feed: an HTML page titled "Seite umgezogen"\tlook at it: monitor sources test partner
ok\treceiver\tterminal (stdout): works, last told at 2026-11-17T15:00:00Z; try it: monitor notify --test terminal\t
`,
    err: '',
  })
  expect(JSON.parse((await monitor('check --json')).out)).toMatchObject({
    schema: 1,
    ok: false,
    findings: [{ area: 'config', level: 'ok', hint: null }, {}, {}, {}, { area: 'source' }, {}],
  })
})
