type Json = Readonly<Record<string, unknown>>

const list = (value: unknown): readonly Json[] => (Array.isArray(value) ? (value as Json[]) : [])

interface Text {
  readonly type: 'plain_text' | 'mrkdwn'
  readonly text: string
  readonly emoji?: boolean
  readonly verbatim?: boolean
}

/** What is wrong with a text of at most so many characters; markup of ours holds no link and no mention, so a bare sign is a stranger's. */
function textFault(value: unknown, max: number, only?: 'plain_text'): string | null {
  const { type, text, emoji, verbatim } = value as Text
  if (typeof text !== 'string' || text.length === 0 || text.length > max) return `a text of ${text?.length} of at most ${max}`
  if (type === 'plain_text') return emoji === false ? null : 'names between colons would become pictures'
  if (only !== undefined) return 'no markup is taken here'
  return verbatim === true && !/[<>]/.test(text) ? null : 'markup that does something'
}

const buttonFault = ({ text, url, action_id }: Json): string | null =>
  typeof action_id === 'string' && action_id.length <= 255 && String(url).length <= 3_000
    ? textFault(text, 75, 'plain_text')
    : 'no button'

const firstOf = (faults: readonly (string | null)[]): string | null => faults.find((fault) => fault !== null) ?? null
const within = (things: readonly Json[], max: number, fault: (one: Json) => string | null): string | null =>
  things.length >= 1 && things.length <= max ? firstOf(things.map(fault)) : `${things.length} things of at most ${max}`

const FAULTS: Readonly<Record<string, (block: Json) => string | null>> = {
  header: ({ text }) => textFault(text, 150, 'plain_text'),
  section: ({ text, fields, accessory }) =>
    firstOf([
      text === undefined && fields === undefined ? 'an empty section' : null,
      text === undefined ? null : textFault(text, 3_000),
      fields === undefined ? null : within(list(fields), 10, (field) => textFault(field, 2_000)),
      accessory === undefined ? null : buttonFault(accessory as Json),
    ]),
  context: ({ elements }) => within(list(elements), 10, (element) => textFault(element, 3_000)),
  actions: ({ elements }) => within(list(elements), 25, buttonFault),
}

/** All blocks of a message, in the order in which they are read. */
const blocksOf = ({ blocks, attachments }: Json): readonly Json[] => [
  ...list(blocks),
  ...list(attachments).flatMap((one) => list(one['blocks'])),
]

/** Why Slack would refuse the message, or a reader should; null: it is fine. */
export function slackFaultIn(message: Json): string | null {
  const all = blocksOf(message)
  if (all.length > 50) return `${all.length} blocks`
  if (list(message['attachments']).length > 20) return 'too_many_attachments'
  if (typeof message['text'] !== 'string' || /[<>]/.test(message['text'])) return 'no_text'
  if (message['unfurl_links'] !== false || message['unfurl_media'] !== false) return 'links of strangers would be shown'
  return firstOf(
    all.map((block) => FAULTS[String(block['type'])]?.(block) ?? ((block['type'] as string) in FAULTS ? null : 'a block')),
  )
}

const seenText = (value: unknown): string => {
  const { type, text } = value as Text
  return type === 'plain_text' ? text : text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&')
}

/** What a reader sees, a line for each text. */
export const seenInSlack = (message: Json): string =>
  blocksOf(message)
    .flatMap(({ text, fields, elements, accessory }) => [
      ...(text === undefined ? [] : [seenText(text)]),
      ...list(fields).map(seenText),
      ...[...list(elements), ...(accessory === undefined ? [] : [accessory as Json])].map((one) =>
        one['type'] === 'button' ? `[${seenText(one['text'])}](${one['url']})` : seenText(one),
      ),
    ])
    .join('\n')
