import { boundedLine } from '../alerts/message/bounded.js'
import { type Notice, noticeOf } from '../alerts/message/notice.js'
import type { Fact, NoticeItem } from '../alerts/message/notice-item.js'
import { messageOf } from '../util/errors.js'
import { plain } from './markup/plain.js'
import type { Notifier } from './notifier.js'
import { renderBody } from './rendering/render.js'

const EXCERPT_MAX = 240

/** Readable blocks for a terminal or for cron's mail. */
export const stdout: Notifier = {
  async send(message, { config, print }) {
    try {
      const notice = noticeOf(message, config.template)
      print(`${notice.custom === null ? render(notice, message.wave !== undefined) : renderOwn(notice)}\n\n`)
      return { ok: true }
    } catch (thrown) {
      return { ok: false, retry: true, retryAfterMs: null, error: `cannot write to stdout: ${messageOf(thrown)}` }
    }
  },
  reach: async () => null,
}

/** The operator's own text, line by line harmless. */
const renderOwn = (notice: Notice): string =>
  [
    notice.title,
    ...renderBody(notice, plain, { max: 20_000 })
      .split('\n')
      .map((line) => boundedLine(line, 2_000)),
  ].join('\n')

/**
 * The title, then one block a case; of a single case the title is the head already. Every text of a stranger stays on one indented line,
 * so that it cannot pose as a line of ours.
 */
function render(notice: Notice, isWave: boolean): string {
  const { title, items } = notice
  const [only, ...others] = items
  if (only !== undefined && others.length === 0 && !isWave) return [title, ...detailsOf(only, notice)].join('\n')
  return [title, ...items.map((item) => blockOf(item, notice))].join('\n\n')
}

function blockOf(item: NoticeItem, notice: Notice): string {
  const [about, ...rest] = detailsOf(item, notice)
  return [`${item.case} ${item.status}`, about, ...indented([item.title]), ...rest].join('\n')
}

const ABOUT: readonly Fact['name'][] = ['kind', 'brand', 'source']

/** What a reader needs beside number, state and title. */
function detailsOf({ facts, quote, thread, url, commands }: NoticeItem, { words }: Notice): string[] {
  const others = facts.filter(({ name }) => !ABOUT.includes(name))
  const values = facts.flatMap(({ name, value }) => (ABOUT.includes(name) ? [value] : []))
  return indented([
    values.join(' · '),
    quote === '' ? null : `"${boundedLine(quote, EXCERPT_MAX)}"`,
    ...thread.map(({ who, text }) => `${who}: "${boundedLine(text, EXCERPT_MAX)}"`),
    others.map(({ name, label, value }) => (name === 'author' ? value : `${label}: ${value}`)).join(' · '),
    url,
    commands.length === 0 ? null : `${words.toAct}: ${commands.join(' · ')}`,
  ])
}

const indented = (lines: readonly (string | null)[]): string[] =>
  lines.filter((line) => line !== null && line !== '').map((line) => `    ${boundedLine(line ?? '', 2_000)}`)
