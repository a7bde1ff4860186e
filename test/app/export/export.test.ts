import { describe, expect, it } from 'vitest'
import { createActs } from '../../../src/app/acts/act.js'
import { note } from '../../../src/app/acts/note.js'
import { addSilence } from '../../../src/app/delivery/silences.js'
import { type ExportSelection, partsOf } from '../../../src/app/export/export-query.js'
import { openExport } from '../../../src/app/export/export-records.js'
import { joinThreads } from '../../../src/app/judging/join-threads.js'
import { listCases } from '../../../src/app/listing/list-cases.js'
import { showCase } from '../../../src/app/showing/show-case.js'
import { LIVE_STATES } from '../../../src/model/case.js'
import { exportDocument } from '../../../src/report/documents/export-document.js'
import { jsonText } from '../../../src/report/shapes/json-text.js'
import { toIso } from '../../../src/util/instant.js'
import { delivery } from '../../contracts/store/data.js'
import { DAY, HOUR, incoming, NOON, ourReply, store, type TestApp, testApp, YAML } from '../support.js'
import { variedApp } from '../varied-app.js'
import { type ExportedLine, exportLines } from './export-lines.js'

const by = (name: string) => ({ id: `id-${name}`, handle: null, name, url: null, followers: null, flags: ['guest'] })

/** Every ninth case is part of the one before it. */
const MERGED = `UPDATE mentions SET case_id = case_id - 1 WHERE case_id % 9 = 0;
  UPDATE cases SET state = 'merged', merged_into = id - 1 WHERE id % 9 = 0;
  INSERT INTO events (case_id, at, act, who, why) SELECT id, opened_at, 'opened', 'monitor', 'C-' || id FROM cases;`

/** Petra and Urs complain, Petra is answered; of both a message went out, and nobody is told anything for a while. */
async function twoCustomers(): Promise<TestApp> {
  const app = await testApp()
  await store(app, [
    incoming('p1', { author: by('Petra'), publishedAt: NOON - 3 * HOUR }),
    incoming('u1', { author: by('Urs'), publishedAt: NOON - 2 * DAY, rootRef: 'u1' }),
    ourReply('r1', 'p1'),
  ])
  await joinThreads(app)
  const of = (caseId: number) => delivery(`k${caseId}`, { cases: [{ caseId, step: 'breached', at: NOON }] })
  await app.store.enqueue([of(1), of(2)])
  await addSilence(app, { words: [], startsAt: NOON, endsAt: NOON + DAY, who: 'rosa', why: 'Umzug' })
  return app
}

const shortOf = (line: ExportedLine): string => {
  const name = ['source', 'gap'].includes(line.type)
    ? line['source']
    : (line['id'] ?? line['case'] ?? line['delivery'] ?? line['silence'])
  return `${line.type} ${String(name)}`
}
const told = async (app: TestApp, selection: ExportSelection = {}) =>
  (await exportLines(app, selection)).slice(1, -1).map(shortOf)

describe('which parts there are', () => {
  const all = ['sources', 'gaps', 'mentions', 'cases', 'deliveries', 'silences']
  it.each<readonly [string, ExportSelection, readonly string[]]>([
    ['everything', {}, all],
    ['of a source: no silences', { sources: ['forum'] }, all.slice(0, 5)],
    ['of a time: gaps too', { since: 1, until: 2 }, all.slice(1, 5)],
    ['of a person: nothing but what is about that person', { author: 'Petra' }, all.slice(2, 5)],
    ['of a brand', { brands: ['Beispiel'] }, all.slice(2, 5)],
    ['with words', { search: 'Frechheit' }, all.slice(2, 5)],
    ['of a person at a source', { author: 'Petra', sources: ['forum'] }, all.slice(2, 5)],
  ])('%s', (_, selection, parts) => expect(partsOf(selection)).toEqual(parts))
})

