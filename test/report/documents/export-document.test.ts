import { describe, expect, it } from 'vitest'
import { casePageDocument } from '../../../src/report/documents/case-page-document.js'
import { exportDocument, exportEnd, exportHead } from '../../../src/report/documents/export-document.js'
import { answer, clock, DAY, HOUR, judgedCase, mention, NOW } from '../sample.js'

it('a mention is one that import reads, with what was found out beside it', () => {
  const earlier = [{ text: 'Ich warte.', kind: 'neutral' as const, until: NOW - HOUR }]
  const ours = mention({ officialIdentity: 'id', official: false, language: 'de-CH', caseId: 12, label: 'praise', earlier })
  expect(exportDocument({ type: 'mention', mention: ours, platform: 'wordpress' })).toEqual({
    type: 'mention',
    id: 'c4711',
    platform: 'wordpress',
    mention: 'M-7',
    case: 'C-12',
    role: 'comment',
    kind: 'praise',
    label: 'praise',
    score: 0.93,
    complaint: 0.93,
    uncertain: false,
    severity: 'high',
    reasons: ['first-person', 'waiting-time'],
    relevant: true,
    brand: 'Beispiel',
    sensitive: [],
    source: 'blog-comments',
    parent_id: 'p88',
    root_id: 'p88',
    thread: 'page:https://blog.example.ch/tarif',
    url: 'https://blog.example.ch/tarif/#comment-4711',
    title: 'Neuer Tarif',
    text: 'Ich warte seit drei Wochen auf meine Karte.\nWann kommt sie endlich?',
    author: { id: '17', handle: '@petra', name: 'Petra Müller', url: null, followers: 12, flags: ['guest'] },
    published_at: '2026-11-18T09:00:00Z',
    edited_at: null,
    first_seen_at: '2026-11-18T09:08:00Z',
    deleted_at: null,
    language: 'de-CH',
    verdict_language: 'de',
    official: false,
    official_identity: 'id',
    deleted: false,
    forgotten_at: null,
    earlier: [{ text: 'Ich warte.', kind: 'neutral', until: '2026-11-20T08:00:00Z' }],
  })
})

it('a mention that is gone says so', () => {
  const gone = exportDocument({ type: 'mention', mention: mention({ deleted: true, deletedAt: NOW }), platform: null })
  expect(gone).toMatchObject({ platform: null, deleted: true, deleted_at: '2026-11-20T09:00:00Z', earlier: [] })
})

it('a case is what show tells of it, without what stands in lines of its own or was said by others', () => {
  const judged = { ...judgedCase({ answers: [answer()] }), clocks: [clock()] }
  const detail = { record: judged.record, thread: [mention(), mention({ id: 8 })], events: [], merged: [3] }
  const page = { asked: 12, detail, judged, places: [], deliveries: [], now: NOW }
  const { schema: _s, generated_at: _g, asked_for: _a, thread: _t, deliveries: _d, ...rest } = casePageDocument(page)
  expect(exportDocument({ type: 'case', page })).toEqual({ type: 'case', ...rest })
  expect(rest).toMatchObject({ case: 'C-12', merged_cases: ['C-3'], answers: [{ to: 'M-7' }], clocks: [{ status: 'breached' }] })
})

it('a source has a type besides that of its line', () => {
  const row = { id: 'forum', type: 'feed', url: 'https://forum.example', due: true, dueReason: 'new', state: null, budget: null }
  expect(exportDocument({ type: 'source', source: row })).toMatchObject({ type: 'source', source: 'forum', source_type: 'feed' })
})

it('a gap has its end, or lasts', () => {
  const gap = { source: 'forum', since: NOW - DAY, reason: 'HTTP 403' }
  expect(exportDocument({ type: 'gap', gap: { ...gap, until: NOW } })).toEqual({
    type: 'gap',
    source: 'forum',
    since: '2026-11-19T09:00:00Z',
    until: '2026-11-20T09:00:00Z',
    reason: 'HTTP 403',
  })
  expect(exportDocument({ type: 'gap', gap })).toMatchObject({ until: null })
})

describe('around them', () => {
  it('the first line says what follows, and by what it was chosen', () => {
    const selection = { since: NOW - DAY, sources: ['forum'], author: 'Petra' }
    const told = { generatedAt: NOW, version: '1.2.3', databaseVersion: 7, parts: ['mentions', 'cases'] as const, selection }
    expect(exportHead(told)).toEqual({
      type: 'export',
      schema: 1,
      generated_at: '2026-11-20T09:00:00Z',
      version: '1.2.3',
      database_version: 7,
      records: ['mention', 'case'],
      selection: {
        since: '2026-11-19T09:00:00Z',
        until: null,
        sources: ['forum'],
        brands: null,
        author: 'Petra',
        search: null,
      },
    })
  })
  it('the last line says how much that was', () =>
    expect(exportEnd({ mention: 3, case: 0 })).toEqual({ type: 'end', counts: { mention: 3, case: 0 } }))
})
