import { describe, expect, test } from 'vitest'
import { rateLimitOf } from '../../src/http/rate-limit.js'
import { refusalOf } from '../../src/http/refusal.js'

const NOW = Date.UTC(2026, 10, 20, 9, 0, 0)
const SOON = NOW + 300_000
const SECONDS = String(SOON / 1_000)
const DAY = 86_400_000

describe('what a server says of its limits', () => {
  test.each<[rule: string, headers: Record<string, string>, remaining: number | null, resetAt: number | null]>([
    [
      'Mastodon: an ISO instant',
      { 'x-ratelimit-remaining': '298', 'x-ratelimit-reset': '2026-11-20T09:05:00.000000Z' },
      298,
      SOON,
    ],
    [
      'Bluesky: Unix seconds',
      { 'ratelimit-remaining': '0', 'ratelimit-reset': SECONDS, 'ratelimit-policy': '3000;w=300' },
      0,
      SOON,
    ],
    ['X: Unix seconds under names of its own', { 'x-rate-limit-remaining': '449', 'x-rate-limit-reset': SECONDS }, 449, SOON],
    [
      'Reddit: seconds until then, with a decimal point',
      { 'x-ratelimit-remaining': '99.0', 'x-ratelimit-reset': '300.0' },
      99,
      SOON,
    ],
    [
      'GitHub: Unix seconds',
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': SECONDS, 'x-ratelimit-resource': 'core' },
      0,
      SOON,
    ],
    [
      'Meta: minutes until then, in JSON, when all is used',
      {
        'x-business-use-case-usage':
          '{"1":[{"type":"pages","call_count":100,"total_time":25,"estimated_time_to_regain_access":5}]}',
      },
      0,
      SOON,
    ],
    ['Lemmy: seconds until then', { 'x-ratelimit-remaining': '7', 'x-ratelimit-reset': '300' }, 7, SOON],
    [
      'GitLab: an HTTP date where the number is missing',
      { 'ratelimit-remaining': '1', 'ratelimit-resettime': 'Fri, 20 Nov 2026 09:05:00 GMT' },
      1,
      SOON,
    ],
    [
      'Discord: seconds until then before an instant of its clock',
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1', 'x-ratelimit-reset-after': '1.337' },
      0,
      NOW + 1_337,
    ],
    ['Unix milliseconds', { 'x-ratelimit-remaining': '3', 'x-ratelimit-reset': String(SOON) }, 3, SOON],
    ['Unix seconds with fractions', { 'x-ratelimit-reset': `${SECONDS}.5` }, null, SOON + 500],
    ['an ISO instant with another zone', { 'x-ratelimit-reset': '2026-11-20T10:05:00+01:00' }, null, SOON],
    ['an ISO instant without a zone is UTC', { 'x-ratelimit-reset': '2026-11-20 09:05:00' }, null, SOON],
    ['the one field of the drafts', { ratelimit: 'limit=100, remaining=12, reset=300' }, 12, SOON],
    [
      'the one field as a list: the limit that leaves the fewest counts',
      { ratelimit: '"day";r=900;t=3600, "minute";r=0;t=300' },
      0,
      SOON,
    ],
    ['the one field as a list of one', { ratelimit: '"default"; r=50; t=300' }, 50, SOON],
    ['Apple: what is left of the hour, and no reset', { 'x-rate-limit': 'user-hour-lim:3500;user-hour-rem:0;' }, 0, null],
    ['past means now', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(SOON / 1_000 - 4_000) }, 0, NOW],
    ['weeks are cut to a day', { 'x-ratelimit-reset': '1814400' }, null, NOW + DAY],
    ['an instant years ahead is cut to a day', { 'x-ratelimit-reset': '2099-01-01T00:00:00Z' }, null, NOW + DAY],
    ['microseconds are cut to a day', { 'x-ratelimit-reset': `${SOON}000` }, null, NOW + DAY],
  ])('%s', (_rule, headers, remaining, resetAt) => {
    expect(rateLimitOf(headers, NOW)).toEqual({ remaining, resetAt })
  })

  test.each<[rule: string, headers: Record<string, string>]>([
    ['no header', {}],
    ['a limit alone', { 'x-ratelimit-limit': '300' }],
    ['negative numbers', { 'x-ratelimit-remaining': '-1', 'x-ratelimit-reset': '-60' }],
    ['words', { 'x-ratelimit-remaining': 'unlimited', 'x-ratelimit-reset': 'never' }],
    ['numbers that are none', { 'x-ratelimit-remaining': 'NaN', 'x-ratelimit-reset': '1e400' }],
    ['a date that is none', { 'x-ratelimit-reset': '2026-99-99T99:99:99Z' }],
    ['an empty field', { ratelimit: '' }],
    ['a field of something else', { ratelimit: 'limit=100;w=60' }],
    ['a hostile field', { ratelimit: `${'r=;'.repeat(20_000)}` }],
  ])('nothing: %s', (_rule, headers) => {
    expect(rateLimitOf(headers, NOW)).toBeNull()
  })
})