describe('an export', () => {
  it('begins with what it is, holds everything, and ends with how much that was', async () => {
    const lines = await exportLines(await twoCustomers())
    expect(lines[0]).toEqual({
      type: 'export',
      schema: 1,
      generated_at: toIso(NOON),
      version: '1.2.3',
      database_version: expect.any(Number),
      records: ['source', 'gap', 'mention', 'case', 'delivery', 'silence'],
      selection: { since: null, until: null, sources: null, brands: null, author: null, search: null },
    })
    expect(lines.slice(1, -1).map(shortOf)).toEqual([
      'source forum',
      'source blog',
      'gap blog',
      'mention p1',
      'mention u1',
      'mention r1',
      'case C-1',
      'case C-2',
      'delivery D-2',
      'delivery D-1',
      'silence S-1',
    ])
    expect(lines.at(-1)).toEqual({
      type: 'end',
      counts: { source: 2, gap: 1, mention: 3, case: 2, delivery: 2, silence: 1 },
    })
  })

  it('of a database in which nothing is', async () => {
    const lines = await exportLines(await testApp())
    expect(lines.slice(1).map(({ type }) => type)).toEqual(['source', 'source', 'gap', 'gap', 'end'])
    expect(lines.at(-1)!['counts']).toEqual({ source: 2, gap: 2, mention: 0, case: 0, delivery: 0, silence: 0 })
  })

  it('of one person is what that person wrote, the cases, what was told of them, and nothing of anybody else', async () => {
    const app = await twoCustomers()
    expect(await told(app, { author: 'Petra' })).toEqual(['mention p1', 'case C-1', 'delivery D-1'])
    expect(JSON.stringify(await exportLines(app, { author: 'Petra' }))).not.toContain('Urs')
    expect(await told(app, { author: 'id-Urs' })).toEqual(['mention u1', 'case C-2', 'delivery D-2'])
  })

  it.each<readonly [string, ExportSelection, readonly string[]]>([
    ['of a time', { since: NOON - DAY }, ['gap blog', 'mention p1', 'mention r1', 'case C-1', 'delivery D-1']],
    ['until a time', { until: NOON - DAY }, ['gap blog', 'mention u1', 'case C-2', 'delivery D-2']],
    ['of a source in which nothing is', { sources: ['blog'] }, ['source blog', 'gap blog']],
    ['with words', { search: 'u1' }, ['mention u1', 'case C-2', 'delivery D-2']],
  ])('%s', async (_, selection, expected) => expect(await told(await twoCustomers(), selection)).toEqual(expected))

  it('holds what is not about us, and what a post said before its edits', async () => {
    const app = await testApp()
    await store(app, [incoming('a')])
    app.now += HOUR
    await store(app, [incoming('a', { text: 'Beispiel hat sich gemeldet, alles gut.', editedAt: app.now })])
    await store(app, [incoming('b', { role: 'post', text: 'Es regnet.', author: by('Uli') })], 'blog')
    const lines = (await exportLines(app, {}, ['mentions'])).slice(1, -1)
    expect(lines.map((line) => [line['id'], line['relevant'], line['earlier']])).toEqual([
      ['a', true, [{ text: expect.stringContaining('Frechheit'), kind: 'complaint', until: toIso(app.now) }]],
      ['b', false, []],
    ])
  })

  it('tells of a case what people did, and of one that was merged with the other', async () => {
    const app = await twoCustomers()
    const acts = createActs(app, { who: 'rosa', why: 'angerufen' })
    await acts.on(2, note)
    await acts.merge(2, 1)
    const cases = (await exportLines(app, {}, ['cases'])).slice(1, -1)
    expect(cases.map((line) => [line['case'], line['merged_cases']])).toEqual([['C-1', ['C-2']]])
    expect(JSON.stringify(cases[0]!['history'])).toContain('angerufen')
    expect(await told(app, { author: 'Urs' })).toContain('delivery D-2')
  })

  it.each([
    ['each in a thread of its own', ''],
    ['many in one thread', "UPDATE mentions SET thread = 't' || id % 5;"],
  ])('tells of every case what show does: %s', async (_, sql) => {
    const app = await variedApp(YAML, { seed: 31, count: 300, sql: sql + MERGED })
    const { cases } = await listCases(app, { sort: 'case', states: LIVE_STATES })
    const shown = await Promise.all(cases.map(async ({ record }) => showCase(app, record.id)))
    expect(shown.some(({ detail }) => detail.merged.length > 0)).toBe(true)
    const exported = await exportLines(app, {}, ['cases'])
    const documents = shown.map((page) => JSON.parse(jsonText(exportDocument({ type: 'case', page }))) as ExportedLine)
    expect(exported.slice(1, -1)).toEqual(documents)
  })

  it('has no secret of an address in it, nor forgets a source that left the configuration', async () => {
    const url = 'https://forum.example/a.atom?token=geheim&x=1'
    const before = await testApp({ yaml: YAML.replace('https://forum.example/a.atom', url) })
    await store(before, [incoming('a')])
    const lines = await exportLines(before, {}, ['sources'])
    expect(lines[1]).toMatchObject({
      source: 'forum',
      source_type: 'comments',
      url: 'https://forum.example/a.atom?token=***&x=1',
    })
    const { config } = await testApp({ yaml: YAML.replace('id: forum', 'id: other').replace('source: forum', 'source: other') })
    const after = await exportLines({ ...before, config }, {}, ['sources', 'mentions'])
    expect(after.slice(1, -1).map(shortOf)).toEqual(['source other', 'source blog', 'source forum', 'mention a'])
    expect(after[3]).toMatchObject({ due_reason: 'not in the configuration', mentions: 1 })
    expect(after[4]).toMatchObject({ platform: 'comments' })
    expect(JSON.stringify([lines, after])).not.toContain('geheim')
  })

  it('of more mentions than are read at once holds each once, though more are stored meanwhile', async () => {
    const app = await testApp()
    await store(
      app,
      Array.from({ length: 1_203 }, (_, at) => incoming(`m${at}`)),
    )
    const ids: string[] = []
    for await (const record of (await openExport(app, ['mentions'], {})).records) {
      if (record.type === 'mention') ids.push(record.mention.nativeId)
      if (ids.length === 10) await store(app, [incoming('late')])
    }
    expect(ids).toEqual([...Array.from({ length: 1_203 }, (_, at) => `m${at}`), 'late'])
  })

  it('ends at once when it is interrupted', async () => {
    const app = await twoCustomers()
    const { records } = await openExport(app, partsOf({}), {})
    const seen: string[] = []
    await expect(async () => {
      for await (const { type } of records) {
        seen.push(type)
        if (type === 'mention') app.interrupt.abort(new Error('interrupted'))
      }
    }).rejects.toThrow('interrupted')
    expect(seen).not.toContain('case')
  })

  it('refuses names that nobody knows', async () => {
    await expect(openExport(await testApp(), ['mentions'], { sources: ['form'] })).rejects.toMatchObject({ exit: 2 })
  })
})
