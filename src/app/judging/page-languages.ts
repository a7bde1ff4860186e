import type { IncomingMention } from '../../model/mention.js'
import { commonLanguage, LEAST_TEXTS } from '../../triage/language/common-language.js'
import { once } from '../../util/once.js'

type Post = Pick<IncomingMention, 'text' | 'language'>

/**
 * The probable language of a mention whose own text does not tell it, from the other mentions of the same reading. A language that the
 * platform declares for single posts is believed; one that it declares for all alike may be an unchanged default (seen: German blogs with
 * WordPress's default `en-US`), so the texts overrule it.
 */
export function pageLanguages(mentions: readonly Post[], configured: string | null): (mention: Post) => string | null {
  const common = once(() => commonLanguage(mentions.map(({ text }) => text)))
  const isSetting = once(
    () => mentions.length >= LEAST_TEXTS && mentions.every(({ language }) => language === mentions[0]!.language),
  )
  return ({ language }) => (language !== null && !isSetting() ? language : (configured ?? common() ?? language))
}
