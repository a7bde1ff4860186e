import { describe, expect, it } from 'vitest'
import { createActs } from '../../../src/app/acts/act.js'
import { label } from '../../../src/app/acts/label.js'
import { forgetPerson } from '../../../src/app/forget/forget-person.js'
import { importMentions } from '../../../src/app/import/import-mentions.js'
import { joinThreads } from '../../../src/app/judging/join-threads.js'
import { listCases } from '../../../src/app/listing/list-cases.js'
import type { IncomingMention } from '../../../src/model/mention.js'
import { type ExportedLine, exportLines, exportText } from '../export/export-lines.js'
import { HOUR, incoming, MINUTE, NOON, ourReply, store, type TestApp, testApp } from '../support.js'

const YAML = `company:
  name: Beispiel AG
  brands: [{ name: Beispiel }]
  official: [{ source: forum, name: Beispiel Kundendienst }, { platform: mastodon, id: "7" }]
sources:
  - { id: forum, type: comments, url: "https://forum.example/a.atom", match: all, every: 15m }
  - { id: blog, type: feed, url: "https://blog.example/rss", every: 15m }
privacy: { redact: [card, iban] }
sla:
  policies:
    - { name: card-data, when: { sensitive: [card] }, first_answer: 15m, time: wall }
    - { name: default, first_answer: 1h, next_answer: 2h, time: wall }
alerts:
  receivers: [{ id: terminal, type: stdout }]
`

const who = (name: string, values: object = {}) => ({
  id: null,
  handle: null,
  name,
  url: null,
  followers: null,
  flags: [],
  ...values,
})

const VARIED: readonly IncomingMention[] = [
  incoming('a', {
    author: who('Petra', { id: '17', handle: '@petra', url: 'https://forum.example/petra', followers: 12, flags: ['guest'] }),
  }),
  ourReply('a1', 'a', { rootRef: 'a' }),
  incoming('a2', { parentRef: 'a1', rootRef: 'a', text: 'Danke, hat geklappt!', publishedAt: NOON - MINUTE }),
  incoming('karte', { text: 'Beispiel sperrt meine Karte 4111 1111 1111 1111, und niemand antwortet! Eine Frechheit!' }),
  incoming('stern', { role: 'review', title: '★☆☆☆☆ Nie wieder', rootRef: 'page:https://forum.example/app', publishedAt: null }),
  incoming('echo', {
    role: 'pingback',
    url: 'https://other.example/?p=1#c',
    parentRef: 'unbekannt',
    author: who('bot', { flags: ['bot'] }),
  }),
  incoming('weg', { deleted: true, author: who('Uli') }),
  incoming('wir', {
    official: true,
    text: 'Guten Tag, wir kümmern uns darum.',
    parentRef: 'karte',
    author: who('Rosa', { id: '9' }),
  }),
  incoming('fremd', { official: false, language: 'en', text: 'Nobody answers me for weeks, this is outrageous, dear Beispiel!' }),
]
const ARTICLES: readonly IncomingMention[] = [
  incoming('https://blog.example/1', {
    role: 'post',
    title: 'Wetter',
    text: 'Es regnet.\n\nImmer noch.',
    editedAt: NOON - MINUTE,
  }),
  incoming('https://blog.example/2', { role: 'post', title: 'Beispiel im Test', text: 'Das Angebot von Beispiel im Vergleich.' }),
]

async function* bytes(text: string): AsyncGenerator<Buffer> {
  const whole = Buffer.from(text)
  for (let at = 0; at < whole.length; at += 1_000) yield whole.subarray(at, at + 1_000)
}

const take = (app: TestApp, text: string, source: string | null = null) =>
  importMentions(app, bytes(text), { source, who: 'uli', baseline: true, dryRun: false })

async function varied(): Promise<TestApp> {
  const app = await testApp({ yaml: YAML })
  await store(app, VARIED)
  await store(app, ARTICLES, 'blog')
  const own = { id: 'm1', source: 'archiv', platform: 'mastodon', author: { id: '7' }, text: 'Beispiel hilft.', type: 'mention' }
  await take(
    app,
    `${JSON.stringify(own)}\n{"id":"m2","text":"Niemand antwortet mir, seit Wochen! Frechheit!","source":"archiv"}\n`,
  )
  await joinThreads(app)
  const acts = createActs(app, { who: 'rosa', why: null })
  await acts.on(1, label('question'))
  await acts.label(await idOf(app, 'https://blog.example/2'), 'irrelevant')
  await acts.settle()
  return app
}