describe('what a refusal means', () => {
  const spent = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': SECONDS }
  const open = { 'x-ratelimit-remaining': '57', 'x-ratelimit-reset': SECONDS }
  const SECONDARY = '{"message":"You have exceeded a secondary rate limit. Please wait."}'

  test.each<
    [rule: string, status: number, headers: Record<string, string>, body: string | null, slow: boolean, at: number | null]
  >([
    ['429 alone', 429, {}, null, true, null],
    ['429 with a reset', 429, { 'ratelimit-reset': SECONDS }, null, true, SOON],
    ['Retry-After goes before the reset', 429, { ...spent, 'retry-after': '7' }, null, true, NOW + 7_000],
    ['an unreadable Retry-After does not', 429, { ...spent, 'retry-after': 'later' }, null, true, SOON],
    ['429 with requests left is another limit; its reset is all that is known', 429, open, null, true, SOON],
    ['503 alone', 503, {}, null, false, null],
    ['503 with a reset', 503, { 'x-ratelimit-reset': '300' }, null, false, SOON],
    ['503 with nothing left', 503, spent, null, false, SOON],
    ['503 with requests left: the reset says nothing of an overload', 503, open, null, false, null],
    ['403 alone is forbidden', 403, {}, null, false, null],
    ['403 with requests left is forbidden', 403, open, null, false, null],
    ['403 with nothing left but no reset is forbidden', 403, { 'x-ratelimit-remaining': '0' }, null, false, null],
    ['403 with Retry-After', 403, { 'retry-after': '60' }, null, true, NOW + 60_000],
    ['403 with nothing left', 403, spent, null, true, SOON],
    ['400 with nothing left', 400, spent, null, true, SOON],
    ['400 alone', 400, {}, null, false, null],
    ['420 with Retry-After', 420, { 'retry-after': '60' }, null, true, NOW + 60_000],
    ['401 with nothing left is about credentials', 401, spent, null, false, null],
    ['404 with nothing left is about the address', 404, spent, null, false, null],
    ['500 with Retry-After waits, and is a failure', 500, { 'retry-after': '60' }, null, false, NOW + 60_000],
    ['403 whose words speak of a secondary limit: a minute', 403, open, SECONDARY, true, NOW + 60_000],
    ['429 whose words do: a minute, for the reset is of the first limit', 429, open, SECONDARY, true, NOW + 60_000],
    [
      '403 of old times: abuse detection',
      403,
      {},
      '{"message":"You have triggered an abuse detection mechanism."}',
      true,
      NOW + 60_000,
    ],
    ['400 whose words do is about the request', 400, {}, SECONDARY, false, null],
  ])('%s', (_rule, status, headers, body, slowDown, retryAt) => {
    expect(refusalOf({ status, headers, body }, NOW)).toEqual({ status, retryAt, body, slowDown })
  })
})
