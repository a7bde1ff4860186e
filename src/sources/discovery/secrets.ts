/** A secret of a type, and how a person comes by it. */
export interface SecretGuide {
  /** As in `token_env`. */
  readonly name: string
  /** Nothing works without it. */
  readonly required: boolean
  /** Where to get it, as an instruction. */
  readonly where: string
}

const required = (name: string, where: string): SecretGuide => ({ name, required: true, where })
const optional = (name: string, where: string): SecretGuide => ({ name, required: false, where })

/** Which secrets a type of source takes. A type that is not named here takes none, or those of a plain feed. */
const GUIDES: Readonly<Record<string, readonly SecretGuide[]>> = {
  blogger: [
    optional('token', 'an API key of a Google Cloud project in which the Blogger API is enabled; it tells who answered whom'),
  ],
  disqus: [required('token', 'the public API key of an application that you register at https://disqus.com/api/applications/')],
  discourse: [optional('token', 'an API key from the administrator of the forum; needed only where the forum is closed')],
  webmention: [required('token', 'the API key that https://webmention.io/settings shows for your domain')],
  mastodon: [
    required(
      'token',
      'sign in to the server with your own account, Preferences > Development > New application, with the scopes read:notifications read:search read:statuses read:accounts; take its access token',
    ),
  ],
  bluesky: [
    required('password', 'an app password: Settings > Privacy and security > App passwords, signed in with your account'),
  ],
  reddit: [
    optional(
      'feed_token',
      'the `feed` part of the RSS addresses that https://www.reddit.com/prefs/feeds/ shows when you are signed in; without it Reddit answers rarely',
    ),
    optional(
      'client_secret',
      'secret of an application that Reddit has approved, with its client_id, from https://www.reddit.com/prefs/apps',
    ),
  ],
  stackexchange: [
    optional('token', 'a key from https://stackapps.com/apps/oauth/register; it raises 300 requests a day to 10,000'),
  ],
  github: [
    required(
      'token',
      'a fine-grained personal access token: https://github.com/settings/personal-access-tokens, read access to issues and discussions',
    ),
  ],
  gitlab: [optional('token', 'a personal access token with the scope read_api; needed only for a private project')],
  googleplay: [
    required(
      'credentials',
      'the JSON key of a service account of Google Cloud that is invited in the Play Console with the permission to reply to reviews',
    ),
  ],
  appstore: [
    required(
      'private_key',
      'the .p8 file of a team key: App Store Connect > Users and Access > Integrations; key_id and issuer_id stand beside it',
    ),
  ],
  googlebusiness: [
    required(
      'credentials',
      'OAuth credentials of a Google Cloud project that is approved for the Business Profile APIs, for an account that manages the place',
    ),
  ],
  trustpilot: [
    required(
      'token',
      'an API key from https://businessapp.b2b.trustpilot.com/ (Integrations > Developers > APIs); it needs a paid plan',
    ),
  ],
  trustedshops: [
    required('client_id', 'Control Centre https://app.etrusted.com > Settings > API Clients, as an administrator'),
    required('client_secret', 'shown once with the client_id'),
  ],
  youtube: [required('token', 'an API key of a Google Cloud project in which the YouTube Data API v3 is enabled')],
  x: [
    required('token', 'the bearer token of an app in the developer portal of X (Keys and tokens); every post that is read costs money'),
  ],
  facebook: [
    required('token', "a page access token of a Meta app, from GET /me/accounts with the page's administrator signed in"),
  ],
  instagram: [required('token', 'the access token of the page that your professional account is linked to, from a Meta app')],
}

export const secretsOf = (type: string): readonly SecretGuide[] => GUIDES[type] ?? []

/** The variable that is proposed for it: `MASTODON_TOKEN`. */
export const variableOf = (type: string, secret: string): string => `${type}_${secret}`.toUpperCase().replaceAll('-', '_')