async function idOf(app: TestApp, nativeId: string): Promise<number> {
  const all = await app.store.mentions({ all: true }, { order: 'oldest', after: null, limit: 100 })
  return all.find((each) => each.nativeId === nativeId)!.id
}

/** Without the numbers and instants of one database; what was said before an edit is not read back. */
function essence(line: ExportedLine): string {
  const { mention: _m, case: _c, first_seen_at: _f, deleted_at: _d, earlier: _e, ...rest } = line
  return JSON.stringify(rest)
}
const essences = async (app: TestApp): Promise<readonly string[]> =>
  (await exportLines(app, {}, ['mentions'])).slice(1, -1).map(essence).sort()

describe('an export that is imported', () => {
  it('into an empty database gives the same export again', async () => {
    const before = await varied()
    const text = await exportText(before)
    const after = await testApp({ yaml: YAML })
    after.now += HOUR
    expect(await take(after, text)).toEqual({
      sources: ['forum', 'blog', 'archiv'],
      lines: text.trimEnd().split('\n').length,
      counts: { added: 13, edited: 0, deleted: 0, unchanged: 0 },
      labelled: 2,
      passedOver: text.trimEnd().split('\n').length - 13,
      isCut: false,
      bad: 0,
      faults: [],
      warnings: [],
      interruptedAfter: null,
    })
    expect(await essences(after)).toEqual(await essences(before))
    // One that a label had dismissed is not opened any more.
    const standing = async (app: TestApp) =>
      (await listCases(app, { sort: 'case', states: ['open', 'answered'] })).cases
        .map(({ record, clock }) => `${record.text} ${record.state} ${record.kind} ${clock.policy}`)
        .sort()
    expect(await standing(after)).toEqual(await standing(before))
  })

  it('again, or where it came from, changes nothing', async () => {
    const app = await varied()
    const before = await exportText(app)
    const told = { counts: { added: 0, edited: 0, deleted: 0, unchanged: 13 }, labelled: 0, bad: 0 }
    expect(await take(app, before)).toMatchObject(told)
    expect(await exportText(app)).toBe(before)
  })

  it('gives back what people said, but not over what they say here', async () => {
    const text = await exportText(await varied())
    const app = await testApp({ yaml: YAML })
    await store(app, VARIED.slice(0, 1))
    await joinThreads(app)
    const acts = createActs(app, { who: 'rosa', why: null })
    await acts.on(1, label('praise'))
    await acts.settle()
    expect(await take(app, text)).toMatchObject({ labelled: 1 })
    const labels = (await exportLines(app, {}, ['mentions'])).flatMap((line) =>
      line['label'] == null ? [] : [[line['id'], line['label']]],
    )
    expect(labels).toEqual([
      ['a', 'praise'],
      ['https://blog.example/2', 'irrelevant'],
    ])
  })

  it('goes under one source where that is asked for', async () => {
    const app = await testApp({ yaml: YAML })
    expect(await take(app, await exportText(await varied()), 'alles')).toMatchObject({
      sources: ['alles'],
      counts: { added: 13 },
      warnings: [],
    })
    expect((await app.store.sources()).map(({ id }) => id)).toEqual(['alles'])
  })

  it('where its sources are not configured, keeps apart what is not about us', async () => {
    const app = await testApp()
    const text = await exportText(await varied(), {}, ['mentions'])
    const elsewhere = { ...app, config: { ...app.config, sources: [] } }
    expect(await take(elsewhere, text)).toMatchObject({ sources: ['forum', 'blog', 'archiv'] })
    const relevant = (await exportLines(elsewhere, {}, ['mentions'])).flatMap((line) =>
      line['relevant'] === false ? [line['id']] : [],
    )
    expect(relevant).toEqual(['https://blog.example/1', 'https://blog.example/2'])
  })
})

