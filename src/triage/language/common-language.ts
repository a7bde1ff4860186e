import { plainLanguage } from './language.js'

/** Fewer texts say nothing of a place. */
export const LEAST_TEXTS = 5
const SHARE = 0.8
/** Of a long page the beginning is enough. */
const MOST = 60

/** The language of a place by what was written there: that in which four fifths of the texts are that tell it plainly; null: there is none. */
export function commonLanguage(texts: readonly string[]): string | null {
  const counts = new Map<string, number>()
  let plain = 0
  for (const text of texts.slice(0, MOST)) {
    const language = plainLanguage(text)
    if (language === null) continue
    plain += 1
    counts.set(language, (counts.get(language) ?? 0) + 1)
  }
  const [language, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [null, 0]
  return plain >= LEAST_TEXTS && count >= SHARE * plain ? language : null
}
