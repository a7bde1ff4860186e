import { expect, test } from 'vitest'
import { rejudge } from '../../../src/app/judging/judge-mention.js'
import { judgePage } from '../../../src/app/judging/judge-page.js'
import { loadRules } from '../../../src/app/rules.js'
import type { IncomingMention, Mention } from '../../../src/model/mention.js'
import { configOf, incoming, sourceOf, YAML } from '../support.js'

async function judged(mentions: readonly IncomingMention[]) {
  const config = await configOf(YAML)
  const rules = loadRules(config)
  const source = { config: sourceOf({ config }, 'forum'), platform: 'comments' }
  const page = await judgePage({ rules: async () => rules, store: { rootText: async () => null } }, source, mentions)
  return { page, source, rules }
}

const posted = (text: string, posts: number): IncomingMention[] =>
  Array.from({ length: posts }, (_, at) => incoming(`c${at}`, { text, rootRef: `post-${at}` }))

test('the same advert under six posts is told by that, and still when it is judged again', async () => {
  const { page, source, rules } = await judged(posted('Beispiel Casino: 100 Freispiele ohne Einzahlung, nur heute!', 6))
  const verdicts = page.map(({ verdict }) => verdict)
  const again = page.map((mention) => rejudge(mention as unknown as Mention, { source, rules, rootText: null }).verdict)
  for (const verdict of [...verdicts, ...again]) {
    expect(verdict.kind).toBe('spam')
    expect(verdict.reasons).toContainEqual(expect.objectContaining({ code: 'spam-repeated', passage: '6' }))
  }
})

test('the same complaint under two posts and under six is a complaint', async () => {
  for (const posts of [2, 6]) {
    const { page } = await judged(posted('Beispiel antwortet mir seit drei Wochen nicht, das ist eine Frechheit!', posts))
    expect(page.map(({ verdict }) => verdict.kind)).toEqual(Array(posts).fill('complaint'))
  }
})

test('a text of two words is read in the language of its page, and still when it is judged again', async () => {
  const others = posted('Ich warte seit drei Wochen auf eine Antwort, und niemand meldet sich bei mir.', 6)
  for (const language of [null, 'en-US']) {
    const mentions = [...others, incoming('short', { text: 'Beispiel Abzocke', rootRef: 'post-9' })].map((each) => ({
      ...each,
      language,
    }))
    const { page, source, rules } = await judged(mentions)
    const short = page.at(-1)!
    expect(short).toMatchObject({ language: 'de', verdict: { language: 'de', kind: 'complaint' } })
    expect(rejudge(short as unknown as Mention, { source, rules, rootText: null }).verdict).toEqual(short.verdict)
  }
  const { page } = await judged([incoming('short', { text: 'Beispiel Abzocke', language: 'en-US' })])
  expect(page[0]!.verdict.language).not.toBe('de')
})
