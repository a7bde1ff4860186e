import { beforeAll, describe, expect, it } from 'vitest'
import { readMatcher } from '../../src/config/matcher-words.js'
import type { Config } from '../../src/model/config.js'
import { type MonitorError, messageOf } from '../../src/util/errors.js'
import { words } from '../cli/run-monitor.js'
import { configOf } from './check.js'

let config: Config
beforeAll(async () => {
  config = await configOf(`
company: { brands: [{ name: Beispiel }, { name: "Muster, Sohn" }] }
sources: [{ id: blog, type: feed, url: "https://blog.example/feed" }, { id: forum, type: feed, url: "https://forum.example/feed" }]
sla: { policies: [{ name: vip, first_answer: 1h, when: { severity: high } }] }
`)
})

describe('matchers as they are typed', () => {
  it.each([
    ['none: everything', '', {}],
    ['one value', 'brand=Beispiel', { brand: ['Beispiel'] }],
    ['any of several', 'source=blog,forum', { source: ['blog', 'forum'] }],
    ['the same key again adds to it', 'source=blog source=forum', { source: ['blog', 'forum'] }],
    ['a comma in a name', "'brand=Muster\\, Sohn'", { brand: ['Muster, Sohn'] }],
    ['a severity and above', "'severity=>=high'", { severity: ['high', 'critical'] }],
    ['the same without the first equals sign', "'severity>=high'", { severity: ['high', 'critical'] }],
    ['a case in any letters', 'case=c-12', { case: ['C-12'] }],
    ['an author with an equals sign in the name', 'author=@a=b', { author: ['@a=b'] }],
    ['the policy that is always there', 'policy=default,vip step=escalated', { policy: ['default', 'vip'], step: ['escalated'] }],
    ['whose work it is', "'assignee=Rosa M.'", { assignee: ['Rosa M.'] }],
  ])('%s', (_, line, expected) => expect(readMatcher(words(line), config)).toEqual(expected))

  it.each([
    ['a key that is none', 'brnd=Beispiel', 'brnd=Beispiel: no such condition', 'did you mean brand?'],
    ['a key like none', '__proto__=x', '__proto__=x: no such condition', /^known: sensitive, severity, brand/],
    ['no key', 'Beispiel', 'Beispiel: no such condition', /^known: /],
    ['a condition that the shell cut off', 'severity', 'severity: what is it to be?', /'severity>=high'/],
    [
      'a least severity that is none, said as it was typed',
      "'severity>=hgih'",
      /^severity>=hgih: must be/,
      'did you mean >=high?',
    ],
    ['a value that is none', 'severity=hgih', /^severity=hgih: must be one of low, medium/, 'did you mean high?'],
    ['the second value is none', 'kind=complaint,prais', /^kind=prais: must be one of/, 'did you mean praise?'],
    ['no value', 'brand=', 'brand=: is empty', 'see: monitor help matchers'],
    ['no case', 'case=12', 'case=12: is no case; write C-12', 'see: monitor help matchers'],
    ['a source that is not configured', 'source=blgo', 'source=blgo: there is no source of this name', 'did you mean blog?'],
    ['a brand like none', 'brand=Xyz', 'brand=Xyz: there is no brand of this name', 'known: Beispiel, Muster, Sohn'],
  ])('%s is refused', (_, line, message, hint) => {
    let thrown: unknown = null
    try {
      readMatcher(words(line), config)
    } catch (error) {
      thrown = error
    }
    expect({ exit: (thrown as MonitorError).exit, message: messageOf(thrown), hint: (thrown as MonitorError).hint }).toEqual({
      exit: 2,
      message: typeof message === 'string' ? message : expect.stringMatching(message),
      hint: typeof hint === 'string' ? hint : expect.stringMatching(hint),
    })
  })
})
