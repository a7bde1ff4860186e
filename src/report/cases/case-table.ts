import type { CaseListing } from '../../model/case.js'
import { oneLine } from '../../util/text.js'
import { caseName } from '../documents/case-document.js'
import type { Sheet } from '../shapes/sheet.js'
import { beginning, type Column, leastText, openTable } from '../shapes/table.js'
import { authorName, gravityWords, shownLine } from '../shapes/words.js'
import { waitingFrom } from './case-facts.js'
import { type CaseWords, casesFooter, noCases } from './cases-footer.js'
import { dueWords, paintClock, sinceWords } from './due-words.js'
import { firstDue, isWave, type Row, rowsOf, waveHead } from './wave-card.js'
import { topicWords } from './wave-words.js'

const textOf = (row: Row, say: Sheet['say']): string => {
  if (isWave(row)) return topicWords(row.wave, say)
  return shownLine(row.record, say) || oneLine(row.record.title ?? '')
}

const clockOf = (row: Row) => (isWave(row) ? firstDue(row) : row.clock)

/** In the order in which they stand; what a person needs first goes last where there is no room. */
function columnsFor(sheet: Sheet): readonly Column<Row>[] {
  const { say, style } = sheet
  return [
    {
      title: say.text('case'),
      text: (row) => (isWave(row) ? waveHead(row, sheet).name : caseName(row.record.id)),
      paint: (text, row) => (isWave(row) ? style.bold(text) : style.link(style.bold(text), row.record.url ?? '')),
    },
    {
      title: say.text('due'),
      text: (row) => dueWords(clockOf(row), sheet),
      paint: (text, row) => paintClock(clockOf(row), text, style),
    },
    {
      title: say.text('state'),
      text: (row) => (isWave(row) || row.record.state === 'open' ? '' : say.text(row.record.state)),
      rank: 6,
    },
    {
      title: say.text('kind'),
      text: (row) => (isWave(row) ? waveHead(row, sheet).what : gravityWords(row.record, say)),
      rank: 5,
    },
    {
      title: say.text('source'),
      text: (row) => (isWave(row) ? waveHead(row, sheet).where : [row.record.brand ?? [], row.record.source].flat().join(' · ')),
      least: 16,
      most: 32,
      rank: 2,
    },
    {
      title: say.text(sheet.exact ? 'waiting since' : 'waiting'),
      text: (row) => (isWave(row) || row.record.state !== 'open' ? '' : sinceWords(waitingFrom(row), sheet)),
      rank: 1,
    },
    {
      title: say.text('assigned to'),
      text: (row) => (isWave(row) ? '' : oneLine(row.record.assignee ?? '')),
      least: 8,
      most: 16,
      rank: 3,
    },
    {
      title: say.text('author'),
      text: (row) => (isWave(row) ? '' : authorName(row.record.author, say)),
      least: 10,
      most: 24,
      rank: 4,
    },
    { title: say.text('text'), text: (row) => beginning(textOf(row, say), sheet), least: leastText(sheet) },
  ]
}

/** A line a case, for a person, in the order given, and what they come to. */
export function caseTable(listing: CaseListing, sheet: Sheet, words: CaseWords): string {
  if (listing.cases.length === 0) return noCases(listing, sheet, words)
  const rows = words.together === true ? rowsOf(listing.cases) : listing.cases
  const { head, line } = openTable(columnsFor(sheet), rows, sheet.style.width)
  const lines = [sheet.style.dim(head), ...rows.map(line)]
  return `${lines.join('\n')}\n\n${casesFooter(listing, rows, { sheet, words })}\n`
}
