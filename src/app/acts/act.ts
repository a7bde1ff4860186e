import type { CaseRecord } from '../../model/case.js'
import type { Label } from '../../model/verdict.js'
import type { Acted, CaseAct, UndoneAct } from '../../store/case-acts.js'
import { toIso } from '../../util/instant.js'
import { phrase } from '../../util/say.js'
import type { App } from '../app.js'
import { notFound } from '../case-name.js'
import { sceneOf } from '../judging/scene.js'
import { type Actor, type Deed, eventOf, refusal } from './deed.js'
import { label } from './label.js'
import { merge } from './merge.js'
import { split } from './split.js'
import { unlabel } from './unlabel.js'

/** What the acts of one command line are done by. Each is a transaction of its own, and all can be taken back together. */
export interface Acts {
  readonly on: (number: number, deed: Deed) => Promise<Acted>
  readonly label: (mentionId: number, kind: Label) => Promise<Acted | null>
  readonly merge: (from: number, into: number) => Promise<Acted>
  readonly split: (number: number, mentionIds: readonly number[]) => Promise<Acted & { readonly opened: number }>
  /** Takes back the last act on a case. */
  readonly undo: (number: number) => Promise<UndoneAct>
  /** What this person's last command line did; each can be taken back by `undoAct`. */
  readonly ownLast: () => Promise<readonly number[]>
  readonly undoAct: (event: number) => Promise<UndoneAct>
  /** Joins the threads that were changed; to be called once, when all is done. */
  readonly settle: () => Promise<void>
}

/** A case that exists, but on which nothing is left to take back, is told from one that does not exist. */
async function lastActOn(app: App, number: number): Promise<number> {
  const [last] = await app.store.lastActs({ caseId: number })
  if (last !== undefined) return last
  if ((await app.store.caseDetail(number)) === null) throw notFound(`C-${number}`)
  throw refusal(phrase`C-${number}: nothing that a person did is left to take back`)
}

export function createActs(app: App, actor: Actor): Acts {
  const { store } = app
  const scene = sceneOf(app, actor)
  // The event of the first act names the command line.
  let command: number | null = null
  // Some acts change who belongs where; the others change nothing that a thread is judged by.
  let moved = false
  const remember = <Done extends Acted>(acted: Done): Done => {
    command ??= acted.eventId
    return acted
  }
  const undoAct = async (event: number): Promise<UndoneAct> => {
    moved = true
    const undone = await store.undo(event, ({ act, at, who }) => eventOf('undo', scene, `${act} by ${who} of ${toIso(at)}`))
    if (undone.mentionId === null) return undone
    for (const caseId of undone.caseIds) await store.act(caseId, { decide: (record) => unlabel(record, scene) })
    return undone
  }
  const on = async (number: number, deed: Deed): Promise<Acted> => {
    const decide = (record: CaseRecord): CaseAct | null => {
      const done = deed(record, scene)
      moved ||= done?.label !== undefined
      return done
    }
    return remember(await store.act(number, { decide, command }))
  }
  return {
    on,
    label: async (mentionId, kind) => {
      const mention = await store.mention(mentionId)
      if (mention === null) throw notFound(`M-${mentionId}`)
      if (mention.caseId !== null) return on(mention.caseId, label(kind, mentionId))
      const event = await store.labelMention(mentionId, { kind, event: eventOf('label', scene, kind), command })
      command ??= event
      moved = true
      return null
    },
    merge: async (from, into) => {
      moved = true
      return remember(await store.merge({ from, into, decide: merge(scene), command }))
    },
    split: async (number, ids) => {
      moved = true
      return remember(await store.split(number, { decide: split(ids, scene), command }))
    },
    undo: async (number) => undoAct(await lastActOn(app, number)),
    ownLast: () => store.lastActs({ who: actor.who }),
    undoAct,
    settle: async () => {
      if (!moved) return
      const { applyLabels } = await import('../learning/apply-labels.js')
      await applyLabels(app)
      const { joinThreads } = await import('../judging/join-threads.js')
      await joinThreads(app)
    },
  }
}