describe('an export that is not whole', () => {
  const whole = async () => (await exportText(await varied())).trimEnd().split('\n')
  const CUT = 'an export in it has no last line, so it was cut: what stood behind that is missing'

  it('cut at the end of a line: what is there is taken, and that more is missing is said', async () => {
    const lines = await whole()
    const told = await take(await testApp({ yaml: YAML }), lines.slice(0, 10).join('\n'))
    expect(told).toMatchObject({ isCut: true, bad: 0, warnings: [CUT] })
  })

  it('cut within a line: that one is left out', async () => {
    const lines = await whole()
    const told = await take(await testApp({ yaml: YAML }), `${lines.slice(0, 10).join('\n')}\n${lines[10]!.slice(0, 50)}`)
    expect(told).toMatchObject({ isCut: true, bad: 1, faults: [{ line: 11, reason: 'it is no JSON' }], warnings: [CUT] })
  })

  it('one behind the other: each has its end', async () => {
    const lines = await whole()
    const app = await testApp({ yaml: YAML })
    expect(await take(app, [...lines, ...lines].join('\n'))).toMatchObject({ isCut: false, counts: { added: 13, unchanged: 13 } })
    expect(await take(app, [...lines.slice(0, -1), ...lines].join('\n'))).toMatchObject({ isCut: true })
  })

  it('of mentions alone, as jq leaves them, is none', async () => {
    const lines = (await whole()).filter((line) => line.startsWith('{"type":"mention"'))
    expect(await take(await testApp({ yaml: YAML }), lines.join('\n'))).toMatchObject({
      isCut: false,
      passedOver: 0,
      warnings: [],
    })
  })
})

describe('an export of a database in which somebody was forgotten', () => {
  const LATER = NOON + HOUR
  async function forgotten(): Promise<string> {
    const app = await varied()
    await forgetPerson(app, { who: '17', byName: false }, { who: 'rosa', why: null })
    return exportText(app)
  }

  it('keeps that person out of another, whatever a source delivers there', async () => {
    const text = await forgotten()
    expect(text).not.toContain('Petra')
    const app = await testApp({ yaml: YAML })
    await take(app, text)
    app.now = LATER
    await store(app, VARIED)
    await joinThreads(app)
    expect(await exportText(app)).not.toContain('Petra')
    const [row] = await app.store.mentions({ all: true, sources: ['forum'] }, { order: 'oldest', after: null, limit: 1 })
    expect([row?.nativeId, row?.text, row?.forgottenAt, row?.deleted]).toEqual(['a', '', NOON, true])
  })

  it('takes the person out of one that knows the words', async () => {
    const text = await forgotten()
    const app = await varied()
    expect((await take(app, text)).counts).toMatchObject({ added: 0, deleted: 1 })
    expect((await take(app, text)).counts).toMatchObject({ added: 0, edited: 0, deleted: 0 })
    expect((await app.store.mentionsBy([{ id: '17' }])).length).toBe(0)
  })

  it('does not bring back who was forgotten after it was made', async () => {
    const before = await varied()
    const text = await exportText(before)
    await forgetPerson(before, { who: '17', byName: false }, { who: 'rosa', why: null })
    const erased = await exportText(before)
    await take(before, text)
    expect(await exportText(before)).toEqual(erased)
  })

  it('stores no words that stand in such a line all the same', async () => {
    const line = { source: 'forum', mention: 'M-1', id: 'x', text: 'Beispiel schweigt', forgotten_at: '2026-11-16T09:00:00Z' }
    const app = await testApp({ yaml: YAML })
    await take(app, `${JSON.stringify({ type: 'mention', ...line })}\n`)
    expect((await app.store.mentions({ all: true }, { order: 'oldest', after: null, limit: 9 })).map(({ text }) => text)).toEqual(
      [''],
    )
    expect(await app.store.countMentions({ search: 'schweigt' })).toBe(0)
  })
})

describe('the source that a line names', () => {
  const line = (source: unknown) => `${JSON.stringify({ id: 'a', text: 'Beispiel antwortet nicht.', source })}\n`
  it.each([
    ['is where it goes', 'archiv', ['archiv'], []],
    ['may be one of the configuration', 'forum', ['forum'], []],
    ['may be absent', null, ['import'], []],
    ['has a name as others have', '../x', [], ['its source ../x: must be at most 64 letters']],
    ['is a text', 7, [], ['its source is no text']],
  ])('%s', async (_, source, sources, faults) => {
    const told = await take(await testApp(), line(source))
    expect([told.sources, told.faults.map(({ reason }) => reason)]).toEqual([
      sources,
      faults.map((each) => expect.stringContaining(each)),
    ])
  })
})
