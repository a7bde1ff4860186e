import type { WaitCurve } from '../../model/pictures.js'
import { flow } from '../shapes/layout.js'
import type { Sheet } from '../shapes/sheet.js'
import { percentText } from './stats-words.js'

const BLOCKS = ' ▁▂▃▄▅▆▇█'
const ROWS = 5
const LABEL = 6
const MAX_COLUMNS = 64

const MINUTE = 60_000
const HOUR = 3_600_000
const DAY = 86_400_000
const MARKS: readonly (readonly [name: string, ms: number])[] = [
  ['15m', 15 * MINUTE],
  ['1h', HOUR],
  ['4h', 4 * HOUR],
  ['24h', DAY],
  ['7d', 7 * DAY],
  ['30d', 30 * DAY],
]
const FIRST = 5 * MINUTE

/** How many are answered by then; null where nobody was watched so long. */
function shareAt({ points, longest }: WaitCurve, ms: number): number | null {
  if (ms > longest && (points.at(-1)?.share ?? 0) < 1) return null
  return points.findLast((point) => point.ms <= ms)?.share ?? 0
}

/** One line of the picture: each column is full, empty, or an eighth between. */
const rowOf = (shares: readonly (number | null)[], row: number): string =>
  shares
    .map((share) => {
      if (share === null) return ' '
      const eighths = Math.round((share * ROWS - (ROWS - 1 - row)) * 8)
      const low = row === ROWS - 1 && share > 0 ? 1 : 0
      return BLOCKS[Math.min(8, Math.max(low, eighths))]!
    })
    .join('')
    .trimEnd()

/** The names of times under the columns where they are. */
function scale(last: number, columns: number): string {
  let line = ''
  for (const [name, ms] of MARKS) {
    const at = Math.round((Math.log(ms / FIRST) / Math.log(last / FIRST)) * (columns - 1))
    if (ms > last || at < line.length + 1 || at + name.length > columns + 2) continue
    line = `${line.padEnd(at)}${name}`
  }
  return line
}

/** The curve of how many are answered within which time; the open cases make it end below all. */
export function curveLines(curve: WaitCurve, { style, columns, say }: Sheet): string[] {
  if (curve.waits < 2 || curve.points.length === 0) return []
  const width = Math.min(MAX_COLUMNS, columns - LABEL)
  const last = Math.min(30 * DAY, Math.max(DAY, curve.longest))
  const shares = Array.from({ length: width }, (_, at) => shareAt(curve, FIRST * (last / FIRST) ** (at / (width - 1))))
  const end = percentText(curve.points.at(-1)!)
  const labels: Readonly<Record<number, string>> = { 0: '100 %', 2: ' 50 %', [ROWS - 1]: '  0 %' }
  return [
    ...flow([say.text('Answered within'), say`${end} in the end`], '  ', columns).map(style.bold),
    ...Array.from({ length: ROWS }, (_, row) => {
      const drawn = rowOf(shares, row)
      return `${style.dim((labels[row] ?? '').padEnd(LABEL))}${drawn === '' ? '' : style.green(drawn)}`.trimEnd()
    }),
    style.dim(`${' '.repeat(LABEL)}${scale(last, width)}`),
  ]
}
