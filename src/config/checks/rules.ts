import type { Finding } from '../document.js'
import { isDate } from '../schema/leaf.js'
import { defaultMatch } from '../schema/sources/source-type.js'
import { accountFault } from './account-fault.js'
import type { Check, Entry } from './raw.js'
import { brandsOf, entries, isMap, mapAt, policiesOf, sourcesOf, text } from './raw.js'

/** Without a brand nothing is about us, and the source would silently find nothing for ever. */
const brandsNeeded: Check = (raw) => {
  if (brandsOf(raw).length > 0) return []
  const takesAll = ({ value }: Entry) => (value['match'] ?? defaultMatch(text(value['type']) ?? '')) === 'all'
  const first = sourcesOf(raw).find((source) => !takesAll(source))
  if (first === undefined) return []
  return [
    {
      path: [...first.path, 'id'],
      message: 'finds texts by brand names, but company.brands has none; add a brand or set match: all',
    },
  ]
}

const officialAccounts: Check = (raw) =>
  entries(mapAt(raw, 'company')['official'], ['company', 'official']).flatMap(({ path, value }): readonly Finding[] => {
    const fault = accountFault(value)
    if (fault === null) return []
    const { key, message } = fault
    return [key === null ? { path, message, hideValue: true } : { path: [...path, key], message }]
  })

const TARGETS = ['first_answer', 'next_answer', 'resolution', 'warn_before']

const policies: Check = (raw) => {
  const list = policiesOf(raw)
  const catchAll = list.findIndex(
    ({ value }) => value['when'] === undefined || (isMap(value['when']) && Object.keys(value['when']).length === 0),
  )
  const unreached = catchAll === -1 ? [] : list.slice(catchAll + 1)
  const last = text(list[catchAll]?.value['name']) ?? 'the one before'
  return [
    ...unreached.map(({ path }) => ({
      path: [...path, 'name'],
      message: `is never reached, for "${last}" before it has no conditions; put it first`,
    })),
    ...list
      .filter(({ value }) => value['time'] === 'wall')
      .flatMap(({ path, value }) =>
        TARGETS.filter((key) => /bh$/.test(text(value[key]) ?? '')).map((key) => ({
          path: [...path, key],
          message: 'is in business hours, but the policy says time: wall',
        })),
      ),
  ]
}

const closures: Check = (raw) =>
  entries(mapAt(raw, 'sla')['closures'], ['sla', 'closures']).flatMap(({ path, value }) => {
    const [from, to] = [text(value['from']), text(value['to'])]
    const known = from !== null && to !== null && isDate(from) && isDate(to)
    return known && to < from ? [{ path: [...path, 'to'], message: `is before from (${from})` }] : []
  })

export const rules: Check = (raw) => [...brandsNeeded(raw), ...officialAccounts(raw), ...policies(raw), ...closures(raw)]
