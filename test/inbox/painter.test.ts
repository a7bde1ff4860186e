import { describe, expect, it } from 'vitest'
import { createPainter } from '../../src/inbox/painter.js'

type Painted = (frame: string, cursor?: { readonly row: number; readonly column: number }) => string

function painted(): { readonly paint: Painted; readonly forget: () => void } {
  let out = ''
  const painter = createPainter((bytes) => {
    out += bytes
  })
  const paint: Painted = (frame, cursor) => {
    out = ''
    painter.paint(frame, cursor ?? null)
    // The marks of a whole frame stand about all that is painted.
    if (out === '') return ''
    expect([out.startsWith('\u001b[?2026h'), out.endsWith('\u001b[?2026l')]).toEqual([true, true])
    return out.slice('\u001b[?2026h'.length, -'\u001b[?2026l'.length)
  }
  return { paint, forget: painter.forget }
}

describe('frames on a screen', () => {
  it('the first is painted whole, the same one not again', () => {
    const { paint } = painted()
    expect([paint('a\nb'), paint('a\nb')]).toEqual(['\u001b[2J\u001b[1;1H\u001b[Ka\u001b[2;1H\u001b[Kb', ''])
  })

  it.each([
    ['a line that changed', 'a\nb', 'a\nc', '\u001b[2;1H\u001b[Kc'],
    ['beside the border, only the right of it', 'list │ a', 'list │ b', '\u001b[1;6H\u001b[K│ b'],
    ['the left of it, and the right at its own place', '山   │ a', 'b    │ a', '\u001b[1;1H\u001b[Kb\u001b[1;6H\u001b[K│ a'],
    ['a border that moved', 'a │ b', 'aa │ b', '\u001b[1;1H\u001b[Kaa\u001b[1;4H\u001b[K│ b'],
    ['lines that are gone', 'a\nb', 'a', '\u001b[2;1H\u001b[K'],
  ])('%s', (_name, before, after, bytes) => {
    const { paint } = painted()
    paint(before)
    expect(paint(after)).toBe(bytes)
  })

  it('what is on the screen is not known any more: all of it is painted', () => {
    const { paint, forget } = painted()
    paint('a')
    forget()
    expect(paint('a')).toBe('\u001b[2J\u001b[1;1H\u001b[Ka')
  })

  it('the cursor is shown where something is typed, and hidden while lines are painted', () => {
    const { paint } = painted()
    paint('a')
    expect([paint('b', { row: 0, column: 1 }), paint('bc', { row: 0, column: 2 }), paint('bc')]).toEqual([
      '\u001b[1;1H\u001b[Kb\u001b[1;2H\u001b[?25h',
      '\u001b[?25l\u001b[1;1H\u001b[Kbc\u001b[1;3H\u001b[?25h',
      '\u001b[?25l',
    ])
  })
})
