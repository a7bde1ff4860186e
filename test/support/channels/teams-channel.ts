import { type FarEnd, SECRETS } from '../../contracts/notifier.js'
import { contextOf } from '../../notifiers/support.js'
import { channelServer } from '../channel-server.js'
import type { Received, Reply, Stub } from '../loopback.js'

type Element = Readonly<Record<string, unknown>>

/** Signed over every sign of it, so as it stands here it must come. */
const PATH = `/workflows/3f9a1c/triggers/manual/paths/invoke?api-version=2016-06-01&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=${SECRETS.query}-_%2B`

export interface TeamsChannel extends FarEnd<null> {
  readonly cards: () => readonly Element[]
}

const listOf = (element: Element, name: string): readonly Element[] => (element[name] as readonly Element[] | undefined) ?? []

/** What a reader sees of an element, line by line. One that reads Markdown is none that we may use. */
function linesOf(element: Element): readonly string[] {
  switch (element['type']) {
    case 'RichTextBlock':
      return [
        listOf(element, 'inlines')
          .map((run) => String(run['text']))
          .join(''),
      ]
    case 'Container':
      return listOf(element, 'items').flatMap(linesOf)
    case 'ActionSet':
      return listOf(element, 'actions').map((action) => `[${action['title']}] ${action['url']}`)
    default:
      throw new Error(`no element without Markdown: ${element['type']}`)
  }
}

const cardOf = ({ body }: Received): Element => {
  const [attachment] = listOf(JSON.parse(body) as Element, 'attachments')
  return attachment?.['content'] as Element
}

/** The trigger of a workflow: it takes everything at its address and says so at once; what Teams would refuse is refused here. */
export async function openTeams(answer?: Stub): Promise<TeamsChannel> {
  const take = (request: Received): Reply => {
    if (request.method !== 'POST' || request.url !== PATH) return { status: 401 }
    if (Buffer.byteLength(request.body) > 18_000) return { status: 413 }
    const card = cardOf(request)
    const { entities } = card['msteams'] as Element
    return { status: card['version'] === '1.4' && entities === undefined ? 202 : 400 }
  }
  const server = await channelServer({ take, answer })
  const context = contextOf<null>({ type: 'teams', allowPrivate: true }, { url: `${server.origin}${PATH}` })
  const cards = () => server.received.map(cardOf)
  return { context, cards, arrived: async () => cards().map((card) => listOf(card, 'body').flatMap(linesOf).join('\n')) }
}
