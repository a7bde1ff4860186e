import { expect, test } from 'vitest'
import { compactingFindings } from '../../../src/app/check/compacting.js'
import type { CompactingFailure } from '../../../src/app/erasing/compact-later.js'
import { german } from '../../../src/german/german.js'
import { speaking } from '../../../src/util/say.js'
import { DAY, NOON } from '../support.js'

const failure: CompactingFailure = {
  since: NOON - 14 * DAY,
  at: NOON - DAY,
  why: 'The database m.db could not be compacted: another program is using it.',
}
const around = { file: 'm.db', retentionMs: 30 * DAY, now: NOON }
const found = (failed: CompactingFailure | null, retentionMs: number | null = around.retentionMs) =>
  compactingFindings(failed, { ...around, retentionMs }).map((each) => JSON.parse(JSON.stringify(each)))

const WARNING = {
  area: 'database',
  level: 'warning',
  message:
    'm.db: traces of what was erased are still in it, for since 2026-11-02T11:00:00Z it could not be written anew: The database m.db could not be compacted: another program is using it.',
  hint: 'every poll tries again once a day; when it is mended, this does it at once: monitor prune',
}

test.each([
  ['nothing fails', found(null), []],
  ['it has failed for less than two weeks, and may pass', found({ ...failure, since: failure.since + 1 }), []],
  ['it has failed for two weeks', found(failure), [WARNING]],
  [
    'all is kept for ever: prune must be told an age',
    found(failure, null),
    [{ ...WARNING, hint: `${WARNING.hint} --older-than 3660d --yes` }],
  ],
])('%s', (_name, told, expected) => expect(told).toEqual(expected))

test('in German, what the database has in English too', () => {
  const say = speaking(german)
  const [{ message, hint } = { message: '', hint: '' }] = compactingFindings(failure, around)
  expect([say.text(message), say.text(hint ?? '')]).toEqual([
    'm.db: Spuren von Gelöschtem stehen noch darin, denn seit 2026-11-02T11:00:00Z ließ sie sich nicht neu schreiben: Die Datenbank m.db ließ sich nicht verdichten: ein anderes Programm benutzt sie.',
    'die Abrufe versuchen es einmal am Tag wieder; wenn es behoben ist, macht das hier es sofort: monitor prune',
  ])
})
