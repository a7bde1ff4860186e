import type { CaseRecord } from '../../model/case.js'
import type { Label } from '../../model/verdict.js'
import type { CaseStanding } from '../../store/case-acts.js'
import { closing, type Deed, eventOf, type Scene } from './deed.js'

const live = (record: CaseRecord): readonly number[] => record.posts.filter((post) => !post.deleted).map((post) => post.mentionId)

/** A label that says of all posts that they want no answer dismisses the case; one that says they do takes back such a dismissal. */
function standing(
  record: CaseRecord,
  word: { readonly kind: Label; readonly of: readonly number[] },
  scene: Scene,
): CaseStanding {
  const opens = scene.opens.includes(word.kind)
  if (opens && record.state === 'dismissed' && !scene.opens.includes(record.kind))
    return { state: 'open', settledAt: null, policyHash: null, outcome: null }
  const whole = live(record).every((id) => word.of.includes(id))
  const ends = !opens && whole && (record.state === 'open' || record.state === 'answered')
  return ends ? closing(record, 'dismissed', scene) : {}
}

/** A person says what kind it is, of a whole case or of one of its posts; that wins over the machine, for good. */
export const label =
  (kind: Label, post: number | null = null): Deed =>
  (record, scene) => {
    const of = post === null ? record.posts.map(({ mentionId }) => mentionId) : [post]
    const detail = post === null ? kind : `M-${post} ${kind}`
    return { event: eventOf('label', scene, detail), label: { mentionIds: of, kind }, ...standing(record, { kind, of }, scene) }
  }
