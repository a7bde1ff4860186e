import { buildMessage } from '../../src/alerts/message/message.js'
import type { AlertMessage, AlertStep } from '../../src/model/alert.js'
import type { CaseRecord } from '../../src/model/case.js'
import type { MessageLanguage } from '../../src/model/receiver.js'
import { alert, judged, NOW } from '../alerts/support.js'

const GROUP = 'brand=Beispiel, source=blog-comments'

export interface Told {
  readonly language?: MessageLanguage
  readonly key?: string
  readonly reason?: string
  readonly group?: string
  readonly step?: AlertStep
  readonly record?: Partial<CaseRecord>
}

/** C-12, a complaint that is overdue for an hour; told in German unless another language is asked for. */
export const complaint = (told: Told = {}): AlertMessage =>
  buildMessage({
    key: told.key ?? 'a'.repeat(64),
    reason: told.reason ?? 'first',
    group: told.group ?? GROUP,
    alerts: [alert(12, { step: told.step ?? 'breached', ...(told.record && { record: told.record }) })],
    resolved: [],
    folded: 0,
    openInAll: 1,
    now: NOW,
    language: told.language ?? 'de',
    timezone: 'Europe/Zurich',
  })

/** C-12, answered now. */
export const resolved = (told: Told = {}): AlertMessage =>
  buildMessage({
    key: told.key ?? 'b'.repeat(64),
    reason: told.reason ?? 'resolved',
    group: told.group ?? GROUP,
    alerts: [],
    resolved: [judged({ id: 12, state: 'answered', ...told.record }, { stoppedAt: NOW, status: 'late' })],
    folded: 0,
    openInAll: 0,
    now: NOW,
    language: told.language ?? 'de',
    timezone: 'Europe/Zurich',
  })
