import type { IncomingMention } from '../../model/mention.js'
import { commonLanguage, LEAST_TEXTS } from '../../triage/language/common-language.js'
import { once } from '../../util/once.js'

type Post = Pick<IncomingMention, 'text' | 'language'>

/**
 * In which language a mention probably is that does not tell it by its own words, from what was read together with it. What the platform
 * says of one post is believed; what it says of all alike is a setting that nobody may have changed (seen: German blogs that call
 * themselves `en-US`, as WordPress is installed), and what is written there knows better.
 */
export function pageLanguages(mentions: readonly Post[], configured: string | null): (mention: Post) => string | null {
  const common = once(() => commonLanguage(mentions.map(({ text }) => text)))
  const isSetting = once(
    () => mentions.length >= LEAST_TEXTS && mentions.every(({ language }) => language === mentions[0]!.language),
  )
  return ({ language }) => (language !== null && !isSetting() ? language : (configured ?? common() ?? language))
}
