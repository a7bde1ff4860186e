import type { Mention } from '../../model/mention.js'
import { percent } from '../../util/operation-words.js'
import { oneLine } from '../../util/text.js'
import { caseName } from '../documents/case-document.js'
import { mentionName } from '../documents/mention-document.js'
import type { Sheet } from '../shapes/sheet.js'
import { beginning, type Column, leastText, openTable, type Table } from '../shapes/table.js'
import { authorName, shownLine } from '../shapes/words.js'
import { sinceWords } from './due-words.js'
import { judgementWords } from './mention-cards.js'

function columnsFor(sheet: Sheet, isReview: boolean): readonly Column<Mention>[] {
  const { say, style } = sheet
  return [
    {
      title: say.text('mention'),
      text: ({ id }) => mentionName(id),
      paint: (text, { url }) => style.link(style.bold(text), url ?? ''),
    },
    {
      title: say.text(sheet.exact ? 'written' : 'age'),
      text: ({ publishedAt, firstSeenAt }) => sinceWords(publishedAt ?? firstSeenAt, sheet),
      rank: 5,
    },
    { title: say.text('kind'), text: (mention) => judgementWords(mention, sheet), most: 32, rank: 6 },
    {
      title: say.text('complaint'),
      text: ({ verdict }) => (isReview ? percent(verdict.complaint) : ''),
      rank: 7,
    },
    { title: say.text('case'), text: ({ caseId }) => (caseId === null ? '' : caseName(caseId)), rank: 4 },
    {
      title: say.text('source'),
      text: ({ verdict, source }) => [verdict.brand ?? [], source].flat().join(' · '),
      least: 16,
      most: 32,
      rank: 2,
    },
    { title: say.text('author'), text: ({ author }) => authorName(author, say), least: 10, most: 24, rank: 3 },
    {
      title: say.text('text'),
      text: (mention) => beginning(shownLine(mention, say) || oneLine(mention.title ?? ''), sheet),
      least: leastText(sheet),
    },
  ]
}

/** Mentions by the line; the first ones tell how wide the columns are. */
export const mentionTable = (first: readonly Mention[], sheet: Sheet, isReview = false): Table<Mention> =>
  openTable(columnsFor(sheet, isReview), first, sheet.style.width)
