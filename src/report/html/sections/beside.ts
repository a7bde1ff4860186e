import type { BesideFault, BesideFigures, Report, Watched } from '../../../model/report.js'
import type { Tally } from '../../../model/tally.js'
import { oneLine } from '../../../util/text.js'
import { isFew } from '../../stats/stats-words.js'
import { draw } from '../charts/draw.js'
import { rangeChart } from '../charts/range-chart.js'
import { countText, rangeText, shareText, spanOrDash } from '../figures.js'
import { html, type Markup, type Part } from '../markup.js'
import type { Reader } from '../reader.js'
import { note, paragraph, type Section } from '../section.js'
import { table } from '../table.js'

interface Row {
  readonly name: string
  readonly total: Tally
  readonly watched: Watched
}

/** Who forgot to name the company in a configuration still knows the file. */
const companyOf = ({ company, file }: BesideFigures): string => oneLine(company) || oneLine(file)

const starred = ({ name, total }: Row): string => `${name}${isFew(total) ? ' *' : ''}`

function besideTable(rows: readonly Row[], reader: Reader): Markup {
  const { say } = reader
  const figure = (title: string) => ({ title, isFigure: true })
  return table({
    id: 'beside-table',
    caption: say.text('Companies beside each other: who is answered, and how fast; * few cases'),
    columns: [
      { title: say.text('company') },
      figure(say.text('cases')),
      figure(say.text('answered')),
      figure(say.text('95 % range')),
      figure(say.text('half after')),
      figure(say.text('within 24 hours')),
      { title: say.text('watched since'), isShort: true },
    ],
    rows: rows.map(({ watched, ...row }) => [
      starred({ watched, ...row }),
      countText(row.total.cases, reader),
      shareText(row.total.answered),
      rangeText(row.total.answered),
      spanOrDash(row.total.medianWallMs, reader),
      shareText(row.total.within['24h']),
      watched.since === null ? say.text('never read') : reader.date(watched.since),
    ]),
  })
}

function figureOf(rows: readonly Row[], reader: Reader): Markup {
  const { say } = reader
  const shares = rows.map((row) => ({ name: starred(row), share: row.total.answered, isFew: isFew(row.total) }))
  const chart = rangeChart(shares, {
    ...{ id: 'beside-chart', title: say.text('Answered, by company'), all: null },
    description: say.text('A point for each company, with the range in which its share lies with 95 % certainty.'),
  })
  return html`<figure><figcaption><h3>${say.text('Answered, by company')}</h3></figcaption>
${shares.some(({ share }) => share !== null) ? draw(chart) : null}${besideTable(rows, reader)}</figure>
`
}

/** Of what could not be seen of others, the sources; the reasons stand in the document. */
function unseenNotes(others: readonly BesideFigures[], { say }: Reader): Part[] {
  return others.flatMap((other) => {
    const sources = [...new Set(other.unknown.map(({ source }) => oneLine(source)))]
    return sources.length === 0 ? [] : [note(say`Not everything was seen of ${companyOf(other)}: ${sources.join(', ')}.`)]
  })
}

const faultNotes = (faults: readonly BesideFault[], { say }: Reader): Part[] =>
  faults.map(({ file }) => note(say`${oneLine(file)} could not be read; that company is missing here.`))

function narrowedNote({ selection, company }: Report, { say }: Reader): Part {
  if (selection.sources === undefined && selection.brands === undefined) return null
  return note(say`The choice of sources and brands is that of ${oneLine(company)} alone; of the others all are counted.`)
}

/** Rivals whose public accounts are watched as the own ones are. */
export function beside(report: Report, reader: Reader): Section | null {
  const { say } = reader
  if (report.beside.length === 0) return null
  const others = report.beside.flatMap((each) => ('fault' in each ? [] : [each]))
  const faults = report.beside.flatMap((each) => ('fault' in each ? [each] : []))
  const ours = { name: say`${oneLine(report.company)} (us)`, total: report.total, watched: report.watched }
  const rows = [ours, ...others.map((other) => ({ name: companyOf(other), total: other.total, watched: other.watched }))]
  return {
    id: 'beside',
    title: say.text('Beside others'),
    body: [
      others.length === 0
        ? null
        : [
            paragraph(
              say.text(
                'All are counted by the same rules over the same time: public complaints in the sources of each company’s own configuration, and answers by the accounts that stand there as its own. Where two ranges overlap much, the difference may be chance.',
              ),
            ),
            figureOf(rows, reader),
            note(
              say.text(
                'This compares what anybody can read, not how well customers are served: answers by mail, by telephone or in private are not seen, nor those by accounts that nobody configured, nor what was deleted before it was read. Of others less of that is known than of oneself.',
              ),
            ),
            narrowedNote(report, reader),
          ],
      unseenNotes(others, reader),
      faultNotes(faults, reader),
    ],
  }
}
