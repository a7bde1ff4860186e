import { LIVE_STATES, type UnknownInterval } from '../../model/case.js'
import type { ExportPart } from '../../model/export-part.js'
import type { Mention } from '../../model/mention.js'
import type { BudgetUse, SourceState } from '../../model/source.js'
import { shownAddress, withoutMark } from '../../util/stored-address.js'
import type { App } from '../app.js'
import { boundedHeap } from '../bounded-heap.js'
import { type DeliveryLine, streamDeliveries } from '../delivery/list-deliveries.js'
import { listSilences, type SilenceLine } from '../delivery/silences.js'
import { unknownStretches } from '../figures/stats.js'
import { keyPages } from '../key-pages.js'
import { withKnownNames } from '../listing/known-names.js'
import { listSources } from '../polling/list-sources.js'
import { createDetailJudge, type ShownCase } from '../showing/show-case.js'
import { type ExportSelection, isNarrowed } from './export-query.js'
import { createPlatforms } from './platform-of.js'

/** A source that is configured, or of which something is stored. */
interface KnownSource {
  readonly id: string
  readonly type: string
  /** Without what could be secret in it. */
  readonly url: string
  readonly state: SourceState | null
  readonly due: boolean
  readonly dueReason: string
  readonly budget: BudgetUse | null
}

/** One thing that is stored. */
type ExportRecord =
  | { readonly type: 'source'; readonly source: KnownSource }
  | { readonly type: 'gap'; readonly gap: UnknownInterval }
  /** `platform`: where the author's id is known; null where only the file said that it came from. */
  | { readonly type: 'mention'; readonly mention: Mention; readonly platform: string | null }
  | { readonly type: 'case'; readonly page: ShownCase }
  | { readonly type: 'delivery'; readonly delivery: DeliveryLine }
  | { readonly type: 'silence'; readonly silence: SilenceLine }

type Records = AsyncGenerator<ExportRecord>

const PAGE = 500

async function* sourceRecords(app: App, { sources }: ExportSelection): Records {
  const known = (await listSources(app)).map(({ config: { id, type, url }, ...line }) => ({
    id,
    type,
    url: shownAddress(url),
    ...line,
  }))
  const configured = new Set(known.map(({ id }) => id))
  const others = (await app.store.sources()).filter(({ id }) => !configured.has(id))
  const gone = { due: false, dueReason: 'not in the configuration', budget: null }
  const left = others.map((state) => ({
    id: state.id,
    type: state.type,
    url: shownAddress(withoutMark(state.url)),
    state,
    ...gone,
  }))
  for (const source of [...known, ...left])
    if (sources === undefined || sources.includes(source.id)) yield { type: 'source', source }
}

async function* gapRecords(app: App, selection: ExportSelection): Records {
  for (const gap of await unknownStretches(app, await app.store.sources(), selection)) yield { type: 'gap', gap }
}

/** Those first seen first, so that a reply comes after what it answers. */
async function* mentionRecords(app: App, selection: ExportSelection): Records {
  // Only what is about us is in the full text.
  const filter = selection.search === undefined ? { ...selection, all: true } : selection
  const platformOf = createPlatforms(app)
  const collect = boundedHeap()
  let last: number | null = null
  for (;;) {
    app.runtime.signal.throwIfAborted()
    collect()
    const page: readonly Mention[] = await app.store.mentions(filter, {
      order: 'oldest',
      after: last,
      limit: PAGE,
      earlier: true,
    })
    for (const mention of page) yield { type: 'mention', mention, platform: await platformOf(mention) }
    if (page.length < PAGE) return
    last = page.at(-1)!.id
  }
}

/** Those that stand for themselves; one that was merged is named by the one that it is part of now. */
async function* caseRecords(app: App, selection: ExportSelection): Records {
  const judge = createDetailJudge(app)
  const collect = boundedHeap()
  for await (const { ids } of keyPages(app.store, { ...selection, states: LIVE_STATES }, 'number')) {
    app.runtime.signal.throwIfAborted()
    collect()
    for (const detail of await app.store.caseDetails(ids)) {
      const { id, mergedInto } = detail.record
      // Merged meanwhile: it is told with the other one.
      if (mergedInto === null) yield { type: 'case', page: { asked: id, ...judge(detail), deliveries: [] } }
    }
  }
}

/** Of a selection those that tell of its cases, or of cases that were merged since. */
async function* deliveryRecords(app: App, selection: ExportSelection): Records {
  const cases = async () => (await app.store.caseKeys(selection, { order: 'number', limit: null, after: null })).ids
  const filter = isNarrowed(selection) ? { caseIds: await cases() } : {}
  for await (const delivery of (await streamDeliveries(app, filter)).lines) yield { type: 'delivery', delivery }
}

async function* silenceRecords(app: App): Records {
  for (const silence of await listSilences(app, { all: true })) yield { type: 'silence', silence }
}

const PARTS: Readonly<Record<ExportPart, (app: App, selection: ExportSelection) => Records>> = {
  sources: sourceRecords,
  gaps: gapRecords,
  mentions: mentionRecords,
  cases: caseRecords,
  deliveries: deliveryRecords,
  silences: silenceRecords,
}

/** What is written, and what it was chosen by. */
export interface Export {
  readonly generatedAt: number
  readonly databaseVersion: number
  readonly parts: readonly ExportPart[]
  readonly selection: ExportSelection
  /** Read page by page while they are taken: there may be millions. */
  readonly records: AsyncIterable<ExportRecord>
}

async function* recordsOf(app: App, parts: readonly ExportPart[], selection: ExportSelection): Records {
  for (const part of parts) {
    app.runtime.signal.throwIfAborted()
    yield* PARTS[part](app, selection)
  }
}

/** Everything that is stored, or what a selection leaves of it. What a poll writes meanwhile may be in it or not; nothing is in it twice. */
export async function openExport(app: App, parts: readonly ExportPart[], asked: ExportSelection): Promise<Export> {
  const selection = await withKnownNames(app, asked)
  const [generatedAt, databaseVersion] = [app.runtime.now(), await app.store.version()]
  return { generatedAt, databaseVersion, parts, selection, records: recordsOf(app, parts, selection) }
}
