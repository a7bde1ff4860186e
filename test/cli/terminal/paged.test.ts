import { describe, expect, it } from 'vitest'
import type { Io } from '../../../src/cli/io.js'
import { ClosedOutput } from '../../../src/cli/terminal/closed-output.js'
import { paged } from '../../../src/cli/terminal/paged.js'
import type { Pager } from '../../../src/cli/terminal/pager.js'
import { pagerCommand, pagerEnv } from '../../../src/cli/terminal/pager-command.js'
import { startPager } from '../../../src/cli/terminal/pager-process.js'
import { PLAIN } from '../../../src/report/shapes/style.js'
import { monitor } from '../run-monitor.js'

/** Where each text went, in order. */
function surroundings(setting: { readonly pager?: 'quit' | 'missing'; readonly stderrIsTerminal?: boolean } = {}) {
  const went: string[] = []
  const pager: Pager = {
    start: () => {
      if (setting.pager === 'missing') return null
      went.push('start')
      return {
        write: (text) => void went.push(`pager ${text}`),
        isGone: () => setting.pager === 'quit',
        drained: async () => void went.push('drained'),
        finished: async () => void went.push('finished'),
      }
    },
    passesLinks: () => false,
  }
  const io = {
    columns: 10,
    rows: 4,
    stderrIsTerminal: setting.stderrIsTerminal ?? true,
    out: (text: string) => void went.push(`out ${text}`),
    err: (text: string) => void went.push(`err ${text}`),
    drained: async () => undefined,
    style: async () => ({ ...PLAIN, link: () => 'link', links: true }),
  }
  return { went, page: paged(io as unknown as Io, pager) }
}

describe('output on a terminal', () => {
  it('that fits the screen is printed in the end, each text where it belongs', async () => {
    const { went, page } = surroundings()
    page.io.err('progress\n')
    page.io.out('1\n')
    page.io.err('told\n')
    page.io.out('3\n')
    expect(went).toEqual(['err progress\n'])
    await page.close()
    expect(went).toEqual(['err progress\n', 'out 1\n', 'err told\n', 'out 3\n'])
  })

  it('that does not goes to the pager, from the first line on and as it comes', async () => {
    const { went, page } = surroundings()
    page.io.out('1\n2\n')
    page.io.out('3\n4\n')
    page.io.out('5\n')
    page.io.err('told\n')
    await page.io.drained()
    expect(went).toEqual(['start', 'pager 1\n2\n', 'pager 3\n4\n', 'pager 5\n', 'pager told\n', 'drained'])
    await page.close()
    expect(went.at(-1)).toBe('finished')
  })

  it('a line that is broken counts for as many as it takes, its colours for none', async () => {
    const long = surroundings()
    long.page.io.out(`${'x'.repeat(31)}\n`)
    expect(long.went[0]).toBe('start')
    const coloured = surroundings()
    coloured.page.io.out(`${'\u001b[31mx\u001b[39m'.repeat(9)}\n`)
    expect(coloured.went).toEqual([])
  })

  it('stderr that is no terminal is written where it goes', () => {
    const { went, page } = surroundings({ stderrIsTerminal: false })
    page.io.out('1\n2\n3\n4\n')
    page.io.err('told\n')
    expect(went).toEqual(['start', 'pager 1\n2\n3\n4\n', 'err told\n'])
  })

  it('a pager that was quit wants no more', () => {
    const { page } = surroundings({ pager: 'quit' })
    page.io.out('1\n2\n3\n4\n')
    expect(() => page.io.out('5\n')).toThrow(ClosedOutput)
  })

  it('where the pager is missing, all is printed', async () => {
    const { went, page } = surroundings({ pager: 'missing' })
    page.io.out('1\n2\n3\n4\n')
    page.io.out('5\n')
    await page.close()
    expect(went).toEqual(['out 1\n2\n3\n4\n', 'out 5\n'])
  })

  it('has no links where the pager would show their bytes', async () => {
    const { page } = surroundings()
    const style = await page.io.style('stdout')
    expect([style.links, style.link('text', 'https://a.example')]).toEqual([false, 'text'])
  })
})

describe('which commands are paged', () => {
  const table: readonly (readonly [string, boolean])[] = [
    ['help exit-codes', true],
    ['help', true],
    ['help poll', true],
    ['--lang de help durations', true],
    ['help exit-codes --no-pager', false],
    ['completion', false],
  ]
  it.each(table)('%s: %j', async (line, isPaged) => {
    let started = false
    const start = () => {
      started = true
      return null
    }
    const pager: Pager = { start, passesLinks: () => true }
    await monitor(line.split(' '), { columns: 80, io: { pager: async () => pager, rows: 3 } })
    expect(started).toBe(isPaged)
  })
})

it.each([
  [{}, ['less']],
  [{ PAGER: 'more' }, ['more']],
  [{ PAGER: 'more', MONITOR_PAGER: 'less -S -R' }, ['less', '-S', '-R']],
  [{ PAGER: `"/opt/my pager" 'two words' -x` }, ['/opt/my pager', 'two words', '-x']],
  [{ PAGER: '' }, null],
  [{ PAGER: ' ' }, null],
  [{ PAGER: 'cat' }, null],
  [{ PAGER: 'less', MONITOR_PAGER: '' }, null],
  [{ TERM: 'dumb' }, null],
])('the pager in %j is %j', (env, command) => expect(pagerCommand(env)).toEqual(command))

it('what less reads is set only where nobody has', () => {
  expect(pagerEnv({ HOME: '/' })).toEqual({ HOME: '/', LESS: 'FRX', LV: '-c' })
  expect(pagerEnv({ LESS: '-S', LV: '' })).toEqual({ LESS: '-S', LV: '' })
})

describe('a pager', () => {
  const { PATH } = process.env

  it('takes no more than it reads, and an endless listing ends when it is quit', async () => {
    let isOurs = false
    const pager = startPager(['sh', '-c', 'read line; exit 3'], { PATH }, () => (isOurs = true))!
    let written = 0
    while (!pager.isGone()) {
      pager.write('x'.repeat(9_999).concat('\n'))
      written += 1
      await pager.drained()
    }
    await pager.finished()
    expect(isOurs).toBe(true)
    // What a pipe and the two buffers at its ends hold.
    expect(written).toBeLessThan(100)
  })

  it.each([[['/nowhere/pager']], [['\u0000']]] as const)('%j is none', (command) => {
    expect(startPager(command, { PATH }, () => undefined)).toBe(null)
  })
})
