import { officialIdentity } from '../answers/official.js'
import type { Config, SourceConfig } from '../model/config.js'
import type { IncomingMention, JudgedMention, Mention, OfficialIdentity } from '../model/mention.js'
import type { SensitiveType, Verdict } from '../model/verdict.js'
import { foldText } from '../triage/fold.js'
import { redact } from '../triage/sensitive.js'
import { RULES_VERSION, triage } from '../triage/triage.js'
import { sha256 } from '../util/hash.js'
import { stripControls } from '../util/text.js'

/** Longest text that is kept of one mention, in characters. Seen in the world: whole books pasted into comments. */
const MAX_TEXT = 100_000
/** Shorter folded texts ("danke", "same here") are equal by chance. */
const MIN_COMPARABLE = 24

/** A source as judging sees it. */
export interface JudgedSource {
  readonly config: SourceConfig
  readonly platform: string
}

const hashes = new WeakMap<Config, string>()

/** Hash of everything a verdict depends on besides the text: when it changes, stored mentions are judged again. */
export function rulesHash(config: Config, version: string): string {
  const known = hashes.get(config)
  if (known !== undefined) return known
  const sources = config.sources.map(({ id, match, brand, language }) => [id, match, brand, language])
  const made = sha256(version, RULES_VERSION, JSON.stringify([config.company, config.triage, sources]))
  hashes.set(config, made)
  return made
}

const clean = (text: string | null, config: Config): { text: string | null; found: readonly SensitiveType[] } => {
  if (text === null) return { text, found: [] }
  return redact(stripControls(text).slice(0, MAX_TEXT), config.privacy.redact)
}

function proveOfficial(mention: IncomingMention, source: JudgedSource, config: Config): OfficialIdentity | null {
  const where = { platform: source.platform, site: hostOf(source.config.url), source: source.config.id, official: mention.official }
  return officialIdentity(mention.author, where, config.company.official)?.identity ?? null
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : url
}

interface Surroundings {
  readonly source: JudgedSource
  readonly config: Config
  /** Title and text of the thread's root, as far as it is known. */
  readonly rootText: string | null
}

function verdictOf(mention: IncomingMention, sensitive: readonly SensitiveType[], { source, config, rootText }: Surroundings): Verdict {
  return triage(mention.text, {
    title: mention.title,
    rootText,
    match: source.config.match,
    brands: config.company.brands,
    defaultBrand: source.config.brand ?? config.company.brands[0]?.name ?? null,
    declaredLanguage: mention.language ?? source.config.language,
    role: mention.role,
    author: mention.author,
    sensitive,
  })
}

/** Equal for the same words whatever their case and punctuation; null when they are too few to mean anything. */
export function textHashOf(text: string): string | null {
  const folded = foldText(text)
  return folded.length < MIN_COMPARABLE ? null : sha256(folded)
}

/** Redacts first, then judges: what is written nowhere cannot leak. */
export function judgeMention(incoming: IncomingMention, surroundings: Surroundings): JudgedMention {
  const { source, config } = surroundings
  const text = clean(incoming.text, config)
  const title = clean(incoming.title, config)
  const mention: IncomingMention = { ...incoming, text: text.text ?? '', title: title.text }
  const verdict = verdictOf(mention, [...new Set([...text.found, ...title.found])], surroundings)
  return {
    ...mention,
    verdict,
    officialIdentity: proveOfficial(mention, source, config),
    contentHash: sha256(mention.title ?? '', mention.text, mention.author.id ?? '', mention.parentRef ?? '', String(mention.deleted)),
    textHash: verdict.relevant ? textHashOf(mention.text) : null,
  }
}

/** Judges a stored mention again, by changed rules. Its text is redacted already: what was found then stays known. */
export function rejudge(mention: Mention, surroundings: Surroundings) {
  return {
    id: mention.id,
    verdict: verdictOf(mention, mention.verdict.sensitive, surroundings),
    officialIdentity: proveOfficial(mention, surroundings.source, surroundings.config),
  }
}
