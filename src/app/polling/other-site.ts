import type { SourceConfig } from '../../model/config.js'
import type { IncomingMention, Mention } from '../../model/mention.js'
import type { SourceState } from '../../model/source.js'
import { MonitorError } from '../../util/errors.js'
import { phrase } from '../../util/say.js'
import type { App } from '../app.js'
import { isSameSource } from './same-source.js'

/** So much of two texts has to be equal: who edits a post mostly adds to its end, and another reader may cut it there. */
const BEGINNING = 40

/** What is left of a text whatever its markup was made into. */
const lettersOf = (text: string | null): string =>
  (text ?? '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
    .slice(0, BEGINNING)

const alike = (one: string | null, other: string | null): boolean => one !== null && one !== '' && one === other

/** Whether two posts with one id are one post, as far as edits and another way to read it let it be seen. */
function isSamePost(one: IncomingMention, other: IncomingMention): boolean {
  const second = ({ publishedAt }: IncomingMention): number | null => publishedAt && Math.floor(publishedAt / 1000)
  if (second(one) !== null && second(one) === second(other)) return true
  if (alike(lettersOf(one.text), lettersOf(other.text))) return true
  if (one.role === 'post' && alike(lettersOf(one.title), lettersOf(other.title))) return true
  if (second(one) !== null && second(other) !== null) return false
  return alike(one.author.id, other.author.id) || alike(one.author.name, other.author.name)
}

const says = ({ text, title }: IncomingMention): boolean => lettersOf(text) !== '' || lettersOf(title) !== ''

function areOthers(found: readonly IncomingMention[], stored: readonly Mention[]): boolean {
  const byId = new Map(
    stored.filter((mention) => mention.forgottenAt === undefined && says(mention)).map((each) => [each.nativeId, each]),
  )
  const pairs = found.flatMap((mention) => {
    const known = byId.get(mention.nativeId)
    return known === undefined || mention.deleted || !says(mention) ? [] : [isSamePost(mention, known)]
  })
  // Two blogs may have the same first post, and of one blog much may have been edited.
  return pairs.length > 0 && pairs.filter((same) => same).length * 2 < pairs.length
}

/** Whether something is stored of a source that was never read to the end at the address that it has now. */
export const isUnread = (state: SourceState | undefined, source: SourceConfig): boolean =>
  state !== undefined && state.mentions > 0 && (state.lastSuccessAt === null || !isSameSource(state, source))

/**
 * Why nothing of it may be stored: another site stands at the new address of a source, and counts its posts as the one before it did, from
 * one on. They would be taken for edits of those. A site that moved shows posts that are known; where no number is known, nothing mixes yet.
 */
export async function otherSite(
  { store }: Pick<App, 'store'>,
  source: string,
  found: readonly IncomingMention[],
): Promise<MonitorError | null> {
  if (found.length === 0) return null
  const ids = found.map(({ nativeId }) => nativeId)
  if (!areOthers(found, await store.mentionsWithIds(source, ids))) return null
  return new MonitorError(
    'its new address shows another site: posts whose ids are known are other posts, so nothing was stored',
    {
      hint: phrase`give the new site an "id" of its own in "sources"; the cases of ${source} stay. If it is the same site: monitor poll --source ${source} --force --baseline`,
    },
  )
}
