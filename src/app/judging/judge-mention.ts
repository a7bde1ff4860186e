import { officialIdentity } from '../../answers/official.js'
import { templateHash } from '../../answers/replies/template.js'
import type { Config, SourceConfig } from '../../model/config.js'
import type { IncomingMention, JudgedMention, Mention, OfficialIdentity } from '../../model/mention.js'
import type { SensitiveType, Verdict } from '../../model/verdict.js'
import { redact } from '../../triage/sensitive/sensitive.js'
import { type TriageContext, triage } from '../../triage/triage.js'
import { sha256 } from '../../util/hash.js'
import { stripControls } from '../../util/text.js'
import { parseUrl } from '../../util/url.js'
import type { Rules } from '../rules.js'

/** Longest text that is kept of one mention, in characters. Seen in the world: whole books pasted into comments. */
const MAX_TEXT = 100_000

/** A source as judging sees it. */
export interface JudgedSource {
  readonly config: SourceConfig
  readonly platform: string
}

const clean = (text: string, config: Config) => redact(stripControls(text).slice(0, MAX_TEXT), config.privacy.redact)
const EMPTY = { text: null, found: [] }

function proveOfficial(mention: IncomingMention, source: JudgedSource, config: Config): OfficialIdentity | null {
  const where = {
    platform: source.platform,
    site: hostOf(source.config),
    source: source.config.id,
    official: mention.official,
  }
  return officialIdentity(mention.author, where, config.company.official)?.identity ?? null
}

const hosts = new WeakMap<SourceConfig, string>()

/** Cached, since parsing an address takes longer than any other step of judging a mention that is not about us. */
function hostOf(source: SourceConfig): string {
  const known = hosts.get(source)
  if (known !== undefined) return known
  const host = parseUrl(source.url)?.hostname ?? source.url
  hosts.set(source, host)
  return host
}

/** Types of source whose posts are articles: written to inform, and mostly not about us. */
const ARTICLES: ReadonlySet<string> = new Set(['feed', 'wordpress'])

export interface Surroundings {
  readonly source: JudgedSource
  readonly rules: Rules
  /** Title and text of the thread's root, if it is known. */
  readonly rootText: string | null
  /** Under how many posts of the source the same text was found in this reading. */
  readonly repeated?: number
  /** Row number, if the mention is stored. */
  readonly mentionId?: number | null
}

/** What a mention's verdict depends on besides its text. */
export function triageContext(
  mention: IncomingMention,
  sensitive: readonly SensitiveType[],
  { source, rules: { config, judge, subjectMemory, taught }, rootText, repeated = 1, mentionId = null }: Surroundings,
): TriageContext {
  return {
    title: mention.title,
    rootText,
    repeated,
    match: source.config.match,
    brands: config.company.brands,
    defaultBrand: source.config.brand ?? config.company.brands[0]?.name ?? null,
    declaredLanguage: mention.language ?? source.config.language,
    role: mention.role,
    isArticle: ARTICLES.has(source.config.type) && mention.role === 'post',
    author: mention.author,
    sensitive,
    reach: config.triage.reach,
    judge,
    recall: config.triage.recall,
    subjectMemory,
    taught,
    mentionId,
  }
}

const verdictOf = (mention: IncomingMention, sensitive: readonly SensitiveType[], surroundings: Surroundings): Verdict =>
  triage(mention.text, triageContext(mention, sensitive, surroundings))

/** Hash by which replies made from one template are found, whichever customers got them. */
const replyHash = ({ text, author }: IncomingMention, proof: OfficialIdentity | null): string | null =>
  proof === null ? null : templateHash(text, author.name ?? author.handle)

/** Redacts first, then judges: what is never stored cannot leak. */
export function judgeMention(incoming: IncomingMention, surroundings: Surroundings): JudgedMention {
  const {
    source,
    rules: { config },
  } = surroundings
  const text = clean(incoming.text, config)
  const title = incoming.title === null ? EMPTY : clean(incoming.title, config)
  const mention: IncomingMention = { ...incoming, text: text.text, title: title.text }
  const found = union(union(text.found, title.found), incoming.sensitive ?? [])
  const verdict = verdictOf(mention, found, surroundings)
  const proof = proveOfficial(mention, source, config)
  const { author, parentRef, deleted } = mention
  const contentHash = sha256(mention.title ?? '', mention.text, author.id ?? '', parentRef ?? '', String(deleted))
  const judgement = { verdict, officialIdentity: proof, contentHash, textHash: replyHash(mention, proof) }
  const judged = withJudgement(mention, judgement)
  return mention.forgottenAt === undefined ? judged : { ...judged, forgottenAt: mention.forgottenAt }
}

const union = (a: readonly SensitiveType[], b: readonly SensitiveType[]): readonly SensitiveType[] =>
  b.length === 0 ? a : [...new Set([...a, ...b])]

type Judgement = Omit<JudgedMention, keyof IncomingMention>

/** Field by field, because in Node a spread with added fields takes 5 µs, as long as all the rest of judging. */
const withJudgement = (
  mention: IncomingMention,
  { verdict, officialIdentity, contentHash, textHash }: Judgement,
): JudgedMention => ({
  nativeId: mention.nativeId,
  role: mention.role,
  url: mention.url,
  title: mention.title,
  text: mention.text,
  author: mention.author,
  language: mention.language,
  publishedAt: mention.publishedAt,
  editedAt: mention.editedAt,
  parentRef: mention.parentRef,
  rootRef: mention.rootRef,
  official: mention.official,
  deleted: mention.deleted,
  verdict,
  officialIdentity,
  contentHash,
  textHash,
})

/** Under how many posts the text was found: known while a page is read, later only from the reason in its verdict. */
const repeatedBefore = ({ reasons }: Verdict): number =>
  Number(reasons.find(({ code }) => code === 'spam-repeated')?.passage ?? 1)

/** Judges a stored mention again by changed rules. Its text is redacted already, so the sensitive data found then is kept. */
export function rejudge(mention: Mention, surroundings: Surroundings) {
  const repeated = repeatedBefore(mention.verdict)
  const verdict = verdictOf(mention, mention.verdict.sensitive, { ...surroundings, repeated, mentionId: mention.id })
  const proof = proveOfficial(mention, surroundings.source, surroundings.rules.config)
  return { id: mention.id, verdict, officialIdentity: proof, textHash: replyHash(mention, proof) }
}
