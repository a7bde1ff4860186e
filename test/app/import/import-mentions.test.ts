import { describe, expect, it } from 'vitest'
import { type ImportOptions, importMentions } from '../../../src/app/import/import-mentions.js'
import { listCases } from '../../../src/app/listing/list-cases.js'
import { listMentions } from '../../../src/app/listing/list-mentions.js'
import { listSources } from '../../../src/app/polling/list-sources.js'
import { toIso } from '../../../src/util/instant.js'
import { DAY, HOUR, NOON, type TestApp, testApp, YAML } from '../support.js'

const OPTIONS: ImportOptions = { source: 'import', who: 'rosa', baseline: true, dryRun: false }
const WORDS = 'Beispiel antwortet mir seit drei Wochen nicht, das ist eine Frechheit!'

const complaint = (id: string, more: object = {}) => ({
  id,
  text: `${WORDS} (${id})`,
  author: { id: `k-${id}`, name: `Kundin ${id}` },
  published_at: toIso(NOON - 3 * HOUR),
  language: 'de',
  ...more,
})

/** Lines as bytes; whatever is text already is a line as it stands. */
async function* bytes(...lines: readonly (object | string)[]): AsyncGenerator<Buffer> {
  yield Buffer.from(lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join(''))
}

const take = (app: TestApp, lines: readonly (object | string)[], options: Partial<ImportOptions> = {}) =>
  importMentions(app, bytes(...lines), { ...OPTIONS, ...options })

async function mentionsOf(app: TestApp, source = 'import') {
  const listed = []
  for await (const each of (await listMentions(app, { sources: [source], all: true, sort: 'oldest' })).mentions) listed.push(each)
  return listed
}
const casesOf = async (app: TestApp) => (await listCases(app, {})).cases.map(({ record }) => [record.source, record.state])

describe('a file of mentions', () => {
  it('is stored and judged under a name of its own, its threads are joined', async () => {
    const app = await testApp()
    const answer = {
      id: 'r1',
      parent_id: 'a',
      text: 'Guten Tag, es tut uns leid. Wir haben Ihnen den Betrag heute zurückerstattet.',
      author: { id: '7', name: 'Service' },
      official: true,
      published_at: toIso(NOON - 2 * HOUR),
    }
    expect(await take(app, [complaint('a'), answer, complaint('b')])).toEqual({
      sources: ['import'],
      lines: 3,
      counts: { added: 3, edited: 0, deleted: 0, unchanged: 0 },
      labelled: 0,
      passedOver: 0,
      isCut: false,
      bad: 0,
      faults: [],
      warnings: [],
      interruptedAfter: null,
    })
    expect((await mentionsOf(app)).map(({ nativeId, verdict }) => [nativeId, verdict.kind])).toEqual([
      ['a', 'complaint'],
      ['r1', expect.any(String)],
      ['b', 'complaint'],
    ])
    expect(await casesOf(app)).toEqual([
      ['import', 'answered'],
      ['import', 'open'],
    ])
  })

  it('is about us, whether it names us or not', async () => {
    const app = await testApp()
    await take(app, [complaint('a', { text: 'Seit drei Wochen keine Antwort, eine Frechheit!' })])
    expect((await mentionsOf(app)).map(({ verdict }) => verdict.relevant)).toEqual([true])
  })

  it('may be imported again: nothing is stored twice; edits and deletions are', async () => {
    const app = await testApp()
    const lines = [complaint('a'), complaint('b'), complaint('c')]
    await take(app, lines)
    expect((await take(app, lines)).counts).toEqual({ added: 0, edited: 0, deleted: 0, unchanged: 3 })
    const changed = [complaint('a'), complaint('b', { text: `${WORDS} Immer noch!` }), { id: 'c', deleted: true }]
    expect((await take(app, changed)).counts).toEqual({ added: 0, edited: 1, deleted: 1, unchanged: 1 })
  })

  it('says which lines were left out, and why; the rest is taken', async () => {
    const app = await testApp()
    const many = Array.from({ length: 30 }, () => '?')
    const result = await take(app, [complaint('a', { likes: 3 }), '', '{"text":"a"}', ...many, complaint('b')])
    expect(result).toMatchObject({ lines: 33, counts: { added: 2 }, bad: 31, warnings: ['unknown keys are ignored: likes'] })
    expect(result.faults.length).toBe(20)
    expect(result.faults.slice(0, 2)).toEqual([
      { line: 3, reason: 'it has no id' },
      { line: 4, reason: 'it is no JSON' },
    ])
  })

  it('may hold the cursors of a program, which mean nothing here', async () => {
    const app = await testApp()
    expect(await take(app, [complaint('a'), { type: 'cursor', cursor: 3 }])).toMatchObject({ counts: { added: 1 }, bad: 0 })
  })

  it('redacts before it stores', async () => {
    const app = await testApp()
    await take(app, [complaint('a', { text: `${WORDS} Karte 4111 1111 1111 1111` })])
    expect((await mentionsOf(app))[0]!.text).toContain('[card ••1111]')
  })
})

describe('history and news', () => {
  const baselineOf = async (app: TestApp) => (await listCases(app, {})).cases.map(({ record }) => record.baseline)
  it('what it brings is history', async () => {
    const app = await testApp()
    await take(app, [complaint('a')])
    expect(await baselineOf(app)).toEqual([true])
  })
  it('unless it is said to be news', async () => {
    const app = await testApp()
    await take(app, [complaint('a')], { baseline: false })
    expect(await baselineOf(app)).toEqual([false])
  })
})

