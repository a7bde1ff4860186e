import { describe, expect, test } from 'vitest'
import { retelling } from '../../src/util/retell.js'

const tell = retelling(
  {
    'it replies to M-{} of {}': 'antwortet auf M-{} von {}',
    'it replies to M-{}': 'antwortet auf M-{}',
    'quiet until {}: {+}': 'Ruhezeit bis {}: {}',
    'told ({+})': 'gemeldet ({})',
    'opened: {+}, because {,}': '{}: {}',
    'too late': 'zu spät',
    'too late: “{}”': 'zu spät: „{}“',
    'too late, or never: “{}”': 'zu spät oder nie: „{}“',
    '{} of {}': '{1}: {0}',
  },
  (word) => (word === 'open' ? 'offen' : word),
  ['„', '“'],
)

describe('sentences of deeper layers in another language', () => {
  test.each([
    ['a sentence that never changes', 'too late', 'zu spät'],
    ['one with values', 'it replies to M-7 of Petra', 'antwortet auf M-7 von Petra'],
    ['part by part', 'it replies to M-7; too late', 'antwortet auf M-7; zu spät'],
    ['a part that is told anew', 'quiet until 8: quiet until 9: too late', 'Ruhezeit bis 8: Ruhezeit bis 9: zu spät'],
    ['parts in brackets belong together', 'told (too late; it replies to M-1)', 'gemeldet (zu spät; antwortet auf M-1)'],
    ['a list', 'opened: open, because too late: “a, b”, too late', 'offen: zu spät: „a, b“, zu spät'],
    [
      'a list with a part that holds a comma',
      'opened: open, because too late, or never: “a”, too late',
      'offen: zu spät oder nie: „a“, zu spät',
    ],
    ['values in another order', '3 of mine', 'mine: 3'],
    ['a word that is known elsewhere', 'open', 'offen'],
    ['what is not known stays as it is', 'nobody said that', 'nobody said that'],
    ['only a whole text is a word', 'ruft an; open', 'ruft an; open'],
    ['a semicolon in quotation marks parts nothing', 'it replies to M-7 of "a; too late"', 'antwortet auf M-7 von „a; too late“'],
    ['what is cited, in the marks of the language', 'it replies to M-7 of "a, b"', 'antwortet auf M-7 von „a, b“'],
    ['no more than that', 'it replies to M-7 of "a" and "b"', 'antwortet auf M-7 von "a" and "b"'],
    ['nothing', '', ''],
  ])('%s', (_name, text, german) => {
    expect(tell(text)).toBe(german)
  })
})
