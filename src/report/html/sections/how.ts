import type { Report } from '../../../model/report.js'
import { FEW } from '../../stats/stats-words.js'
import { targetStands } from '../../stats/target-stands.js'
import { aimText, withinName } from '../figures.js'
import { html } from '../markup.js'
import type { Reader } from '../reader.js'
import type { Section } from '../section.js'

function targetWords(report: Report, reader: Reader): string {
  const { say } = reader
  const aims = targetStands(report).map(({ within, target }) => `${withinName(within, reader)}: ${aimText(target, reader)}`)
  return aims.length === 0
    ? say.text(
        'The configuration has no targets for the shares within 1 h, 4 h, 24 h and 7 days; the lines in the curves are the promises of its policies.',
      )
    : say`What the configuration aims at: ${aims.join(' · ')}. A target is reached where the share is not less, and by chance perhaps where it lies in the range of the share. The lines in the curves are the promises of its policies.`
}

/** How each figure is counted, in a sentence or two. */
export function how(report: Report, reader: Reader): Section {
  const { say, timezone } = reader
  const terms = [
    [
      say.text('Case'),
      say.text(
        'One concern of one customer that wants an answer; it belongs to the time in which its first post was written. What a person dismissed as none, and what was removed before anybody answered, is counted apart.',
      ),
    ],
    [
      say.text('Answer'),
      say.text(
        'A public reply by an account of the company that a customer would count. A receipt, a template, “please write to us” or help by other customers is none.',
      ),
    ],
    [
      say.text('Time to answer'),
      say.text(
        'From the first post to the first answer. Who still waits counts for as long as it is known that nobody answered (Kaplan and Meier), so the unanswered make times longer, and young cases are not taken for unanswered.',
      ),
    ],
    [
      say.text('Working time'),
      say`Hours in which the company works, without holidays and closures, as they stand in the configuration; times in ${timezone}.`,
    ],
    [
      say.text('Ranges'),
      say`Between what a share truly lies, with 95 % certainty (Wilson; for curves with the number of cases that is as certain, Rothman). With fewer than ${FEW} cases (*) a share says little.`,
    ],
    [
      say.text('Promise'),
      say.text(
        'What the policy of a case promises as its first answer. It counts once it is due; whether it was kept of a closed case is decided by the policy of its time.',
      ),
    ],
    [say.text('Targets'), targetWords(report, reader)],
    [
      say.text('Reach'),
      say.text('The customers whose number of followers is known, in four parts of the same size; equal reach is never parted.'),
    ],
  ] as const
  return {
    id: 'how',
    title: say.text('How this is counted'),
    body: html`<dl class="terms">
${terms.map(([term, meaning]) => html`<div><dt>${term}</dt><dd>${meaning}</dd></div>\n`)}</dl>
`,
  }
}
