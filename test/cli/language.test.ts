import { describe, expect, it } from 'vitest'
import { languageOf } from '../../src/cli/language.js'

describe('in which language people are spoken to', () => {
  const cases: readonly [name: string, argv: string, env: Record<string, string>, expected: string][] = [
    ['nothing said', 'unanswered', {}, 'en'],
    ['the locale', 'unanswered', { LANG: 'de_AT.UTF-8' }, 'de'],
    ['the language alone', 'unanswered', { LANG: 'de' }, 'de'],
    ['no locale at all', 'unanswered', { LANG: 'C.UTF-8' }, 'en'],
    ['a language that begins alike', 'unanswered', { LANG: 'den_CA' }, 'en'],
    ['a language that it does not speak', 'unanswered', { LANG: 'fr_CH.UTF-8' }, 'en'],
    ['LC_ALL goes before LANG', 'unanswered', { LANG: 'de_DE.UTF-8', LC_ALL: 'en_GB.UTF-8' }, 'en'],
    ['LC_MESSAGES goes before LANG', 'unanswered', { LANG: 'en_US.UTF-8', LC_MESSAGES: 'de_CH.UTF-8' }, 'de'],
    ['an empty variable is none', 'unanswered', { LC_ALL: '', LANG: 'de_DE' }, 'de'],
    ['our own variable goes before the locale', 'unanswered', { MONITOR_LANG: 'de', LC_ALL: 'en_US.UTF-8' }, 'de'],
    ['the flag goes before all', 'unanswered --lang en', { MONITOR_LANG: 'de' }, 'en'],
    ['the flag before the command', '--lang=de unanswered', {}, 'de'],
    ['the last flag counts', '--lang de unanswered --lang en', {}, 'en'],
    ['behind -- it is none', 'note C-1 -- --lang de', {}, 'en'],
  ]
  it.each(cases)('%s', (_name, argv, env, expected) => {
    expect(languageOf(argv.split(' '), env)).toBe(expected)
  })

  it('another language is a slip of the finger', () => {
    expect(() => languageOf(['--lang', 'fr'], {})).toThrow('--lang fr: not one of en, de')
  })
})
