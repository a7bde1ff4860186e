import { describe, expect, test } from 'vitest'
import { judgeMention, rejudge } from '../../../src/app/judging/judge-mention.js'
import { loadRules, rulesHash } from '../../../src/app/rules.js'
import type { IncomingMention } from '../../../src/model/mention.js'
import { configOf, incoming, ourReply, sourceOf, YAML } from '../support.js'

async function judged(mention: IncomingMention, yaml = YAML, source = 'forum') {
  const config = await configOf(yaml)
  const chosen = sourceOf({ config }, source)
  return judgeMention(mention, { source: { config: chosen, platform: chosen.type }, rules: loadRules(config), rootText: null })
}

describe('before anything is stored', () => {
  test('card and account numbers are redacted in text and title, and their kinds are kept', async () => {
    const { title, text, verdict } = await judged(
      incoming('a', { title: 'Karte 4111 1111 1111 1111', text: 'Beispiel, buchen Sie auf DE89 3704 0044 0532 0130 00 zurück!' }),
    )
    expect({ title, text, sensitive: verdict.sensitive.toSorted() }).toEqual({
      title: 'Karte [card ••1111]',
      text: 'Beispiel, buchen Sie auf [IBAN DE••] zurück!',
      sensitive: ['card', 'iban'],
    })
  })

  test('a number that control characters hide is found all the same', async () => {
    const { text } = await judged(incoming('a', { text: 'Beispiel: 4111\u200b1111\u202e1111\u00001111' }))
    expect(text).not.toMatch(/4111/)
  })

  test('what the configuration leaves is found, but stays', async () => {
    const { text, verdict } = await judged(incoming('a', { text: 'Beispiel: anna@kundin.example' }))
    expect([text, verdict.sensitive]).toEqual(['Beispiel: anna@kundin.example', ['email']])
  })

  test('a whole book is cut', async () => {
    const { text } = await judged(incoming('a', { text: 'Beispiel! '.repeat(50_000) }))
    expect(text.length).toBeLessThanOrEqual(100_000)
  })

  test('control and bidi characters are gone', async () => {
    const { text, title } = await judged(incoming('a', { text: 'Bei\u202espiel\u0007', title: 'Ti\u200btel' }))
    expect([text, title]).toEqual(['Beispiel', 'Titel'])
  })
})

describe('an edit is told by its hash', () => {
  const hashOf = async (change: Partial<IncomingMention>) => (await judged(incoming('a', change))).contentHash
  test('other words, another title, another parent, deletion: another hash', async () => {
    const hashes = await Promise.all(
      [{}, { text: 'Anderes.' }, { title: 'Titel' }, { parentRef: 'p' }, { deleted: true }].map(hashOf),
    )
    expect(new Set(hashes).size).toBe(5)
  })

  test('counts of followers and a changed name do not make an edit', async () => {
    const author = { ...incoming('a').author, name: 'Umbenannt', followers: 7 }
    expect(await hashOf({ author })).toBe(await hashOf({}))
  })
})

describe('reach', () => {
  const loud = { ...incoming('a').author, followers: 20_000 }
  const WITH_REACH = `${YAML}triage: { reach: { high: 10000 } }\n`

  test('raises the severity only where the configuration says so', async () => {
    const severities = await Promise.all(
      [YAML, WITH_REACH].map(async (yaml) => (await judged(incoming('a', { author: loud }), yaml)).verdict.severity),
    )
    expect(severities).toEqual(['medium', 'high'])
  })

  test('that is configured anew makes stored mentions be judged anew', async () => {
    expect(rulesHash(loadRules(await configOf(WITH_REACH)), '1')).not.toBe(rulesHash(loadRules(await configOf(YAML)), '1'))
  })
})

describe('who wrote it', () => {
  test('a configured name counts in its source, which tells no ids', async () => {
    expect((await judged(ourReply('r', 'a'))).officialIdentity).toBe('name')
  })

  test('not in another source', async () => {
    expect((await judged(ourReply('r', 'a'), YAML, 'blog')).officialIdentity).toBeNull()
  })

  test('not where the source does tell ids', async () => {
    const author = { ...ourReply('r', 'a').author, id: '77' }
    expect((await judged(ourReply('r', 'a', { author }))).officialIdentity).toBeNull()
  })
})

describe('judged again', () => {
  test('what was redacted is remembered, though the words no longer tell', async () => {
    const config = await configOf(YAML)
    const source = { config: sourceOf({ config }, 'forum'), platform: 'comments' }
    const first = judgeMention(incoming('a', { text: 'Beispiel, meine Karte: 4111 1111 1111 1111' }), {
      source,
      rules: loadRules(config),
      rootText: null,
    })
    const stored = { ...first, id: 1, source: 'forum', firstSeenAt: 0, thread: 'a', deletedAt: null, label: null, caseId: null }
    expect(rejudge(stored, { source, rules: loadRules(config), rootText: null })).toMatchObject({
      id: 1,
      verdict: { sensitive: ['card'] },
    })
  })

  test.each<[string, string, string, boolean]>([
    ['brands', 'name: Beispiel }', 'name: Neumarke }', true],
    ['accounts', 'name: Beispiel Kundendienst', 'name: Beispiel Team', true],
    ['what a source matches', 'match: all', 'match: thread', true],
    ['an interval, which decides nothing', 'every: 15m', 'every: 30m', false],
    ['the SLA, which judges clocks and not texts', 'first_answer: 1h', 'first_answer: 2h', false],
  ])('%s', async (_name, from, to, changes) => {
    const [before, after] = [await configOf(YAML), await configOf(YAML.replace(from, to))]
    expect(rulesHash(loadRules(before), '1') !== rulesHash(loadRules(after), '1')).toBe(changes)
  })

  test('by another version of the program', async () => {
    const [one, other] = [await configOf(YAML), await configOf(YAML)]
    expect(rulesHash(loadRules(one), '1')).not.toBe(rulesHash(loadRules(other), '2'))
  })
})
