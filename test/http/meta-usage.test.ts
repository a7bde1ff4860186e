import { expect, test } from 'vitest'
import { metaUsageOf } from '../../src/http/meta-usage.js'

test.each([
  ['nothing is said', {}, null],
  [
    'of an app: the nearest to its end counts',
    { 'x-app-usage': '{"call_count":28,"total_cputime":25,"total_time":80}' },
    { percent: 80, waitMinutes: 0 },
  ],
  [
    'of a page: several limits in one header',
    {
      'x-business-use-case-usage':
        '{"1":[{"type":"pages","call_count":100,"estimated_time_to_regain_access":19},{"type":"instagram","call_count":1,"estimated_time_to_regain_access":0}]}',
    },
    { percent: 100, waitMinutes: 19 },
  ],
  ['it cannot be read', { 'x-app-usage': 'kaputt' }, { percent: 0, waitMinutes: 0 }],
])('what Meta says of its limits: %s', (_, headers, usage) => {
  expect(metaUsageOf(headers)).toEqual(usage)
})
