import { expect, test } from 'vitest'
import { pageLanguages } from '../../../src/app/judging/page-languages.js'

const GERMAN = 'Ich warte seit drei Wochen auf eine Antwort und niemand meldet sich bei mir'
const page = (...languages: (string | null)[]) => languages.map((language) => ({ text: GERMAN, language }))
const six = (language: string | null) => page(language, language, language, language, language, language)

test.each([
  ['nobody says anything: what the others speak', { posts: six(null), configured: null, asked: null }, 'de'],
  ['too few others', { posts: page(null, null), configured: null, asked: null }, null],
  ['the configuration knows better than the others', { posts: six(null), configured: 'fr', asked: null }, 'fr'],
  [
    'a platform that tells it of each post is believed',
    { posts: page('de', 'de', 'fr', 'de', 'de', 'de'), configured: null, asked: 'fr' },
    'fr',
  ],
  [
    'a feed that says en-US of everything is not, where German is spoken',
    { posts: six('en-US'), configured: null, asked: 'en-US' },
    'de',
  ],
  ['nor where the configuration says otherwise', { posts: six('en-US'), configured: 'it', asked: 'en-US' }, 'it'],
  ['one post alone is no setting', { posts: page('en-US'), configured: null, asked: 'en-US' }, 'en-US'],
])('%s', (_, { posts, configured, asked }, language) => {
  expect(pageLanguages(posts, configured)({ text: 'Beispiel :-(', language: asked })).toBe(language)
})
