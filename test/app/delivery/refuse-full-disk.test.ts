import { describe, expect, test } from 'vitest'
import { refuseFullDisk } from '../../../src/app/delivery/refuse-full-disk.js'

const space = (free: number) => ({ folder: '/var/lib/monitor', free, total: 10_000_000_000 })

describe('a disk on which nothing can be noted', () => {
  test.each([
    ['enough room', space(1_048_576)],
    ['a system that does not tell', null],
  ])('%s: messages go out', (_, given) => expect(() => refuseFullDisk(given)).not.toThrow())

  test.each([0, 1_048_575])('%d bytes: none goes out, for it would go out at every run', (free) =>
    expect(() => refuseFullDisk(space(free))).toThrow('No alert was sent: the disk of /var/lib/monitor is full'),
  )
})
