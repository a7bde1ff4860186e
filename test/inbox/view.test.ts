import { expect, it } from 'vitest'
import { german } from '../../src/german/german.js'
import { firstState } from '../../src/inbox/state.js'
import { viewOf } from '../../src/inbox/view.js'
import type { JudgedCase } from '../../src/model/case.js'
import type { Wave } from '../../src/model/wave.js'
import { createSheet } from '../../src/report/shapes/sheet.js'
import { PLAIN } from '../../src/report/shapes/style.js'
import { english, type Say, speaking } from '../../src/util/say.js'
import { clock, NOW, record, wave } from '../report/sample.js'

const judged = (id: number, of?: Wave): JudgedCase => ({
  record: record({ id, ...(of !== undefined && { wave: of }) }),
  ...{ clock: clock(), clocks: [clock()], solved: null, followUpAt: null },
})

/** List and thread, with the first of the cases selected. */
function shown(cases: readonly JudgedCase[], say: Say, columns = 120) {
  const listed = { now: NOW, cases, unknown: [], snoozed: 0, polledAt: null }
  const state = firstState(listed, { size: { columns, rows: 24 }, me: 'rosa', filter: '' })
  const { list, thread } = viewOf(state, createSheet(PLAIN, { now: NOW, timezone: 'Europe/Zurich', say }))
  return { list: list?.lines, thread: thread?.lines.slice(2, 6) }
}

it('a case of a wave says so in the list and in its head', () => {
  expect(shown([judged(1, wave), judged(2)], english)).toEqual({
    list: [
      '> C-1 overdue 3h 5m · high complaint            ',
      '  W-3 ×9 · Petra Müller · Neuer Tarif · blog-co…',
      '  C-2 overdue 3h 5m · high complaint',
      '  Petra Müller · Neuer Tarif · blog-comments',
    ],
    thread: [
      'overdue 3h 5m · first answer due Fri 20 Nov 06:55 · waiting 2d',
      'wave W-3, 9 cases: internet, router; Fri 20 Nov 07:00 to Fri 20 Nov',
      '09:00, 7 open',
      'because: waits too long: “seit drei Wochen”, tells it of themselves:',
    ],
  })
})

it('the same in German', () => {
  expect(shown([judged(1, wave), judged(2)], speaking(german))).toEqual({
    list: [
      '> C-1 überfällig seit 3h 5m · Beschwerde (hoch) ',
      '  W-3 ×9 · Petra Müller · Neuer Tarif · blog-co…',
      '  C-2 überfällig seit 3h 5m · Beschwerde (hoch)',
      '  Petra Müller · Neuer Tarif · blog-comments',
    ],
    thread: [
      'überfällig seit 3h 5m · erste Antwort fällig Fr 20. Nov 06:55',
      'wartet 2d',
      'Welle W-3, 9 Fälle: internet, router; Fr 20. Nov 07:00 bis Fr 20. Nov',
      '09:00, 7 offen',
    ],
  })
})

it('words of strangers draw no border', () => {
  const evil: Wave = { ...wave, topic: ['router │ \u001b[2J', 'a\nb'] }
  expect(shown([judged(1, evil)], english).thread?.slice(1, 3)).toEqual([
    'wave W-3, 9 cases: router | [2J, a b; Fri 20 Nov 07:00 to Fri 20 Nov',
    '09:00, 7 open',
  ])
})
