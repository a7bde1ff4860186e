import type { Notice } from '../../alerts/message/notice.js'
import type { NoticeItem, Tone } from '../../alerts/message/notice-item.js'
import { plain } from '../markup/plain.js'
import { cut } from '../rendering/cut.js'
import { bytesOf, fullestThatFits, renderBody, type Shown } from '../rendering/render.js'
import { shorten } from '../rendering/shorten.js'

type Element = Readonly<Record<string, unknown>>

/**
 * Teams refuses 28,672 bytes of what it makes of a card, and makes more of it than was sent: 24,453 bytes were refused
 * (MicrosoftDocs/msteams-docs#11274). A workflow tells nobody but its own history.
 */
const CARD_MAX_BYTES = 17_500
const TITLE_MAX_BYTES = 2_000
const CUSTOM_MAX_BYTES = 12_000
const LINES_MAX = 12

const COLOR: Readonly<Record<Tone, string>> = { alarm: 'Attention', warning: 'Warning', over: 'Good', info: 'Default' }

/** A notice as an Adaptive Card. Every text is a TextRun, the one element in which no Markdown is read; nobody is named in `entities`, so nobody is called. */
export function cardOf(notice: Notice): Element {
  if (notice.custom !== null) return card(notice, lines(renderBody(notice, plain, { max: CUSTOM_MAX_BYTES, size: jsonBytes })))
  return fullestThatFits(notice, (shown) => card(notice, bodyOf(notice, shown)), fits)
}

const jsonBytes = (value: unknown): number => bytesOf(JSON.stringify(value))
const fits = (made: Element): boolean => jsonBytes(made) <= CARD_MAX_BYTES

const card = ({ title, tone }: Notice, body: readonly Element[]): Element => ({
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  type: 'AdaptiveCard',
  version: '1.4',
  body: [
    paragraph([
      run(cut(title, { max: TITLE_MAX_BYTES, size: jsonBytes }), { weight: 'Bolder', size: 'Medium', color: COLOR[tone] }),
    ]),
    ...body,
  ],
  msteams: { width: 'full' },
})

const bodyOf = (notice: Notice, { items, notes, detail }: Shown): readonly Element[] => [
  ...items.map((item) => caseOf(shorten(item, detail), notice)),
  ...notes.map((note) => paragraph([run(note)])),
]

function caseOf(item: NoticeItem, { words }: Notice): Element {
  const head = [run(`${item.case} ${item.status}`, { weight: 'Bolder', color: COLOR[item.tone] })]
  const commands = item.commands.join(' · ')
  return {
    type: 'Container',
    separator: true,
    items: [
      paragraph(item.title === null || item.title === '' ? head : [...head, run(`: ${item.title}`)]),
      paragraph(factsOf(item)),
      ...(item.quote === '' ? [] : [{ type: 'Container', style: 'emphasis', items: lines(item.quote) }]),
      ...item.thread.flatMap(({ who, text }) => lines(`${who}: ${text}`, { isSubtle: true })),
      ...(commands === '' ? [] : [paragraph([run(`${words.toAct}: `), run(commands, { fontType: 'Monospace' })])]),
      ...(item.url === null ? [] : [button(words.open, item.url)]),
    ],
  }
}

/** A FactSet would read Markdown. */
const factsOf = ({ facts }: NoticeItem): readonly Element[] =>
  facts.flatMap(({ label, value }, index) => [run(`${index === 0 ? '' : ' · '}${label}: `, { isSubtle: true }), run(value)])

/** Each line by itself: what a run does with a line's end is told nowhere. */
function lines(text: string, look: Element = {}): readonly Element[] {
  const all = text.split('\n').filter((line) => line.trim() !== '')
  const shown = all.length <= LINES_MAX ? all : [...all.slice(0, LINES_MAX - 1), all.slice(LINES_MAX - 1).join(' ')]
  return shown.map((line, index) => ({ ...paragraph([run(line, look)]), ...(index === 0 ? {} : { spacing: 'None' }) }))
}

const paragraph = (inlines: readonly Element[]): Element => ({ type: 'RichTextBlock', inlines })
const run = (text: string, look: Element = {}): Element => ({ type: 'TextRun', text, ...look })
const button = (title: string, url: string): Element => ({
  type: 'ActionSet',
  actions: [{ type: 'Action.OpenUrl', title, url }],
})
