import type { Notice } from '../../alerts/message/notice.js'
import type { NoticeItem, Tone } from '../../alerts/message/notice-item.js'
import type { MessageLanguage } from '../../model/receiver.js'
import { truncate } from '../../util/text.js'
import { parseUrl } from '../../util/url.js'
import { escapeHtml, html } from '../markup/html.js'
import { bytesOf, fullestThatFits, type Shown } from '../rendering/render.js'

/** Gmail cuts a page off at 102 kB. */
const PAGE_MAX_BYTES = 90_000

// Mail clients keep styles that stand at the element, and few others. Each has a word beside its colour.
const COLOURS: Readonly<Record<Tone, string>> = { alarm: '#b91c1c', warning: '#b45309', over: '#15803d', info: '#1d4ed8' }
const FONT = 'font:16px/1.5 -apple-system,Segoe UI,Roboto,Helvetica,Arial,sans-serif;color:#18181b'
const QUIET = 'color:#52525b;font-size:14px'

export interface Page {
  readonly language: MessageLanguage
  /** Who wrote it, at its foot. */
  readonly sender: string
  /** The operator's own words in place of ours; plain text. */
  readonly custom: string | null
  /** For a ticket system: Request Tracker folds away what is quoted, others cut it off. */
  readonly tickets: boolean
}

/** A page that reads well on a phone and loads nothing from anywhere. Every text is escaped; its only links are those to the posts. */
export function htmlPage(notice: Notice, page: Page): string {
  if (page.custom !== null) return around(notice, page, `<div style="white-space:pre-wrap">${escapeHtml(page.custom)}</div>`)
  const make = (shown: Shown): string => around(notice, page, bodyOf(notice, shown, page))
  return fullestThatFits(notice, make, (made) => bytesOf(made) <= PAGE_MAX_BYTES)
}

const around = ({ title, tone }: Notice, { language, sender }: Page, body: string): string =>
  [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width,initial-scale=1"><title>${escapeHtml(title)}</title></head>`,
    `<body style="margin:0;padding:12px;background:#fff;${FONT}"><div style="max-width:600px;margin:0 auto;overflow-wrap:anywhere">`,
    `<h1 style="margin:0 0 16px;font-size:19px;line-height:1.35;color:${COLOURS[tone]}">${escapeHtml(title)}</h1>`,
    body,
    `<p style="margin:16px 0 0;${QUIET}">${escapeHtml(sender)}</p></div></body></html>\n`,
  ].join('\n')

const bodyOf = (notice: Notice, { detail, items, notes }: Shown, page: Page): string =>
  [...items.map((item) => card(item, { notice, detail, page })), ...notes.map((note) => `<p>${html.text(note)}</p>`)].join('\n')

interface Around {
  readonly notice: Notice
  readonly detail: Shown['detail']
  readonly page: Page
}

function card(item: NoticeItem, { notice, detail, page }: Around): string {
  const { words } = notice
  const block = page.tickets ? 'div' : 'blockquote'
  const quote = detail.quote === 0 ? '' : truncate(item.quote, detail.quote)
  const thread = detail.thread === 0 ? [] : item.thread.slice(-detail.thread)
  const parts = [
    headOf(item, notice),
    quote === '' ? '' : `<${block} style="margin:12px 0;padding:8px 12px;background:#f4f4f5">${html.text(quote)}</${block}>`,
    ...thread.map(({ who, text }) => `<div style="margin:8px 0">${html.strong(who)}: ${html.text(truncate(text, 200))}</div>`),
    `<div style="${QUIET}">${item.facts.map(({ label, value }) => `${html.text(label)}: ${html.text(value)}<br>`).join('\n')}</div>`,
    item.url === null ? '' : link(words.open, item.url),
    detail.commands && item.commands.length > 0
      ? `<div style="${QUIET}">${html.text(words.toAct)}:<br>${item.commands.map(html.code).join('<br>')}</div>`
      : '',
  ]
  const style = `margin:0 0 16px;padding:4px 0 4px 12px;border-left:4px solid ${COLOURS[item.tone]}`
  return `<div style="${style}">\n${parts.filter((part) => part !== '').join('\n')}\n</div>`
}

/** Nothing where the title of the page says it all. */
function headOf({ case: number, status, title }: NoticeItem, notice: Notice): string {
  const head = `${number} ${status}`
  if (title === null && notice.title.includes(head)) return ''
  return `<div>${html.strong(head)}${title ? `: ${html.text(title)}` : ''}</div>`
}

/** Beside the words stands where it leads to: the address is a stranger's. */
const link = (label: string, url: string): string =>
  `<p style="margin:12px 0"><a href="${escapeHtml(url)}">${html.text(label)}</a> (${html.text(parseUrl(url)?.host ?? '')})</p>`
