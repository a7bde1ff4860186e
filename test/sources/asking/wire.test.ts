import { describe, expect, it } from 'vitest'
import { idAt, idOrNull, instantAt, rowOf, secondsAt, Unreadable, webUrlAt } from '../../../src/sources/asking/wire.js'

const NOON = Date.UTC(2026, 10, 20, 12)

describe('an instant', () => {
  it.each<readonly [rule: string, value: unknown, ms: number | null]>([
    ['with Z', '2026-11-20T12:00:00Z', NOON],
    ['with a fraction', '2026-11-20T12:00:00.250Z', NOON + 250],
    ['with a fraction of nine digits', '2026-11-20T12:00:00.250999999Z', NOON + 250],
    ['with a comma, as ISO 8601 prefers', '2026-11-20T12:00:00,250Z', NOON + 250],
    ['with an offset', '2026-11-20T13:00:00+01:00', NOON],
    ['with an offset without colon', '2026-11-20T05:00:00-0700', NOON],
    ['without a zone is UTC, wherever this runs', '2026-11-20T12:00:00', NOON],
    ['with a space', '2026-11-20 12:00:00', NOON],
    ['a day alone is its midnight in UTC', '2026-11-20', NOON - 12 * 3_600_000],
    ['a day that does not exist', '2026-02-30T12:00:00Z', null],
    ['an hour that does not exist', '2026-11-20T25:00:00Z', null],
    ['words', 'gestern', null],
    ['a number', 1_785_741_611, null],
    ['nothing', undefined, null],
  ])('%s', (_, at, ms) => {
    expect(instantAt({ at }, 'at')).toBe(ms)
  })
})

describe('seconds', () => {
  it.each<readonly [rule: string, value: unknown, ms: number | null]>([
    ['a number', 1_785_741_611, 1_785_741_611_000],
    ['with a fraction', 1_785_741_611.25, 1_785_741_611_250],
    ['as text', '1785741611', 1_785_741_611_000],
    ['beyond any date', 9e15, null],
    ['no number', Number.NaN, null],
    ['false, as Reddit says of what was never edited', false, null],
    ['words', 'bald', null],
  ])('%s', (_, at, ms) => {
    expect(secondsAt({ at }, 'at')).toBe(ms)
  })
})

describe('an id', () => {
  it.each<readonly [rule: string, value: unknown, id: string | null]>([
    ['a text', ' a-1 ', 'a-1'],
    ['a number is a text inside', 4711, '4711'],
    ['a number beyond what a number holds is not believed', 2 ** 60, null],
    ['empty', ' ', null],
    ['without end', 'x'.repeat(1_001), null],
    ['an object', {}, null],
  ])('%s', (_, value, id) => {
    expect(idOrNull({ id: value }, 'id')).toBe(id)
  })

  it('is demanded by name', () => {
    expect(() => idAt({}, 'comment_id')).toThrow(new Unreadable('it has no comment_id'))
    expect(() => rowOf([])).toThrow(new Unreadable('it is no object'))
  })
})

describe('an address', () => {
  it.each<readonly [rule: string, value: unknown, url: string | null]>([
    ['of the web', 'https://a.example/x', 'https://a.example/x'],
    ['made whole', '/x', 'https://site.example/x'],
    ['that a browser would run', 'javascript:alert(1)', null],
    ['of a file', 'file:///etc/passwd', null],
    ['empty', '', null],
    ['no text', 7, null],
  ])('%s', (_, value, url) => {
    expect(webUrlAt({ url: value }, 'url', 'https://site.example/')).toBe(url)
  })
})
