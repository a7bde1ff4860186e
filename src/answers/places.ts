import type { Answer } from '../model/answer.js'
import type { CaseDetail, CustomerPost } from '../model/case.js'
import type { Mention } from '../model/mention.js'
import type { CasePlace } from '../model/place.js'

/** Key of a thread; a thread that two sources deliver is one place. */
const placeOf = ({ source, thread }: Mention): string => JSON.stringify([source, thread])

interface Spoken {
  readonly post: CustomerPost
  readonly mention: Mention
}

/** The customer's posts that are not deleted, by place; oldest first. */
function spokenByPlace({ record, thread }: CaseDetail): ReadonlyMap<string, Spoken[]> {
  const byId = new Map(thread.map((mention) => [mention.id, mention]))
  const places = new Map<string, Spoken[]>()
  const placeByUrl = new Map<string, string>()
  for (const post of record.posts) {
    const mention = byId.get(post.mentionId)
    if (mention === undefined || post.deleted) continue
    const place = placeByUrl.get(mention.url ?? '') ?? placeOf(mention)
    if (mention.url !== null) placeByUrl.set(mention.url, place)
    const spoken = places.get(place)
    if (spoken === undefined) places.set(place, [{ post, mention }])
    else spoken.push({ post, mention })
  }
  return places
}

const named = ({ replyId, by }: Answer): string => (replyId === null ? `recorded by ${by ?? 'a person'}` : `M-${replyId}`)

function judged(
  spoken: readonly Spoken[],
  here: readonly Answer[],
  all: readonly Answer[],
): Pick<CasePlace, 'answered' | 'at' | 'reason'> {
  const asking = spoken.filter(({ post }) => !post.closing).map(({ post }) => post.changedAt ?? post.at)
  const since = Math.min(...asking)
  const answer = here.findLast(({ at }) => at >= since)
  if (answer !== undefined) return { answered: 'here', at: answer.at, reason: `answered here: ${named(answer)}` }
  const other = all.findLast(({ at }) => at >= Math.max(...asking))
  if (other === undefined) return { answered: 'no', at: null, reason: 'not answered' }
  const reason = `answered elsewhere, not here: ${named(other)} ends the customer's wait, but whoever reads this place sees no answer`
  return { answered: 'elsewhere', at: other.at, reason }
}

/**
 * The places in which a customer wrote about a concern, and where the answer is. A reply in one of them stops the clock, since the customer
 * was answered; for the others it is said that their readers cannot see the answer.
 */
export function placesOf(detail: CaseDetail, counts: (answer: Answer) => boolean): readonly CasePlace[] {
  const all = detail.record.answers.filter(counts)
  const byId = new Map(detail.thread.map((mention) => [mention.id, mention]))
  const placeOfRow = (row: number | null): string | null => {
    const mention = row === null ? undefined : byId.get(row)
    return mention === undefined ? null : placeOf(mention)
  }
  return [...spokenByPlace(detail).values()].map((spoken) => {
    const keys = new Set(spoken.map(({ mention }) => placeOf(mention)))
    const here = all.filter(({ replyId, mentionId }) => keys.has(placeOfRow(replyId ?? mentionId) ?? ''))
    const [first] = spoken
    return {
      source: first!.mention.source,
      url: first!.mention.url,
      mentionIds: spoken.map(({ post }) => post.mentionId),
      ...judged(spoken, here, all),
    }
  })
}
