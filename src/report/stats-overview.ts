import type { Share, Tally } from '../model/stats.js'
import { padTo, wrap } from './layout.js'
import { paintShareBar, shareBar } from './share-bar.js'
import type { Sheet } from './sheet.js'
import { grouped, medianText, percentText, rangeText } from './stats-words.js'

interface Row {
  readonly name: string
  readonly share: Share | null
  readonly isGood: boolean
  readonly note: string
}

const MAX_BAR = 40
/** Names, per cent, range and gaps. */
const BESIDE = 12 + 2 + 5 + 2 + 10

function rowsOf({ answered, within, broken, due, cases, fates }: Tally): Row[] {
  const timed = Object.entries(within).map(([name, share]) => ({ name: `within ${name}`, share, isGood: true, note: '' }))
  return [
    { name: 'answered', share: answered, isGood: true, note: `${grouped(fates.answered)} of ${grouped(cases)}` },
    ...timed,
    { name: 'too late', share: broken, isGood: false, note: `of ${grouped(due)} due` },
  ]
}

/** Half of the customers, by both clocks. */
function medianLine({ medianWallMs, medianBusinessMs, cases }: Tally): string {
  if (cases === 0) return ''
  if (medianWallMs === null) return 'Fewer than half are answered, so nobody knows yet how long half of them wait.'
  const working = medianBusinessMs === null ? '' : `, ${medianText(medianBusinessMs)} of working time`
  return `Half are answered within ${medianText(medianWallMs)} by the clock on the wall${working}.`
}

/** One picture of all cases: shares as bars, the median in words. */
export function overview(tally: Tally, sheet: Sheet): string[] {
  if (tally.cases === 0) return []
  const { style, columns } = sheet
  const rows = rowsOf(tally)
  const noteColumns = Math.max(...rows.map(({ note }) => note.length)) + 2
  const room = columns - BESIDE - 2
  const hasNotes = room - noteColumns >= 10
  const bar = Math.max(0, Math.min(MAX_BAR, hasNotes ? room - noteColumns : room))
  const lines = rows.map(({ name, share, isGood, note }) => {
    const drawn = shareBar(share?.share ?? 0, bar)
    const painted = share === null ? style.dim(drawn) : paintShareBar(drawn, style, isGood ? style.green : style.red)
    const cells = [padTo(name, 10), painted, percentText(share).padStart(5), padTo(rangeText(share), 10)]
    return [...cells, ...(hasNotes ? [note] : [])].join('  ').trimEnd()
  })
  return [...lines, '', ...wrap(medianLine(tally), columns)]
}
