import type { Suggestion } from './suggestion.js'

/** What only its owner can give to a source, and how a person comes by it. */
export interface Need {
  /** `secret`: read from an environment variable; `key`: written into the configuration. */
  readonly kind: 'secret' | 'key'
  /** As in `token_env`, or the key itself. */
  readonly name: string
  /** Nothing works without it. */
  readonly required: boolean
  /** Where to get it, as an instruction. */
  readonly where: string
}

/** `unless`: not required where this key says what is read. */
type Guide = Need & { readonly unless?: string }

const required = (name: string, where: string, unless?: string): Guide => ({
  kind: 'secret',
  name,
  required: true,
  where,
  ...(unless === undefined ? {} : { unless }),
})
const optional = (name: string, where: string): Guide => ({ kind: 'secret', name, required: false, where })
const key = (name: string, where: string): Guide => ({ kind: 'key', name, required: true, where })

const CLOUD = 'in the Google Cloud console, APIs & Services > Credentials'
const META = 'a Meta app (https://developers.facebook.com/apps) that the administrator of the page is signed in to'

/** What each type takes. One that is not named here takes nothing, or the password of a plain feed. */
const GUIDES: Readonly<Record<string, readonly Guide[]>> = {
  blogger: [optional('token', `an API key, ${CLOUD}, with the Blogger API enabled; it tells who answered whom`)],
  disqus: [required('token', 'the public API key of an application that you register at https://disqus.com/api/applications/')],
  discourse: [optional('token', 'an API key from the administrator of the forum; needed only where the forum is closed')],
  ghost: [required('token', 'the Content API key of the site: Settings > Integrations > Add custom integration')],
  webmention: [required('token', 'the API key that https://webmention.io/settings shows for your domain')],
  mastodon: [
    required(
      'token',
      'an access token: sign in to the server with your own account, Preferences > Development > New application, scopes read:notifications read:statuses read:accounts read:search',
      'hashtags',
    ),
  ],
  bluesky: [
    required('password', 'an app password: signed in with your account, Settings > Privacy and security > App passwords'),
  ],
  lemmy: [optional('token', 'the login token (jwt) of your account; needed only for what mentions it')],
  reddit: [
    optional(
      'feed_token',
      'the `feed` part of the RSS addresses at https://www.reddit.com/prefs/feeds/, with username beside it; without it Reddit throttles hard',
    ),
    optional(
      'client_secret',
      'secret of an app that Reddit approved, with client_id beside it, from https://www.reddit.com/prefs/apps',
    ),
  ],
  github: [
    optional(
      'token',
      'a personal access token, https://github.com/settings/personal-access-tokens; without it GitHub answers 60 requests an hour, and no discussions',
    ),
  ],
  gitlab: [optional('token', 'a personal access token with the scope read_api; needed only for a private project')],
  googleplay: [
    required(
      'credentials',
      `the text of the JSON key of a service account, ${CLOUD}; invite the account in the Play Console with the right to reply to reviews; for the file itself: --set credentials_file=PATH`,
    ),
  ],
  appstore: [
    required('private_key', 'the text of the .p8 file of that key; for the file itself: --set private_key_file=PATH'),
    key(
      'key_id',
      'the id of an API key in App Store Connect, Users and Access > Integrations; of a key of the team also --set issuer_id=…',
    ),
  ],
  googlebusiness: [
    key('account', 'the number of your account in the Business Profile API'),
    key('location', 'the number of the location in that account'),
    key('client_id', `the id of an OAuth client, ${CLOUD}, of a project that was approved for the Business Profile APIs`),
    required('client_secret', 'the secret of that OAuth client'),
    required('refresh_token', 'a refresh token of somebody who manages the location, for the scope business.manage'),
  ],
  trustpilot: [required('token', 'an API key from Trustpilot Business, Integrations > Developers > APIs; it needs a paid plan')],
  trustedshops: [
    key('client_id', 'Control Centre (https://app.etrusted.com), Settings > API Clients, as an administrator'),
    required('client_secret', 'shown there once, with the client_id'),
  ],
  youtube: [required('token', `an API key, ${CLOUD}, with the YouTube Data API v3 enabled`)],
  x: [
    required(
      'token',
      'the bearer token of an app in the developer portal of X, Keys and tokens; every post that is read costs money',
    ),
  ],
  facebook: [required('token', `the access token of the page, from GET /me/accounts of ${META}`)],
  instagram: [required('token', `the access token of the page that your professional account is linked to, from ${META}`)],
}

/** What a source needs or can use beside its address. */
export const needsOf = ({ type, keys }: Pick<Suggestion, 'type' | 'keys'>): readonly Need[] =>
  (GUIDES[type] ?? []).map(({ unless, ...need }) => ({
    ...need,
    required: need.required && (unless === undefined || keys[unless] === undefined),
  }))

/** The variable that is proposed for a secret: `MASTODON_TOKEN`. */
export const variableOf = (type: string, secret: string): string => `${type}_${secret}`.toUpperCase().replaceAll('-', '_')
