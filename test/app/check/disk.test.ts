import { expect, it } from 'vitest'
import { diskFindings } from '../../../src/app/check/disk.js'

const MB = 1e6
const TOTAL = 10_000 * MB
const found = (level: 'warning' | 'error', message: string) => [
  { area: 'database', level, message, hint: 'free some space: without room nothing is stored and nobody alerted' },
]

it.each([
  ['there is room', { folder: '/srv/m', free: 5_000 * MB, total: TOTAL }, []],
  ['the system does not tell', null, []],
  [
    'it becomes scarce',
    { folder: '/srv/m', free: 300 * MB, total: TOTAL },
    found('warning', 'the disk of /srv/m is nearly full: 300 MB of 10.0 GB are free; 500 MB should be'),
  ],
  [
    'it is as good as gone',
    { folder: '/srv/m', free: 0, total: TOTAL },
    found('error', 'the disk of /srv/m is nearly full: 0 MB of 10.0 GB are free; 500 MB should be'),
  ],
])('the disk of the database: %s', (_name, space, findings) => {
  expect(JSON.parse(JSON.stringify(diskFindings(space)))).toEqual(findings)
})
