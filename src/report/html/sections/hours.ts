import type { HeatCell } from '../../../model/pictures.js'
import type { Report } from '../../../model/report.js'
import { draw } from '../charts/draw.js'
import { heatChart, weekdayName } from '../charts/heat-chart.js'
import { countText, rangeText, shareText } from '../figures.js'
import { html, type Part } from '../markup.js'
import type { Reader } from '../reader.js'
import { paragraph, type Section } from '../section.js'
import { foldedTable } from '../table.js'

const HOURS = Array.from({ length: 24 }, (_, hour) => hour)

/** A row for each hour: with seven columns it fits a telephone too. */
function hourRows(heat: readonly HeatCell[], reader: Reader): Part[][] {
  return HOURS.map((hour) => [
    `${String(hour).padStart(2, '0')}:00`,
    ...heat.filter((cell) => cell.hour === hour).map(({ cases }) => (cases === 0 ? '·' : countText(cases, reader))),
  ])
}

/** When customers complain, beside when somebody is there. */
export function hours({ pictures, total }: Report, reader: Reader): Section | null {
  const { say } = reader
  const { heat, outsideHours } = pictures
  if (total.cases === 0) return null
  const days = heat
    .filter(({ hour }) => hour === 0)
    .map(({ weekday }) => ({ title: weekdayName(weekday, reader), isFigure: true }))
  return {
    id: 'hours',
    title: say.text('When customers complain'),
    body: [
      paragraph(
        say`${shareText(outsideHours)} of the customers (${rangeText(outsideHours)}, n = ${countText(total.cases, reader)}) began to wait while nobody works: at night, at the weekend, on a holiday. Frames are the office hours of an ordinary week.`,
      ),
      html`<figure>
${draw(heatChart(heat, reader))}${foldedTable(say.text('The figures as a table'), {
  id: 'hours-table',
  caption: say`Cases by the hour in which the customer began to wait, times in ${reader.timezone}`,
  columns: [{ title: say.text('hour') }, ...days],
  rows: hourRows(heat, reader),
})}</figure>
`,
    ],
  }
}
