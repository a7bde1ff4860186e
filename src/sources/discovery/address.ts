import { EXIT, MonitorError } from '../../util/errors.js'
import { phrase, type Said } from '../../util/say.js'
import { oneLine, truncate } from '../../util/text.js'
import { parseUrl } from '../../util/url.js'

/** What a person pastes as an address: with or without scheme, as `feed:`, or as the handle of an account. */
export function readAddress(pasted: string): URL {
  const text = pasted.trim()
  const [, user, host] = /^@([\w.-]+)@([\w.-]+\.[a-z]{2,})$/i.exec(text) ?? []
  if (user !== undefined) return new URL(`https://${host}/@${user}`)
  const url = parseUrl(withScheme(text.replace(/^feed:(?:\/\/)?(?=https?:)/i, '').replace(/^feed:/i, 'https:')))
  if (url !== null && /^https?:$/.test(url.protocol) && url.hostname !== '') {
    if (url.username === '' && url.password === '') return withoutHash(url)
    throw refused(
      'an address must not hold a password; it would stand in the file',
      'write username and password_env beside the source',
    )
  }
  throw refused(
    phrase`"${truncate(oneLine(text), 80)}" is no web address`,
    'give the address as the browser shows it: https://blog.example, a profile, a subreddit, an app in its store',
  )
}

const withScheme = (text: string): string => (/^[a-z][a-z0-9+.-]*:(?!\d)/i.test(text) ? text : `https://${text}`)

function withoutHash(url: URL): URL {
  const place = new URL(url)
  place.hash = ''
  return place
}

const refused = (message: Said, hint: Said): MonitorError => new MonitorError(message, { exit: EXIT.usage, hint })
