import { sourceType } from './source-type.js'

export const blogger = sourceType({
  type: 'blogger',
  url: 'Address of a blog at Blogger (blogspot.com or its own domain)',
  match: 'thread',
  api: 'https://www.googleapis.com/blogger/v3',
  secrets: { token: { what: 'Google API key; with it replies name the comment that they answer' } },
  keys: {},
  options: () => null,
})
