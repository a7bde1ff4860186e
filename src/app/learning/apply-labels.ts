import type { Mention } from '../../model/mention.js'
import { searchPhrases } from '../../triage/taught/search-phrases.js'
import { judgedText } from '../../triage/text/judged-text.js'
import { followTaught } from '../acts/follow-taught.js'
import type { App } from '../app.js'
import { sceneOf } from '../judging/scene.js'
import { forgetLearned } from './learned-rules.js'

const APPLIED = 'labels_applied'
/** Labels given in one go; those beyond reach what is stored when that is judged again. */
const MAX_LABELS = 500
/** Of the mentions that share words with a labelled one, the newest. */
const MAX_CANDIDATES = 1_000
const PAGE = 250
/** Texts that are held at a time: many labels at once reach many mentions. */
const MAX_HELD = 2_000

/**
 * Brings labels that were given or taken back since to stored mentions that read nearly the same. Where they stand is kept in the store, so
 * that a run that dies is made good by the next. Returns how many mentions were judged again.
 */
export async function applyLabels(app: App): Promise<number> {
  const { store } = app
  const since = Number((await store.getMeta(APPLIED)) ?? 0)
  const { mark, mentionIds, changed } = await store.labelledSince(since)
  if (mark === since) return 0
  forgetLearned(store)
  const found = new Map<number, Mention>()
  const done = new Set<number>()
  const flush = async (): Promise<void> => {
    await bring(app, [...found.values()])
    for (const id of found.keys()) done.add(id)
    found.clear()
  }
  for (const id of mentionIds.slice(-MAX_LABELS)) {
    app.runtime.signal.throwIfAborted()
    for (const mention of await alike(app, id)) if (!done.has(mention.id)) found.set(mention.id, mention)
    if (found.size >= MAX_HELD) await flush()
  }
  const taught = changed.length === 0 ? [] : await store.taughtBy(changed, MAX_CANDIDATES)
  for (const mention of taught) if (!done.has(mention.id)) found.set(mention.id, mention)
  await flush()
  await store.setMeta(APPLIED, String(mark))
  return done.size
}

/**
 * Labels that were given while something was fetched reached only what was stored then, and what came was judged without them: they are
 * applied once more. `mark`: the newest label event before it began.
 */
export async function applyLabelsGivenSince(app: App, mark: number): Promise<number> {
  if ((await app.store.labelState()).mark === mark) return 0
  await app.store.setMeta(APPLIED, String(mark))
  return applyLabels(app)
}

/** Judges the mentions anew; the cases of those that turned out differently follow. */
async function bring(app: App, mentions: readonly Mention[]): Promise<void> {
  const { rejudgeStored } = await import('../judging/rejudge-stored.js')
  const kinds = new Map((await rejudgeStored(app, mentions)).map(({ id, verdict }) => [id, verdict.kind]))
  const turned = mentions.filter(({ id, label, verdict }) => label === null && kinds.get(id) !== verdict.kind)
  const scene = sceneOf(app, { who: 'monitor', why: null })
  for (const caseId of new Set(turned.flatMap((mention) => mention.caseId ?? []))) {
    const last = (await app.store.caseDetail(caseId))?.events.at(-1)
    await app.store.act(caseId, { decide: (record) => followTaught(last)(record, scene) })
  }
}

async function alike({ store }: App, id: number): Promise<readonly Mention[]> {
  const labelled = await store.mention(id)
  const phrases = labelled === null ? [] : searchPhrases(judgedText(labelled))
  if (phrases.length === 0) return []
  const search = phrases.map((phrase) => `"${phrase}"`).join(' OR ')
  const found: Mention[] = []
  for (let after: number | null = null; found.length < MAX_CANDIDATES; ) {
    const page: readonly Mention[] = await store.mentions({ search }, { order: 'newest', after, limit: PAGE })
    found.push(...page.filter((mention) => mention.id !== id))
    if (page.length < PAGE) break
    after = page.at(-1)!.id
  }
  return found
}
