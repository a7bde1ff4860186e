import type { CaseListing, JudgedCase } from '../../src/model/case.js'
import { caseCards } from '../../src/report/cases/case-cards.js'
import { caseTable } from '../../src/report/cases/case-table.js'
import { mentionCard, mentionsFooter } from '../../src/report/cases/mention-cards.js'
import { mentionTable } from '../../src/report/cases/mention-table.js'
import { unknownLines } from '../../src/report/lines/unknown-lines.js'
import { createSheet, type Sheet } from '../../src/report/shapes/sheet.js'
import { PLAIN, type Style } from '../../src/report/shapes/style.js'
import { english, type Say } from '../../src/util/say.js'
import { answer, DAY, HOUR, judgedCase, MINUTE, mention, NOW, record, wave } from './sample.js'

const by = (name: string) => ({ author: { ...record().author, name } })
const running = (ahead: number) => ({ status: 'running', dueAt: NOW + ahead, overdueSeconds: 0 }) as const
export const LONG_URL = `https://forum.example/thema/${'sehr-lang-'.repeat(12)}ende`

/** What customers write: umlauts, of one and of two signs; joined emoji and flags; signs of double width; words and addresses longer than lines. */
const CASES: readonly JudgedCase[] = [
  judgedCase({ ...by('Petra Müller'), answers: [answer()], sensitive: ['card'], assignee: 'rosa' }),
  judgedCase(
    { id: 7, ...by('👩‍🚀 Zoë'), kind: 'question', severity: 'low', text: 'Cafe\u0301 zu? 👨‍👩‍👧‍👦🇨🇭', brand: null, url: null },
    running(40 * MINUTE),
  ),
  judgedCase(
    { id: 1042, ...by('山田太郎'), source: 'forum', text: '日本語の長い文章です。'.repeat(9), url: LONG_URL, title: null },
    running(26 * HOUR),
  ),
  judgedCase(
    {
      id: 98,
      state: 'answered',
      ...by('Jean-François Lefèvre-Grandmaison'),
      text: 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(3),
    },
    { status: 'late' },
  ),
  ...[21, 22, 23].map((id) =>
    judgedCase(
      { id, wave, source: id === 23 ? 'blog' : 'forum', ...by(`Kunde ${id}`), text: 'Kein Internet seit heute morgen.' },
      { dueAt: NOW - id * MINUTE, overdueSeconds: id * 60 },
    ),
  ),
]
const LISTING: CaseListing = {
  generatedAt: NOW,
  cases: CASES,
  unknown: [{ source: 'nachrichten', since: NOW - 2 * DAY, reason: `HTTP 403 from ${LONG_URL}` }],
  snoozed: 2,
}
const MENTIONS = CASES.slice(0, 4).map(({ record: { author, text, url, title } }, at) =>
  mention({
    id: 7 + at * 300,
    author,
    text,
    url,
    title,
    publishedAt: at === 1 ? null : NOW - at * HOUR,
    caseId: at === 2 ? null : at,
    deletedAt: at === 3 ? NOW : null,
  }),
)

export interface Look {
  readonly say?: Say
  readonly exact?: boolean
  readonly style?: Style
}
export const on = (width: number, { say = english, exact = false, style = PLAIN }: Look = {}): Sheet =>
  createSheet({ ...style, width }, { now: NOW, timezone: 'Europe/Zurich', say, exact })

const words = ({ say }: Sheet) => ({
  nothing: say.text('No unanswered complaints'),
  noun: 'unanswered case',
  limit: null,
  together: true,
})
export const cards = (sheet: Sheet): string => caseCards(LISTING, sheet, words(sheet))
const table = (sheet: Sheet): string => caseTable(LISTING, sheet, words(sheet))
const mentionCards = (sheet: Sheet): string =>
  MENTIONS.map((each) => mentionCard(each, sheet, true)).join('\n') +
  mentionsFooter(9, { incomplete: true, isReview: true, first: 7 }, sheet)
const mentionLines = (sheet: Sheet): string => {
  const { head, line } = mentionTable(MENTIONS, sheet, true)
  return [head, ...MENTIONS.map(line), ''].join('\n')
}
export const PAGES = { cards, table, mentionCards, mentionLines, unknown: (sheet: Sheet) => unknownLines(LISTING.unknown, sheet) }
