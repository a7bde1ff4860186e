import { describe, expect, test } from 'vitest'
import { fillTemplate, templateFault } from '../../src/util/message-template.js'

const KNOWN = new Set(['case', 'text', 'cases'])

describe('what a template may hold', () => {
  const good: readonly [string, string][] = [
    ['words and names', 'Fall {{case}}: {{text}}'],
    ['a part for each case', '{{#cases}}{{case}} {{/cases}}'],
    ['a part for when there is nothing', '{{^cases}}nichts{{/cases}}'],
    ['a remark', '{{! nur für uns }}x'],
    ['braces that are none', '{ {case} }'],
  ]
  test.each(good)('%s', (_, template) => expect(templateFault(template, KNOWN)).toBeNull())

  const bad: readonly [string, string, string][] = [
    ['text that is not escaped, by three braces', '{{{text}}}', '{{{text}}} would put text of strangers in unescaped'],
    ['text that is not escaped, by an ampersand', 'x {{&text}}', '{{&text}} would put text of strangers in unescaped'],
    ['the same within a part', '{{#cases}}{{{text}}}{{/cases}}', '{{{text}}} would put text of strangers in unescaped'],
    ['another template', '{{> header}}', 'reads another template'],
    ['other marks', '{{=<% %>=}}<% text %>', 'changes the marks'],
    ['a name that is not known', '{{tekst}}', '{{tekst}} is not known; known are case, text, cases'],
    ['what every object has', '{{constructor}}', '{{constructor}} is not known'],
    ['a part that is not closed', '{{#cases}}', 'Unclosed section "cases"'],
    ['a name that is not closed', '{{text', 'Unclosed tag'],
  ]
  test.each(bad)('not %s', (_, template, fault) => expect(templateFault(template, KNOWN)).toContain(fault))
})

describe('filling in', () => {
  const shout = (text: string) => text.toUpperCase()
  const rows: readonly [string, string, object, string][] = [
    ['each value passes the escape', '{{case}}: {{text}}', { case: 'c-1', text: 'hallo' }, 'C-1: HALLO'],
    ['what the operator wrote does not', 'fall {{case}}', { case: 'c-1' }, 'fall C-1'],
    ['a list repeats its part', '{{#cases}}[{{case}}]{{/cases}}', { cases: [{ case: 'a' }, { case: 'b' }] }, '[A][B]'],
    ['what is missing is empty', '<{{text}}>', {}, '<>'],
    ['what is empty is nothing', '{{#text}}x{{/text}}{{^text}}leer{{/text}}', { text: '' }, 'leer'],
    ['a value that looks like a template stays one text', '{{text}}', { text: '{{case}}', case: 'no' }, '{{CASE}}'],
  ]
  test.each(rows)('%s', (_, template, view, filled) => expect(fillTemplate(template, view, shout)).toBe(filled))
})
