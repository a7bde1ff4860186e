import type { ZulipOptions } from '../../../src/model/receiver-options/zulip.js'
import type { ReceiverContext } from '../../../src/notifiers/notifier.js'
import { type FarEnd, SECRETS } from '../../contracts/notifier.js'
import { contextOf } from '../../notifiers/support.js'
import { channelServer } from '../channel-server.js'
import type { Received, Reply, Stub } from '../loopback.js'

const BOT = 'monitor-bot@firma.zulipchat.com'
const KEY = SECRETS.path
const FIRST_ID = 41

type Form = Readonly<Record<string, string>>

export interface ZulipChannel extends FarEnd<ZulipOptions> {
  readonly taken: readonly { readonly call: string; readonly form: Form }[]
}

const refused = (msg: string, code = 'BAD_REQUEST', status = 400): Reply => ({
  status,
  body: JSON.stringify({ result: 'error', msg, code }),
})

/** What Zulip makes of its Markdown, in order: blocks of code, code in a line, then all that could be anything else. */
export function readZulip(content: string): { readonly text: string; readonly outside: string } {
  const outside: string[] = []
  const rest = content.replace(
    /^(`{3,})text\n([\s\S]*?)\n\1$/gm,
    (_, __, code: string) => `\u0000${code.replaceAll('`', '\u0001')}\u0000`,
  )
  const text = rest
    .split('\u0000')
    .map((part, index) => (index % 2 === 1 ? part.replaceAll('\u0001', '`') : readInline(part, outside)))
    .join('')
  return { text, outside: outside.join('') }
}

function readInline(part: string, outside: string[]): string {
  const shown: string[] = []
  let from = 0
  for (const { 0: span, 2: code = '', index } of part.matchAll(/(?<!`)(`+)([^\n]+?)(?<!`)\1(?!`)/g)) {
    shown.push(readPlain(part.slice(from, index), outside), code)
    from = index + span.length
  }
  return [...shown, readPlain(part.slice(from), outside)].join('')
}

/** Zero-width spaces are not seen. */
function readPlain(part: string, outside: string[]): string {
  outside.push(part)
  return part
    .replace(/\[([^\]\n]*)\]\((\S+)\)/g, '$1 $2')
    .replaceAll('**', '')
    .replaceAll('\u200b', '')
}

/** An organisation with one stream, whose messages may be changed until somebody closes that. */
export async function openZulip(answer?: Stub, more: Partial<ReceiverContext<ZulipOptions>> = {}): Promise<ZulipChannel> {
  const taken: { call: string; form: Form }[] = []
  const take = ({ method, url, headers, body }: Received): Reply => {
    if (headers.authorization !== `Basic ${Buffer.from(`${BOT}:${KEY}`).toString('base64')}`)
      return refused('Invalid API key', 'INVALID_API_KEY', 401)
    const form = Object.fromEntries(new URLSearchParams(body))
    if ([...(form['content'] ?? '')].length > 10_000) throw new Error('would be cut off without a word')
    const [, id] = /^\/api\/v1\/messages\/(\d+)$/.exec(url) ?? []
    if (method === 'PATCH' && id !== undefined) {
      if (Number(id) >= FIRST_ID + taken.length) return refused('Invalid message(s)')
      taken.push({ call: `PATCH ${id}`, form })
      return { body: JSON.stringify({ result: 'success', msg: '' }) }
    }
    if (method !== 'POST' || url !== '/api/v1/messages') return refused('Not found', 'NOT_FOUND', 404)
    if (form['to'] !== 'Kundendienst') return refused(`Channel '${form['to']}' does not exist`, 'STREAM_DOES_NOT_EXIST')
    if ([...(form['topic'] ?? '')].length > 60) throw new Error('the topic would be cut off without a word')
    if (/[\p{Cc}\p{Cs}\p{Cn}\p{So}]/u.test(form['topic'] ?? '')) return refused('Invalid character in topic, at position 6!')
    taken.push({ call: 'POST', form })
    return { body: JSON.stringify({ result: 'success', msg: '', id: FIRST_ID + taken.length - 1 }) }
  }
  const server = await channelServer({ take, answer })
  const context = contextOf<ZulipOptions>(
    {
      type: 'zulip',
      url: { value: server.origin },
      allowPrivate: true,
      options: { bot: BOT, stream: 'Kundendienst', topic: 'mention-monitor' },
    },
    { url: server.origin, secrets: { key: KEY }, ...more },
  )
  const read = () => server.received.map(({ body }) => readZulip(new URLSearchParams(body).get('content') ?? ''))
  return {
    context,
    taken,
    wire: async () => read().map(({ outside }) => outside),
    arrived: async () => read().map(({ text }) => text),
  }
}
