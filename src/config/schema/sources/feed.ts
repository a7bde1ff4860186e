import { sourceType } from './source-type.js'

/** Documents behind nothing, behind HTTP Basic, or behind a bearer token. */
const document = {
  basic: true,
  secrets: { password: { what: 'Password for username' }, token: { what: 'Token, sent as Bearer' } },
  keys: {},
  options: () => null,
}

export const feed = sourceType({
  type: 'feed',
  url: 'Address of an RSS, Atom or JSON feed',
  match: 'brands',
  ...document,
})

export const comments = sourceType({
  type: 'comments',
  url: "Address of a site's comment feed",
  match: 'thread',
  ...document,
})

export const wordpress = sourceType({
  type: 'wordpress',
  url: 'Address of a WordPress site; its comment feed and REST API are found from there',
  match: 'thread',
  ...document,
})
