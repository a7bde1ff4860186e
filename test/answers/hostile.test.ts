import { describe, expect, test } from 'vitest'
import { kindOf } from '../../src/answers/replies/kind.js'
import { signatureOf } from '../../src/answers/replies/signature.js'
import { templateWords } from '../../src/answers/replies/template.js'
import { partsOf } from '../../src/answers/ties/address-parts.js'
import { quotesIn } from '../../src/answers/ties/quote.js'

const SIZE = 20_000
const fill = (unit: string): string => unit.repeat(Math.ceil(SIZE / unit.length))

// Anybody may reply below a complaint. A cubic rule took four minutes on the first of these; the limit leaves room for a slow machine.
describe('a long reply is read in bounded time', () => {
  test.each([
    ['a shout', fill('A')],
    ['a word of many parts', fill('Ab-')],
    ['names without end', fill('Petra ')],
    ['names and commas', fill('Petra, ')],
    ['a greeting of many names', `Hallo ${fill('Petra, ')}`],
    ['at signs', fill('@A')],
    ['line breaks', `${fill('\n')}x`],
    ['line breaks behind a greeting', `Hallo${fill('\n')}Petra`],
    ['spaces', `${fill(' ')}x`],
    ['farewells', fill('Liebe Grüsse ')],
    ['quotes', fill('> ')],
    ['digits', fill('1-')],
  ])('%s', (_, text) => {
    const start = process.cpuUsage()
    partsOf(text, () => true)
    kindOf(signatureOf(text, 'Beispiel AG').body, { flags: [], sameTexts: 1 })
    templateWords(text, 'Beispiel AG')
    quotesIn(text)

    const { user } = process.cpuUsage(start)
    expect(user / 1_000).toBeLessThan(1_500)
  })
})
