import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const SRC = resolve(import.meta.dirname, '../../../src')
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
/** Files that load a module when they are loaded themselves. */
const loading = (module: RegExp): readonly string[] =>
  files.filter((file) =>
    [...readFileSync(join(SRC, file), 'utf8').matchAll(/^(?:import|export) (?!type )([^;]*?) from '([^']+)'/gm)].some(
      ([, names = '', from = '']) => module.test(from) && !/^\{(?:\s*type \w+,?)+\s*\}$/.test(names),
    ),
  )

test('the library for mails is loaded by what sends a mail, and that by the channel alone', () => {
  expect(loading(/^nodemailer$/)).toEqual(['notifiers/email/send-mail.ts'])
  expect(loading(/\/send-mail\.js$/)).toEqual(['notifiers/email.ts'])
  expect(loading(/\/email\.js$/).filter((file) => file.startsWith('notifiers/'))).toEqual([])
})