describe('the source of a file', () => {
  const OFFICIAL = YAML.replace('official: [', 'official: [{ platform: mastodon, id: "7" }, ')
  const reply = { id: 'r1', parent_id: 'a', text: 'Wir melden uns heute bei Ihnen.', author: { id: '7' }, platform: 'mastodon' }

  it('of its own: an account of ours is known on the platform that each line says', async () => {
    const app = await testApp({ yaml: OFFICIAL })
    await take(app, [complaint('a'), reply, { ...reply, id: 'r2', platform: 'reddit' }, { ...reply, id: 'r3', platform: null }])
    const found = (await mentionsOf(app)).map(({ nativeId, officialIdentity }) => [nativeId, officialIdentity])
    expect(found.slice(1).sort()).toEqual([
      ['r1', 'id'],
      ['r2', null],
      ['r3', null],
    ])
  })

  it('of its own: in no list of sources that are read, and never unknown', async () => {
    const app = await testApp()
    await take(app, [complaint('a')])
    expect((await listSources(app)).map(({ config }) => config.id)).toEqual(['forum', 'blog'])
    expect((await listCases(app, { sources: ['import'] })).unknown).toEqual([])
    expect((await mentionsOf(app)).length).toBe(1)
  })

  it('of the configuration: what it says of texts and brands holds, and its next poll is its first all the same', async () => {
    const app = await testApp({ yaml: YAML.replace('match: all', 'match: thread') })
    const lines = [
      { id: 'a', title: 'Beispiel', text: 'Wer kennt das?' },
      { id: 'b', root_id: 'a', text: 'Keine Antwort seit Wochen.' },
      { id: 'c', text: 'Ganz etwas anderes.' },
    ]
    await take(app, lines, { source: 'forum' })
    expect((await mentionsOf(app, 'forum')).map(({ nativeId, verdict }) => [nativeId, verdict.relevant])).toEqual([
      ['a', true],
      ['b', true],
      ['c', false],
    ])
    expect((await listSources(app))[0]).toMatchObject({ due: true, dueReason: 'never asked before' })
  })

  it('has a name as others have', async () => {
    const app = await testApp()
    await expect(take(app, [], { source: '../x y' })).rejects.toMatchObject({ exit: 2 })
  })
})

describe('a run that only looks', () => {
  it('judges, writes nothing, and does not ask what is known', async () => {
    const app = await testApp()
    const seen: string[] = []
    const result = await take(app, [complaint('a'), '?'], {
      dryRun: true,
      onMentions: (source, mentions) =>
        void seen.push(...mentions.map(({ nativeId, verdict }) => `${source} ${nativeId} ${verdict.kind}`)),
    })
    expect([result.counts, result.bad, seen]).toEqual([null, 1, ['import a complaint']])
    expect(await app.store.sources()).toEqual([])
  })
})

describe('a large file', () => {
  const lines = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, index) => ({ id: `m${from + index}`, text: 'Hallo.', language: 'de' }))

  it('comes in parts: a thread may begin in one and go on in the next, wherever the bytes are cut', async () => {
    const app = await testApp()
    const all = [complaint('a'), ...lines(1, 1_500), { id: 'b', parent_id: 'a', text: 'Mir auch!' }]
    const whole = Buffer.from(all.map((line) => JSON.stringify(line)).join('\n'))
    const pieces = (async function* () {
      for (let at = 0; at < whole.length; at += 777) yield whole.subarray(at, at + 777)
    })()
    const told: number[] = []
    const result = await importMentions(app, pieces, {
      ...OPTIONS,
      onProgress: (stage, count) => void (stage === 'read' && told.push(count)),
    })
    expect([result.counts?.added, told]).toEqual([1_502, [1_000, 1_502]])
    const threads = (await mentionsOf(app)).filter(({ nativeId }) => ['a', 'b'].includes(nativeId)).map(({ thread }) => thread)
    expect(threads).toEqual(['a', 'a'])
  })

  it('interrupted: what is stored is whole, up to a line that is named; run again, it is as if nothing had been', async () => {
    const app = await testApp()
    const stops = async function* () {
      yield* bytes(complaint('a'), ...lines(1, 1_200))
      app.interrupt.abort(new Error('interrupted'))
      yield* bytes(...lines(1_201, 3_000))
    }
    expect(await importMentions(app, stops(), OPTIONS)).toMatchObject({ interruptedAfter: 1_000, counts: { added: 1_000 } })
    expect(await casesOf(app)).toEqual([])
    const again = await testApp()
    const rest = { ...again, store: app.store } as TestApp
    expect((await take(rest, [complaint('a'), ...lines(1, 3_000)])).counts).toEqual({
      added: 2_001,
      edited: 0,
      deleted: 0,
      unchanged: 1_000,
    })
    expect(await casesOf(rest)).toEqual([['import', 'open']])
  })

  it('is refused while another run is at it', async () => {
    const app = await testApp()
    const lock = await app.store.lockPoll({ pid: 1, host: 'anderswo', since: NOON })
    await expect(take(app, [complaint('a')])).rejects.toMatchObject({ exit: 11 })
    await lock.release()
    expect((await take(app, [complaint('a', { published_at: toIso(NOON - DAY) })])).counts?.added).toBe(1)
  })
})
