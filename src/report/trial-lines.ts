import type { JudgedMention } from '../model/mention.js'
import { toIso } from '../util/instant.js'
import { oneLine, truncate } from '../util/text.js'
import type { Style } from './style.js'

/** What one fetch would store, for a person: newest as delivered, how each would be judged and why. */
export function trialLines(mentions: readonly JudgedMention[], style: Style): string {
  const relevant = mentions.filter((mention) => mention.verdict.relevant).length
  const head = `${mentions.length} items, ${relevant} of them about you\n`
  const items = mentions.map((mention) => {
    const { verdict } = mention
    const what = mention.officialIdentity !== null ? `official (by ${mention.officialIdentity})` : verdict.relevant ? verdict.kind : 'not about you'
    const reasons = verdict.reasons.map((reason) => reason.code).join(', ')
    const when = mention.publishedAt === null ? 'no date' : toIso(mention.publishedAt)
    return [
      `${style.bold(what)}  ${style.dim(`${when}  ${oneLine(mention.nativeId)}`)}`,
      `  ${truncate(oneLine(`${mention.author.name ?? 'unknown'}: ${mention.title ?? ''} ${mention.text}`), style.width * 2)}`,
      ...(verdict.relevant && reasons !== '' ? [style.dim(`  because: ${reasons}`)] : []),
    ].join('\n')
  })
  return `${[head, ...items].join('\n')}\n`
}
