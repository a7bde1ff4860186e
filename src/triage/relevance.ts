import type { Brand } from '../model/config.js'
import type { Reason } from '../model/verdict.js'
import { ownWords } from '../util/own-words.js'
import type { TriageContext } from './context.js'
import { recallSubject } from './subject/recall-subject.js'
import { type BrandHit, findBrands, type Naming } from './subject/subject.js'
import { isOwnTitle, isTitled, JUDGED_WORDS } from './text/judged-text.js'
import { type Tokens, tokenize } from './text/tokens.js'

export interface Relevance {
  readonly relevant: boolean
  readonly brand: string | null
  /** Where `judged` names us. */
  readonly hits: readonly BrandHit[]
  readonly reason: Reason
  /** The author's own words: a title of their own belongs to them, a quotation never. */
  readonly judged: string
  /** The words of `judged`, where what was learned asked for them; null: nobody did. */
  readonly tokens: Tokens | null
}

/** What of a mention decides whether it is about us. */
export type RelevanceContext = Pick<
  TriageContext,
  'title' | 'rootText' | 'match' | 'brands' | 'defaultBrand' | 'role' | 'subjectMemory'
>

/** Is it about us, in the sense of the source's `match`? */
export function relevanceOf(text: string, context: RelevanceContext): Relevance {
  const { title, match, brands, defaultBrand } = context
  const post = { title, text, role: context.role }
  const titled = isTitled(post)
  const written = titled ? `${title}\n${text}` : text
  const own = recalled(written, findBrands(written, brands), context)
  const { judged, hits } = saidIn(written, titled && !isOwnTitle(post) ? title!.length + 1 : 0, own.naming.hits)
  const tokens = judged === written ? own.tokens : null
  if (own.naming.brand !== null) return { relevant: true, brand: own.naming.brand, hits, reason: own.reason, judged, tokens }
  if (match !== 'brands') {
    const thread = inThread(titled ? null : title, context)
    if (thread !== null) return { relevant: true, brand: thread.brand, hits, reason: thread.reason, judged, tokens }
  }
  if (match === 'all') {
    const brand = defaultBrand ?? (brands.length === 1 ? brands[0]!.name : null)
    return { relevant: true, brand, hits, reason: { code: 'subject-source', passage: null, weight: 1 }, judged, tokens }
  }
  return { relevant: false, brand: null, hits, reason: own.reason, judged, tokens }
}

/** Who repeats what was said about us speaks of us, but does not say it. Of long texts the beginning is looked at: what is said begins it. */
function saidIn(written: string, from: number, hits: readonly BrandHit[]): Pick<Relevance, 'judged' | 'hits'> {
  const own = ownWords(from === 0 ? written : written.slice(from))
  if (own === written) return { judged: written, hits }
  const judged = own.trimStart()
  const cut = from + own.length - judged.length
  const within = hits.filter(({ start }) => start >= cut).map((hit) => ({ ...hit, start: hit.start - cut, end: hit.end - cut }))
  return { judged, hits: within }
}

interface Judged {
  readonly naming: Naming
  readonly tokens: Tokens | null
  readonly reason: Reason
}

// From which log-odds on labels outweigh what the rules say. Without a hint the rules say nothing. A hint, and more so a name that can
// mean nothing else, is given up only where labels say so three times out of four: who is turned away is heard by nobody.
const LEARNED_ABOUT = 0
const LEARNED_OTHER = { hint: -1, named: -1.2 } as const

/** What the text itself says, by the rules and by what people labelled. */
function recalled(text: string, naming: Naming, { subjectMemory = null }: RelevanceContext): Judged {
  const { brand, hits, hint, doubtful } = naming
  const reason = ruledReason(text, naming)
  if (subjectMemory === null || (brand === null && doubtful.length === 0)) return { naming, tokens: null, reason }
  const tokens = tokenize(text, JUDGED_WORDS)
  const ruled = { naming, tokens, reason }
  const { odds, word } = recallSubject(tokens, naming, subjectMemory)
  const weight = Math.round(odds * 100) / 100
  if (brand === null) {
    if (odds <= LEARNED_ABOUT) return ruled
    const about: Naming = { ...naming, brand: doubtful[0]!.brand, hits: doubtful, doubtful: [] }
    return { naming: about, tokens, reason: { code: 'subject-learned', passage: word, weight } }
  }
  if (odds > LEARNED_OTHER[hint === null ? 'named' : 'hint']) return ruled
  const other: Naming = { ...naming, brand: null, hits: [], doubtful: hits }
  return { naming: other, tokens, reason: { code: 'subject-learned-other', passage: word, weight } }
}

function ruledReason(text: string, { hits, hint, doubtful, excluded }: Naming): Reason {
  const words = ({ start, end }: BrandHit): string => text.slice(start, end)
  if (hits.length > 0)
    return hint === null
      ? { code: 'subject-named', passage: words(hits[0]!), weight: 1 }
      : { code: 'subject-hint', passage: hint, weight: 1 }
  if (doubtful.length > 0) return { code: 'subject-homonym', passage: words(doubtful[0]!), weight: 0 }
  const code = excluded === null ? 'subject-not-named' : 'subject-excluded'
  return { code, passage: excluded, weight: 0 }
}

type Thread = Pick<TriageContext, 'rootText' | 'brands'>

function inThread(title: string | null, { rootText, brands }: Thread): { brand: string; reason: Reason } | null {
  if (title !== null) return evidence(title, findBrands(title, brands)) ?? inThread(null, { rootText, brands })
  return rootText === null ? null : evidence(rootText, remembered(rootText, brands))
}

function evidence(text: string, { brand, hits }: Naming): { brand: string; reason: Reason } | null {
  if (brand === null) return null
  return { brand, reason: { code: 'subject-thread', passage: text.slice(hits[0]!.start, hits[0]!.end), weight: 1 } }
}

// A hundred comments in a row share one root, which may be a long article.
let last: { readonly text: string; readonly brands: readonly Brand[]; readonly naming: Naming } | null = null

function remembered(text: string, brands: readonly Brand[]): Naming {
  if (last === null || last.text !== text || last.brands !== brands) last = { text, brands, naming: findBrands(text, brands) }
  return last.naming
}
