import type { Report } from '../../model/report.js'
import type { Say } from '../../util/say.js'
import { oneLine } from '../../util/text.js'
import { html } from './markup.js'
import { page } from './page.js'
import { type Reader, readerOf } from './reader.js'
import type { Section } from './section.js'
import { beside } from './sections/beside.js'
import { coverage } from './sections/coverage.js'
import { agents, fairness, places } from './sections/groups.js'
import { hours } from './sections/hours.js'
import { how } from './sections/how.js'
import { oldest } from './sections/oldest.js'
import { notKnown, summary } from './sections/summary.js'
import { waits } from './sections/waits.js'
import { waves } from './sections/waves.js'
import { weeks } from './sections/weeks.js'

type MakeSection = (report: Report, reader: Reader) => Section | null

/** In the order of the page: first what everybody asks, last how it was counted. */
const SECTIONS: readonly MakeSection[] = [
  summary,
  waits,
  weeks,
  places,
  beside,
  fairness,
  agents,
  hours,
  oldest,
  waves,
  coverage,
  how,
]

/** What was asked for, where that is not all: a report about some cases must say so. */
function selectionWords({ selection }: Report, { say }: Reader): string {
  const { sources, brands, kinds, languages, minSeverity } = selection
  const parts = [
    sources === undefined ? null : say`only sources ${sources.map(oneLine).join(', ')}`,
    brands === undefined ? null : say`only brands ${brands.map(oneLine).join(', ')}`,
    kinds === undefined ? null : say`only kinds ${kinds.map((kind) => say.text(kind)).join(', ')}`,
    languages === undefined ? null : say`only languages ${languages.map(oneLine).join(', ')}`,
    minSeverity === undefined ? null : say`only from severity ${say.text(minSeverity)} on`,
  ]
  return parts.filter((part) => part !== null).join(' · ')
}

/** The whole report as one page that asks nobody for anything. */
export function reportPage(report: Report, say: Say): string {
  const reader = readerOf(say, { timezone: report.timezone, now: report.generatedAt })
  const company = oneLine(report.company)
  const narrowed = selectionWords(report, reader)
  return page(
    {
      title: say`Complaints about ${company}, and their answers`,
      subtitle: say`${reader.date(report.since)} to ${reader.date(report.until)}`,
      beside: [
        ...(narrowed === '' ? [] : [narrowed]),
        say`as of ${reader.when(report.generatedAt)}, times in ${reader.timezone}`,
      ],
      warning: notKnown(report, reader) ?? html``,
      sections: SECTIONS.flatMap((make) => make(report, reader) ?? []),
    },
    say,
  )
}
