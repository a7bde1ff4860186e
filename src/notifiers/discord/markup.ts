import type { Markup } from '../markup/markup.js'

/** What would begin markup, a call or a link. A backslash before any sign shows it as it is. */
const SIGNS = new RegExp(
  [
    /[\\`*_~|<>[\]]/,
    // Calls of all; whom a message may call is said beside it too.
    /@(?=everyone|here)/,
    // Pictures by name, and addresses, which become links and previews; those of invitations without any scheme.
    /:(?=[\w~+-]+:|\/\/)/,
    /\.(?=[a-z]{2,}\/)/,
    // Headings, lists and small print, at the beginning of a line.
    /(?<=^[ \t]*)[#+-]/,
    /(?<=^[ \t]*\d{1,9})[.)]/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gim',
)

export const escapeDiscord = (raw: string): string => raw.replace(SIGNS, '\\$&')

/** A bracket in it would end a link. */
const addressOf = (url: string): string => url.replaceAll('(', '%28').replaceAll(')', '%29')

/** Discord's own Markdown. https://support.discord.com/hc/en-us/articles/210298617 */
export const discordMarkup: Markup = {
  text: escapeDiscord,
  strong: (raw) => `**${escapeDiscord(raw)}**`,
  quote: (raw) =>
    raw
      .split('\n')
      .map((line) => `> ${escapeDiscord(line)}`)
      .join('\n'),
  link: (label, url) => `[${escapeDiscord(label)}](<${addressOf(url)}>)`,
  address: addressOf,
  code: (raw) => `\`${raw.replaceAll('`', "'")}\``,
  newline: '\n',
  gap: '\n\n',
}
