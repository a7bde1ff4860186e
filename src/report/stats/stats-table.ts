import type { StatsBy } from '../../model/stats.js'
import type { StatsGroup } from '../../model/tally.js'
import type { Language, Say } from '../../util/say.js'
import { clip, columnsOf, padTo } from '../shapes/layout.js'
import { paintShareBar, shareBar } from '../shapes/share-bar.js'
import type { Sheet } from '../shapes/sheet.js'
import type { Style } from '../shapes/style.js'
import { grouped, groupLabel, isFew, medianText, percentText, rangeText, workingMedianText } from './stats-words.js'

interface Column {
  /** In English; said in the reader's language. */
  readonly title: string
  readonly cell: (group: StatsGroup, language: Language) => string
  readonly paint?: (text: string, style: Style) => string
  readonly left?: boolean
  /** Of columns that do not all fit, those of the lowest rank go first. */
  readonly rank: number
}

const GAP = '  '
const BAR = 12
const LABEL_MAX = 28

const COLUMNS: readonly Column[] = [
  { title: 'cases', cell: ({ tally }, language) => `${grouped(tally.cases, language)}${isFew(tally) ? '*' : ' '}`, rank: 9 },
  {
    title: '',
    cell: ({ tally }) => shareBar(tally.answered?.share ?? 0, BAR),
    paint: (text, style) => paintShareBar(text, style, style.green),
    left: true,
    rank: 4,
  },
  { title: 'answered', cell: ({ tally }) => percentText(tally.answered), rank: 8 },
  { title: '95 % range', cell: ({ tally }) => rangeText(tally.answered), rank: 1 },
  { title: 'half within', cell: ({ tally }) => medianText(tally.medianWallMs), rank: 7 },
  { title: 'working', cell: ({ tally }) => workingMedianText(tally.medianBusinessMs), rank: 3 },
  { title: '1h', cell: ({ tally }) => percentText(tally.within['1h']), rank: 0 },
  { title: '4h', cell: ({ tally }) => percentText(tally.within['4h']), rank: 2 },
  { title: '24h', cell: ({ tally }) => percentText(tally.within['24h']), rank: 5 },
  { title: '7d', cell: ({ tally }) => percentText(tally.within['7d']), rank: 0 },
  {
    title: 'too late',
    cell: ({ tally }) => percentText(tally.broken),
    paint: (text, style) => (/[1-9]/.test(text) ? style.red(text) : text),
    rank: 6,
  },
]

interface Drawn {
  readonly column: Column
  readonly cells: readonly string[]
  readonly width: number
}

function draw(column: Column, groups: readonly StatsGroup[], say: Say): Drawn {
  const cells = groups.map((group) => column.cell(group, say.language))
  const title = say.text(column.title)
  return { column: { ...column, title }, cells, width: Math.max(columnsOf(title), ...cells.map(columnsOf)) }
}

/** As many columns as there is room for, the most telling ones. */
function fitting(drawn: readonly Drawn[], room: number): readonly Drawn[] {
  const used = drawn.reduce((sum, { width }) => sum + GAP.length + width, 0)
  if (used <= room || drawn.length <= 1) return drawn
  const least = Math.min(...drawn.map(({ column }) => column.rank))
  return fitting(
    drawn.filter(({ column }) => column.rank > least),
    room,
  )
}

const padded = (text: string, width: number, left: boolean): string =>
  left ? padTo(text, width) : ' '.repeat(Math.max(0, width - columnsOf(text))) + text

/** A line for each group; bars show who is answered. */
export function statsTable(groups: readonly StatsGroup[], by: StatsBy, { style, columns, say }: Sheet): string[] {
  if (groups.length === 0) return []
  const labels = groups.map((group) => clip(groupLabel(group, by, say), Math.min(LABEL_MAX, columns - 12)))
  const heading = say.text(by)
  const width = Math.max(columnsOf(heading), ...labels.map(columnsOf))
  const shown = fitting(
    COLUMNS.map((column) => draw(column, groups, say)),
    columns - width,
  )
  const head = [
    padTo(heading, width),
    ...shown.map(({ column, width: wide }) => padded(column.title, wide, column.left === true)),
  ]
  const lines = labels.map((label, row) => {
    const cells = shown.map(({ column, cells: all, width: wide }) => {
      const text = padded(all[row]!, wide, column.left === true)
      return column.paint === undefined ? text : column.paint(text, style)
    })
    return [padTo(label, width), ...cells].join(GAP).trimEnd()
  })
  return [style.dim(head.join(GAP).trimEnd()), ...lines]
}
