import { expect, it } from 'vitest'
import { colours } from '../../../src/cli/terminal/colour.js'

it('lines are painted one by one: nothing but the line is printed, whoever calls', async () => {
  const { bold, dim, red, yellow, green, cyan } = await colours()
  for (const paint of [bold, dim, red, yellow, green, cyan]) {
    const painted = ['first', 'second'].map(paint)
    expect(painted).toEqual([paint('first'), paint('second')])
    expect(painted.map((line) => line.replace(/\u001b\[\d+m/g, ''))).toEqual(['first', 'second'])
  }
})
