import type { Markup } from '../markup/markup.js'

/** Seen by nobody, and the end of any name, picture or address. */
const BREAK = '\u200b'

/**
 * Markdown, and what Mattermost and the hooks that it has from Slack make of text besides: names ring, `<!channel>` too, names between
 * colons are pictures. Entities stand where no backslash helps: the client takes one before a letter for itself.
 */
export const escapeMattermost = (raw: string): string =>
  raw
    // Four spaces begin code.
    .replace(/^[ \t]+/gm, '')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\\', '&#92;')
    // Between two of them stands a formula.
    .replace(/\$(?=[^$\n]*\$)/g, '&#36;')
    .replace(/(?<!&)#|[`*_~|[\]]/g, '\\$&')
    .replace(/^[-+]/gm, '\\$&')
    .replace(/^(\d{1,9})([.)])/gm, '$1\\$2')
    .replace(/^(?==+[ \t]*$)/gm, BREAK)
    // Addresses without a scheme.
    .replace(/(?<=www\d{0,3})\.|\.(?=\p{L}{2,4}\/)/giu, '\\.')
    .replaceAll('@', `@${BREAK}`)
    .replace(/:(?=[^\s\d]|\d+:)/g, `:${BREAK}`)

/** A bracket in it would end a link. */
const addressOf = (url: string): string => url.replaceAll('(', '%28').replaceAll(')', '%29')

export const mattermostMarkup: Markup = {
  text: escapeMattermost,
  strong: (raw) => `**${escapeMattermost(raw)}**`,
  quote: (raw) =>
    raw
      .split('\n')
      .map((line) => `> ${escapeMattermost(line)}`)
      .join('\n'),
  link: (label, url) => `[${escapeMattermost(label)}](${addressOf(url)})`,
  address: addressOf,
  code: (raw) => `\`${raw.replaceAll('`', "'")}\``,
  newline: '\n',
  gap: '\n\n',
}
