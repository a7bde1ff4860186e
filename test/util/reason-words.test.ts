import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { anyLanguage } from '../../src/triage/lexicon/any.js'
import { german } from '../../src/triage/lexicon/de.js'
import { english } from '../../src/triage/lexicon/en.js'
import { severityWords } from '../../src/triage/lexicon/severity.js'
import { spamWords } from '../../src/triage/lexicon/spam.js'
import { de } from '../../src/util/reason-words/de.js'
import { en } from '../../src/util/reason-words/en.js'
import { type ReasonLanguage, reasonsInWords, reasonText } from '../../src/util/reason-words/reason-words.js'
import { tellingReasons } from '../../src/util/reason-words/telling-reasons.js'

test.each(['en', 'de'] as const)('every code of the lexica is told in words: %s', (language) => {
  const codes = [...german, ...english, ...anyLanguage, ...spamWords, ...severityWords].map(({ code }) => code)
  expect(codes.filter((code) => reasonText(code, language) === code)).toEqual([])
})

test('every code that judging gives is told in words', () => {
  const folder = join(import.meta.dirname, '../../src/triage')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
  const codes = files.flatMap((file) => {
    const given = readFileSync(join(folder, file), 'utf8').matchAll(
      /\b(?:code: |add\(|sign\()'([a-z]+(?:-[a-z]+)*)'|\['(shape-[a-z-]+)'/g,
    )
    return [...given].map(([, code, shape]) => code ?? shape ?? '')
  })
  expect(codes.length).toBeGreaterThan(50)
  expect(codes.filter((code) => reasonText(code) === code)).toEqual([])
})

test('what one language can say, the other can', () => {
  expect(Object.keys(de)).toEqual(Object.keys(en))
})

test.each([
  ['a reason for the kind', 'waiting-time', 'waits too long', 'wartet zu lange'],
  ['a reason for the urgency that is one for the kind too', 'severity-refund', 'wants money back', 'will Geld zurück'],
  ['a code of tomorrow', 'brand-new', 'brand-new', 'brand-new'],
  ['a code that a stranger made up', 'constructor', 'constructor', 'constructor'],
])('%s', (_, code, english, german) => {
  expect([reasonText(code), reasonText(code, 'de')]).toEqual([english, german])
})

const reason = (code: string, passage: string | null = null, weight = 1) => ({ code, passage, weight })

describe('reasons in words', () => {
  it.each<[string, ReturnType<typeof reason>[], ReasonLanguage, string[]]>([
    ['with the passage', [reason('waiting-time', 'seit drei Wochen')], 'en', ['waits too long: “seit drei Wochen”']],
    ['in German with German quotation marks', [reason('refund', 'Geld zurück')], 'de', ['will Geld zurück: „Geld zurück“']],
    ['without a passage', [reason('shouting')], 'en', ['capitals']],
    ['without one that is only a count', [reason('spam-links', '3')], 'en', ['several links']],
    ['each code once, with what was said first', [reason('why', 'warum'), reason('why', 'wieso')], 'en', ['asks why: “warum”']],
    [
      'learned words together, where the first of them stands',
      [reason('wording', 'umgehend'), reason('refund', 'Geld'), reason('wording', 'Frist'), reason('wording', 'Frist')],
      'en',
      ['the words “umgehend”, “Frist”', 'wants money back: “Geld”'],
    ],
    ['one learned word', [reason('wording', 'Frist')], 'de', ['das Wort „Frist“']],
    [
      'what strangers wrote, short and on one line',
      [reason('irony', `toll\n\u202e ${'a'.repeat(60)}`)],
      'en',
      [`says the opposite of what is meant: “toll ${'a'.repeat(34)}…”`],
    ],
    ['nothing', [], 'en', []],
  ])('%s', (_, reasons, language, expected) => {
    expect(reasonsInWords(reasons, language)).toEqual(expected)
  })
})

describe('the telling reasons', () => {
  const codes = (reasons: readonly { readonly code: string }[]) => reasons.map(({ code }) => code)
  it.each<[string, ReturnType<typeof reason>[], string | null, string[]]>([
    [
      'what spoke for it, in its order: not what spoke against it',
      [reason('waiting-time'), reason('thanks', null, -0.6), reason('refund')],
      'complaint',
      ['waiting-time', 'refund'],
    ],
    [
      'neither shape, balance nor single words, where something else is said',
      [reason('balance'), reason('wording', 'Frist'), reason('shape-long'), reason('refund')],
      'complaint',
      ['refund'],
    ],
    [
      'these where nothing else is said: words first',
      [reason('shape-long'), reason('balance'), reason('wording', 'Frist')],
      'complaint',
      ['wording', 'balance', 'shape-long'],
    ],
    ['nothing of urgency and subject', [reason('severity-law'), reason('subject-named'), reason('why')], null, ['why']],
    ['of what is neutral: why it is no complaint', [reason('news', null, -2), reason('why')], 'neutral', ['news']],
    ['of what is neutral nothing that says nothing', [reason('shape-long', null, -1)], 'neutral', []],
    ['that there are no rules for a language', [reason('language-unsupported', 'fr', 0)], 'neutral', ['language-unsupported']],
    ['which speaks for no kind', [reason('language-unsupported', 'fr', 0)], 'complaint', []],
  ])('%s', (_, reasons, kind, expected) => {
    expect(codes(tellingReasons(reasons, kind))).toEqual(expected)
  })
})
