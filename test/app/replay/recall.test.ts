import { expect, it } from 'vitest'
import { shippedJudge } from '../../../src/app/rules.js'
import { triage } from '../../../src/triage/triage.js'
import { context } from '../../triage/context.js'
import { incoming } from '../support.js'
import { lines, REPLAY_YAML, replayed, world, zurich } from './world.js'

const judge = shippedJudge()
const kindAt = (text: string, recall: number) => triage(text, { ...context, judge, recall }).kind

// Whatever is learned next, one of them is a complaint only for whoever wants to miss none.
const DOUBTFUL = [
  'Die Karte von Beispiel kam dann am Freitag an.',
  'Die App von Beispiel sieht jetzt anders aus.',
  'Bei Beispiel muss man das Formular zweimal ausfüllen.',
  'Die Hotline von Beispiel ist heute nur bis 16 Uhr besetzt.',
  'Beispiel hat den Preis zum Januar angepasst, naja.',
  'Habe bei Beispiel angerufen und bin verbunden worden.',
  'Mal sehen, ob Beispiel die Rechnung diesmal richtig stellt.',
  'Beispiel hat die Öffnungszeiten geändert, das wusste ich nicht.',
].filter((text) => kindAt(text, 0.98) === 'complaint' && kindAt(text, 0.8) === 'neutral')
const CLEAR = 'Ich warte seit drei Wochen auf meine Karte und niemand antwortet, das ist eine Frechheit!'

it('shows what another recall would have changed, and that it is the recall', async () => {
  const [doubtful] = DOUBTFUL
  if (doubtful === undefined) throw new Error('no text lies between the two thresholds any more: write another one')
  const app = await world(REPLAY_YAML, [
    incoming('anna', { publishedAt: zurich(12, 8), text: CLEAR }),
    incoming('bea', { publishedAt: zurich(13, 9), text: doubtful }),
  ])
  const more = await replayed(app, `${REPLAY_YAML}triage: { recall: 0.98 }\n`)
  expect(lines(more)).toEqual(['M-2 only-after,breach-gained: none → complaint open breached'])
  const [only] = more.cases.flatMap(({ changes }) => changes.filter(({ code }) => code === 'only-after'))
  expect(only?.reason).toMatch(
    /^M-2: complaint about Beispiel with score 0\.\d+, a kind that opens a case; before: neutral .+, a kind that opens no case; a complaint with \d+ %, and triage\.recall 0\.98 is asked for, before 0\.8$/,
  )
  expect(more.rejudged).toBeGreaterThan(0)
  const same = await replayed(app, `${REPLAY_YAML}triage: { recall: 0.8 }\n`)
  expect([lines(same), same.rejudged]).toEqual([[], 0])
})
