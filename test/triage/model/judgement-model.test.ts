import { describe, expect, test } from 'vitest'
import { decodeModel, encodeModel } from '../../../src/triage/model/judgement-model.js'
import { thresholdFor } from '../../../src/triage/model/operating-point.js'
import { plainModel } from '../plain-judge.js'

describe('weights in a file', () => {
  test('come back as they went in', () => {
    const { table, ...model } = { ...plainModel, table: plainModel.table.map((_, at) => (at % 255) - 127) }
    const { table: decoded, ...rest } = decodeModel(encodeModel({ ...model, table }))
    expect(rest).toEqual(model)
    expect(decoded.join()).toBe(table.join())
  })

  const bytes = encodeModel(plainModel)
  const text = (change: (header: string) => string) => {
    const end = bytes.indexOf(0x0a)
    const header = new TextEncoder().encode(change(new TextDecoder().decode(bytes.subarray(0, end))))
    return Uint8Array.from([...header, ...bytes.subarray(end)])
  }
  test.each([
    ['nothing', new Uint8Array(0)],
    ['a part of it', bytes.subarray(0, bytes.length - 1)],
    ['more than it', Uint8Array.from([...bytes, 0])],
    ['another format', text((header) => header.replace('"format":1', '"format":2'))],
    ['other heads', text((header) => header.replace('"spam"]', '"ham"]'))],
  ])('%s is refused, and it is said what to do', (_, given) => {
    expect(() => decodeModel(given)).toThrow('install this program anew')
  })
})

describe('the threshold for a recall', () => {
  const curve = [
    { threshold: 0, recall: 1, precision: 0.3 },
    { threshold: 0.2, recall: 0.9, precision: 0.5 },
    { threshold: 0.4, recall: 0.8, precision: 0.7 },
    { threshold: 0.6, recall: 0.8, precision: 0.75 },
    { threshold: 0.8, recall: 0.4, precision: 0.9 },
  ]
  test.each([
    ['everything', 1, 0],
    ['on a point', 0.9, 0.2],
    ['between two points', 0.85, 0.3],
    ['the highest of several that find as much', 0.8, 0.6],
    ['below the flat part', 0.6, 0.7],
    ['less than the curve knows', 0.1, 0.8],
  ])('%s', (_, recall, threshold) => {
    expect(thresholdFor(curve, recall)).toBeCloseTo(threshold, 9)
  })

  test('without any curve everything is a complaint', () => {
    expect(thresholdFor([], 0.9)).toBe(0)
  })
})
