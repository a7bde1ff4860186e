import type { Share, Tally } from '../../model/tally.js'
import { columnsOf, padTo, wrap } from '../shapes/layout.js'
import { paintShareBar, shareBar } from '../shapes/share-bar.js'
import type { Sheet } from '../shapes/sheet.js'
import { grouped, medianText, percentText, rangeText, workingMedianText } from './stats-words.js'

interface Row {
  readonly name: string
  readonly share: Share | null
  readonly isGood: boolean
  readonly note: string
}

const MAX_BAR = 40
/** Per cent, range and gaps. */
const FIGURES = 2 + 5 + 2 + 10

function rowsOf({ answered, within, broken, due, cases, fates }: Tally, { say }: Sheet): Row[] {
  const count = (value: number): string => grouped(value, say.language)
  const timed = Object.entries(within).map(([name, share]) => ({ name: say`within ${name}`, share, isGood: true, note: '' }))
  return [
    { name: say.text('answered'), share: answered, isGood: true, note: say`${count(fates.answered)} of ${count(cases)}` },
    ...timed,
    { name: say.text('too late'), share: broken, isGood: false, note: say`of ${count(due)} due` },
  ]
}

/** Half of the customers, by both clocks. */
function medianLine({ medianWallMs, medianBusinessMs, cases }: Tally, { say }: Sheet): string {
  if (cases === 0) return ''
  if (medianWallMs === null) return say.text('Fewer than half are answered, so nobody knows yet how long half of them wait.')
  const wall = medianText(medianWallMs)
  return medianBusinessMs === null
    ? say`Half are answered within ${wall} by the clock on the wall.`
    : say`Half are answered within ${wall} by the clock on the wall, ${workingMedianText(medianBusinessMs)} of working time.`
}

/** One picture of all cases: shares as bars, the median in words. */
export function overview(tally: Tally, sheet: Sheet): string[] {
  if (tally.cases === 0) return []
  const { style, columns } = sheet
  const rows = rowsOf(tally, sheet)
  const nameColumns = Math.max(10, ...rows.map(({ name }) => columnsOf(name)))
  const noteColumns = Math.max(...rows.map(({ note }) => note.length)) + 2
  const room = columns - nameColumns - 2 - FIGURES - 2
  const hasNotes = room - noteColumns >= 10
  const bar = Math.max(0, Math.min(MAX_BAR, hasNotes ? room - noteColumns : room))
  const lines = rows.map(({ name, share, isGood, note }) => {
    const drawn = shareBar(share?.share ?? 0, bar)
    const painted = share === null ? style.dim(drawn) : paintShareBar(drawn, style, isGood ? style.green : style.red)
    const cells = [padTo(name, nameColumns), painted, percentText(share).padStart(5), padTo(rangeText(share), 10)]
    return [...cells, ...(hasNotes ? [note] : [])].join('  ').trimEnd()
  })
  return [...lines, '', ...wrap(medianLine(tally, sheet), columns)]
}
