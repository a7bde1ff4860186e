import { describe, expect, test } from 'vitest'
import { SENSITIVE_TYPES } from '../../src/model/verdict.js'
import { redact } from '../../src/triage/sensitive/sensitive.js'
import { triage } from '../../src/triage/triage.js'
import { context } from './context.js'

const SIZE = 100_000
const fill = (unit: string): string => unit.repeat(Math.ceil(SIZE / unit.length))

// A quadratic rule takes minutes on these; the limit leaves room for a slow machine.
describe('a hundred thousand characters are judged in bounded time', () => {
  test.each([
    ['digits', fill('1')],
    ['card blocks', fill('4111 ')],
    ['single digits', fill('4 ')],
    ['half IBANs', fill('DE89 3704 ')],
    ['plus signs', fill('+4')],
    ['at signs', fill('a@')],
    ['dotted names', `${fill('a.')}@${fill('a.')}`],
    ['one word', fill('a')],
    ['our name without end', fill('beispiel')],
    ['our name in a long tag', `#${fill('a')}beispiel`],
    ['beginnings of phrases', fill('seit warte nicht ')],
    ['question marks', fill('?')],
    ['line breaks', fill('\n')],
    ['combining marks', fill('a\u0308')],
    ['halves of surrogates', fill('\ud83d')],
    ['openings of markup', fill('<a [url ')],
    ['openings of links', fill('http://www.')],
    ['complaints', fill('Ich warte seit drei Wochen auf Beispiel und niemand antwortet. ')],
  ])('%s', (_, text) => {
    const start = process.cpuUsage()
    redact(text, SENSITIVE_TYPES)
    triage(text, context)

    const { user } = process.cpuUsage(start)
    expect(user / 1_000).toBeLessThan(1_500)
  })
})
