import { ack } from '../../app/acts/ack.js'
import { type Acts, createActs } from '../../app/acts/act.js'
import { answer } from '../../app/acts/answer.js'
import { assign } from '../../app/acts/assign.js'
import { close } from '../../app/acts/close.js'
import type { Deed } from '../../app/acts/deed.js'
import { label } from '../../app/acts/label.js'
import { note } from '../../app/acts/note.js'
import { snooze } from '../../app/acts/snooze.js'
import type { App } from '../../app/app.js'
import { listCases } from '../../app/listing/list-cases.js'
import { showCase } from '../../app/showing/show-case.js'
import type { Act, InboxPort, Listed } from '../../inbox/port.js'
import { inboxQuery } from './inbox-filter.js'

/** An act of the inbox as the command of its name does it, and its reason for the history. */
function deedOf(act: Act, who: string): { readonly deed: Deed; readonly why: string | null } {
  switch (act.does) {
    case 'ack':
      return { deed: ack(act.forMs), why: null }
    case 'answer':
      return { deed: answer({ at: act.at, by: who }), why: act.text }
    case 'label':
      return { deed: label(act.kind), why: null }
    case 'dismiss':
      return { deed: close('dismissed'), why: act.why }
    case 'resolve':
      return { deed: close('resolved'), why: act.why }
    case 'snooze':
      return { deed: snooze(act.until), why: null }
    case 'assign':
      return { deed: assign(act.to), why: null }
    case 'note':
      return { deed: note, why: act.text }
  }
}

async function listOf(app: App, filter: string): Promise<Listed> {
  const { generatedAt, cases, unknown, snoozed } = await listCases(app, inboxQuery(filter, app.runtime.now()))
  const attempts = (await app.store.sources()).flatMap(({ lastAttemptAt }) => lastAttemptAt ?? [])
  return { now: generatedAt, cases, unknown, snoozed, polledAt: attempts.length === 0 ? null : Math.max(...attempts) }
}

/** The use cases behind the inbox: those of the commands. Each act is a command line of its own, which `monitor undo` takes back. */
export function inboxPort(app: App, who: string, openLink: InboxPort['openLink']): InboxPort {
  const as = async <Done>(why: string | null, work: (acts: Acts) => Promise<Done>): Promise<Done> => {
    const acts = createActs(app, { who, why })
    return work(acts).finally(acts.settle)
  }
  return {
    list: (filter) => listOf(app, filter),
    detail: (caseId) => showCase(app, caseId),
    act: (caseId, act) => {
      const { deed, why } = deedOf(act, who)
      return as(why, async (acts) => {
        const { caseId: of, eventId } = await acts.on(caseId, deed)
        return { caseId: of, event: eventId }
      })
    },
    undo: (of) =>
      as(null, async (acts) => {
        const undone = 'event' in of ? await acts.undoAct(of.event) : await acts.undo(of.caseId)
        return { caseId: undone.caseIds[0] ?? null, act: undone.act, who: undone.who }
      }),
    openLink,
  }
}
