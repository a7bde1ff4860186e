import { EXIT, MonitorError } from '../util/errors.js'
import { english, LANGUAGES, type Language, phrase, type Say, speaking } from '../util/say.js'

const isLanguage = (name: string | undefined): name is Language => (LANGUAGES as readonly string[]).includes(name ?? '')

/** The value of `--lang`, wherever it stands; it is asked before anything else, for the help is in it too. */
function flagged(argv: readonly string[]): string | undefined {
  const end = argv.indexOf('--')
  const words = end === -1 ? argv : argv.slice(0, end)
  const place = words.findLastIndex((word) => word === '--lang' || word.startsWith('--lang='))
  if (place === -1) return undefined
  return words[place]!.startsWith('--lang=') ? words[place]!.slice('--lang='.length) : words[place + 1]
}

/**
 * In which language people are spoken to: `--lang`, else `MONITOR_LANG`, else the locale as POSIX has it, where the first of `LC_ALL`,
 * `LC_MESSAGES` and `LANG` that is set decides. Locales of other languages get English.
 */
export function languageOf(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): Language {
  const flag = flagged(argv)
  if (flag !== undefined && !isLanguage(flag))
    throw new MonitorError(phrase`--lang ${flag}: not one of ${LANGUAGES.join(', ')}`, { exit: EXIT.usage })
  if (flag !== undefined) return flag
  const locale = env['MONITOR_LANG'] || env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || ''
  const language = locale.slice(0, 2).toLowerCase()
  return /^[a-z]{2}(?:[_.@-]|$)/i.test(locale) && isLanguage(language) ? language : 'en'
}

/** What says everything in it; another language than English is loaded only now. */
export async function sayIn(language: Language): Promise<Say> {
  if (language === 'en') return english
  const { german } = await import('../german/german.js')
  return speaking(german)
}
