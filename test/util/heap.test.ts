import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Heap } from '../../src/util/heap.js'

test('gives back in order what was put in, whenever it was', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 20 }))), (steps) => {
      const heap = new Heap<number>((a, b) => a - b)
      let plain: number[] = []
      for (const step of steps) {
        if (step === null) {
          expect(heap.first()).toBe(plain[0])
          expect(heap.pop()).toBe(plain[0])
          plain = plain.slice(1)
        } else {
          heap.push(step)
          plain = [...plain, step].sort((a, b) => a - b)
        }
        expect(heap.size).toBe(plain.length)
      }
    }),
  )
})
