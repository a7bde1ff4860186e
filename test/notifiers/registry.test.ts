import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { receivers } from '../../src/config/schema/receivers.js'
import { loadNotifier, NOTIFIER_TYPES } from '../../src/notifiers/registry.js'

const CONFIGURABLE = receivers.element.options.map((option) => option.in.shape.type.value as string)
const read = (file: string) => readFileSync(join(import.meta.dirname, '../..', file), 'utf8')

describe('the registry of channels', () => {
  test('has every type that can be configured, and no other', () =>
    expect([...NOTIFIER_TYPES].sort()).toEqual(CONFIGURABLE.sort()))
  test.each(NOTIFIER_TYPES)('%s can be loaded', async (type) =>
    expect(await loadNotifier(type)).toEqual({ send: expect.any(Function), reach: expect.any(Function) }),
  )
  const guide = read('docs/receivers.md')
  const example = read('config.example.yaml')
  test.each(NOTIFIER_TYPES)('%s has a row in docs/receivers.md and an example', (type) => {
    expect(guide).toMatch(new RegExp(`^\\| \`${type}\``, 'm'))
    expect(example).toMatch(new RegExp(`\\btype: ${type}\\b`, 'm'))
  })
  test.each(['pigeon', 'constructor'])('%s is none: exit 2, and the known ones', async (type) =>
    expect(loadNotifier(type)).rejects.toMatchObject({
      message: `no receiver type "${type}"`,
      exit: 2,
      hint: `Known types: ${NOTIFIER_TYPES.join(', ')}.`,
    }),
  )
})
