import type { OldestCase, Report } from '../../../model/report.js'
import { abridged } from '../../../util/own-words.js'
import { oneLine, truncate } from '../../../util/text.js'
import { caseName } from '../../documents/case-document.js'
import { countText, spanText } from '../figures.js'
import { html, type Markup, type Part } from '../markup.js'
import type { Reader } from '../reader.js'
import { paragraph, type Section } from '../section.js'
import { table } from '../table.js'
import { webAddress } from '../web-address.js'

const TITLE_MAX = 90
const TEXT_MAX = 180

/** Title and beginning, and a way there; never who wrote it. */
function what({ title, text, url }: OldestCase, { say }: Reader): Markup {
  const address = webAddress(url)
  const head = truncate(oneLine(title ?? ''), TITLE_MAX) || say.text('untitled')
  const linked = address === null ? html`${head}` : html`<a href="${address}" rel="noopener noreferrer">${head}</a>`
  return html`${linked}<span class="excerpt">${truncate(oneLine(abridged(text)), TEXT_MAX)}</span>`
}

function rowOf(each: OldestCase, reader: Reader): Part[] {
  const { say } = reader
  const overdue = each.isOverdue ? html` <strong class="late">${say.text('promise broken')}</strong>` : null
  const place = [each.brand, each.source].flatMap((name) => (name === null ? [] : [oneLine(name)])).join(' · ')
  return [caseName(each.id), html`${spanText(each.waitedMs, reader)}${overdue}`, place, what(each, reader)]
}

/** Those who wait longest for any answer. */
export function oldest({ oldest: cases, total }: Report, reader: Reader): Section {
  const { say } = reader
  const none = paragraph(say.text('Nobody waits for a first answer.'))
  return {
    id: 'oldest',
    title: say.text('Who waits longest'),
    body:
      cases.length === 0
        ? none
        : table({
            id: 'oldest-table',
            caption: say`The ${cases.length} that wait longest, of ${countText(total.fates.waiting, reader)} without any answer`,
            columns: [
              { title: say.text('case'), isShort: true },
              { title: say.text('waits for'), isShort: true },
              { title: say.text('where') },
              { title: say.text('what') },
            ],
            rows: cases.map((each) => rowOf(each, reader)),
          }),
  }
}
