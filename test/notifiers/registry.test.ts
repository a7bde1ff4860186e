import { describe, expect, test } from 'vitest'
import { loadNotifier, NOTIFIER_TYPES } from '../../src/notifiers/registry.js'

describe('the registry of channels', () => {
  test('knows these', () => expect(NOTIFIER_TYPES).toEqual(['command', 'stdout', 'webhook']))
  test.each(NOTIFIER_TYPES)('%s can be loaded', async (type) =>
    expect(await loadNotifier(type)).toEqual({ send: expect.any(Function) }),
  )
  test.each(['pigeon', 'constructor'])('%s is none: exit 2, and the known ones', async (type) =>
    expect(loadNotifier(type)).rejects.toMatchObject({
      message: `no receiver type "${type}"`,
      exit: 2,
      hint: 'Known types: command, stdout, webhook.',
    }),
  )
})
