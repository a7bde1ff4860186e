import { type FarEnd, SECRETS } from '../../contracts/notifier.js'
import { contextOf } from '../../notifiers/support.js'
import { channelServer } from '../channel-server.js'
import type { Received, Reply, Stub } from '../loopback.js'

type Json = Readonly<Record<string, unknown>>
interface Attachment {
  readonly title?: string
  readonly text?: string
  readonly mrkdwn_in?: readonly string[]
}

const attachmentsOf = (json: Json): readonly Attachment[] => json['attachments'] as Attachment[]

const textOf = (json: Json): string =>
  [String(json['text']), ...attachmentsOf(json).flatMap(({ title = '', text = '' }) => [title, text])].join('\n')

/** Its Markdown of one line: calls, pictures, links with a mask, emphasis, code. */
const MARKUP = /(?:^|\s)[@#][\w.-]|:[\w+.-]+:|\]\(|[<>|*~`\\[\]_]/

const refused = (error: string): Reply => ({ status: 400, body: JSON.stringify({ success: false, error }) })

/** A hook as documented. Whatever would be read as markup, or be shown as a preview, is refused. */
export async function openRocketChat(answer?: Stub): Promise<FarEnd & { readonly taken: readonly Json[] }> {
  const path = `/hooks/1122/${SECRETS.path}?t=${SECRETS.query}`
  const taken: Json[] = []
  const take = ({ url, body }: Received): Reply => {
    if (url !== path) return refused('Invalid integration id or token provided.')
    const json = JSON.parse(body) as Json
    const text = String(json['text'])
    if (text === '' || text.length > 5_000) return refused('error-message-size-exceeded')
    if (MARKUP.test(text) || json['parseUrls'] !== false) return refused('something would be done with it')
    if (attachmentsOf(json).some((one) => one.mrkdwn_in?.length !== 0)) return refused('it would be read as Markdown')
    taken.push(json)
    return { body: JSON.stringify({ success: true }) }
  }
  const server = await channelServer({ take, answer })
  const context = contextOf(
    { type: 'rocketchat', allowPrivate: true, headers: { 'X-Token': SECRETS.header } },
    { url: server.origin + path },
  )
  const wire = async () => server.received.map(({ body }) => textOf(JSON.parse(body) as Json))
  return { context, taken, wire, arrived: async () => (await wire()).map((text) => text.replaceAll('\u200b', '')) }
}
