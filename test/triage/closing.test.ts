import { describe, expect, test } from 'vitest'
import { isClosing } from '../../src/triage/closing.js'
import { tokenize } from '../../src/triage/text/tokens.js'

const closing = (text: string): boolean => isClosing(tokenize(text))

describe('closes', () => {
  test.each([
    'Danke, hat geklappt',
    'Vielen Dank für die schnelle Hilfe!',
    'Super, merci vielmal!',
    'Hat sich erledigt.',
    'Ok, danke, ist nicht mehr nötig.',
    'Kein Problem, danke euch.',
    'Funktioniert jetzt wieder. Schönen Tag!',
    'Nochmals vielen Dank',
    '👍',
    'Thanks, that worked.',
    'All sorted now, thank you!',
    'Thanks again, no longer needed.',
    'Cheers, got it',
    'Danke, das beantwortet meine Frage.',
    'Merci, das ging ja aber fix!',
    'Danke dir, das ist aber nett.',
    'Vielen Dank, Problem ist behoben',
  ])('%s', (text) => {
    expect(closing(text)).toBe(true)
  })
})

describe('does not close', () => {
  test.each([
    'Danke für nichts',
    'Danke, aber es geht immer noch nicht.',
    'Danke, wann kommt das Geld?',
    'Danke im Voraus',
    'Danke, ich habe euch eine DM geschickt.',
    'Toll, danke für den Textbaustein',
    'Danke. Leider habe ich noch keine Mail erhalten.',
    'Na danke!',
    'Schönen Dank auch.',
    'Bitte melden Sie sich, danke.',
    'Ich warte.',
    'Der Techniker kommt am Montag',
    'Thanks for nothing',
    'Thanks, but it still does not work',
    'Thanks in advance',
    'Thank you. When will it arrive?',
    'Please call me, thanks',
    '',
  ])('%s', (text) => {
    expect(closing(text)).toBe(false)
  })

  test('a long story that ends with thanks', () => {
    expect(closing(`${'Gestern war der Monteur hier und hat das Kabel getauscht. '.repeat(4)}Danke`)).toBe(false)
  })
})
