import type { Finding } from '../document.js'
import type { Path } from '../document-path.js'
import { nearest } from '../nearest.js'
import { DEFAULT_POLICY } from '../schema/policies.js'
import { DEFAULT_RECEIVER } from '../schema/receivers.js'
import type { Check, Entry, Raw } from './raw.js'
import { brandsOf, entries, isMap, mapAt, policiesOf, receiversOf, routesOf, sourcesOf, text, texts } from './raw.js'

const names = (list: readonly Entry[], key: string): ReadonlySet<string> =>
  new Set(list.flatMap((entry) => text(entry.value[key])?.trim() ?? []))

const NO_BRAND = 'there is no brand of this name'
const NO_POLICY = 'there is no policy of this name'
const NO_RECEIVER = 'there is no receiver of this name'

/** A name that is referred to must exist: a misspelled one would silently match nothing and tell nobody. */
export const references: Check = (raw) => {
  const sources = names(sourcesOf(raw), 'id')
  const brands = names(brandsOf(raw), 'name')
  const ofSources = names(sourcesOf(raw), 'brand')
  const policies = new Set([...names(policiesOf(raw), 'name'), DEFAULT_POLICY.name])
  const given = names(receiversOf(raw), 'id')
  const receivers = mapAt(raw, 'alerts')['receivers'] === undefined ? new Set([DEFAULT_RECEIVER.id]) : given

  const must =
    (known: ReadonlySet<string>, message: string) =>
    (value: unknown, path: Path): readonly Finding[] =>
      texts(value, path)
        .filter((each) => !known.has(each.text.trim()))
        .map((each) => ({ path: each.path, message, nearest: nearest(each.text, known) }))

  const source = must(sources, 'there is no source of this name')
  const brand = must(brands, NO_BRAND)
  const anyBrand = must(new Set([...brands, ...ofSources]), NO_BRAND)
  const conditions = (value: unknown, path: Path): readonly Finding[] => {
    const when: Raw = isMap(value) ? value : {}
    return [...source(when['source'], [...path, 'source']), ...anyBrand(when['brand'], [...path, 'brand'])]
  }
  const quiet = mapAt(mapAt(raw, 'alerts'), 'quiet_hours')

  return [
    ...entries(mapAt(raw, 'company')['official'], ['company', 'official']).flatMap(({ path, value }) =>
      source(value['source'], [...path, 'source']),
    ),
    ...(brands.size === 0 ? [] : sourcesOf(raw).flatMap(({ path, value }) => brand(value['brand'], [...path, 'brand']))),
    ...policiesOf(raw).flatMap(({ path, value }) => conditions(value['when'], [...path, 'when'])),
    ...must(policies, NO_POLICY)(quiet['except'], ['alerts', 'quiet_hours', 'except']),
    ...must(receivers, NO_RECEIVER)(mapAt(mapAt(raw, 'alerts'), 'fairness')['to'], ['alerts', 'fairness', 'to']),
    ...must(receivers, NO_RECEIVER)(mapAt(mapAt(raw, 'alerts'), 'operator')['to'], ['alerts', 'operator', 'to']),
    ...routesOf(raw).flatMap(({ path, value }) => [
      ...conditions(value['match'], [...path, 'match']),
      ...must(policies, NO_POLICY)(mapAt(value, 'match')['policy'], [...path, 'match', 'policy']),
      ...must(receivers, NO_RECEIVER)(value['to'], [...path, 'to']),
      ...entries(value['escalate'], [...path, 'escalate']).flatMap((step) =>
        must(receivers, NO_RECEIVER)(step.value['to'], [...step.path, 'to']),
      ),
    ]),
  ]
}
