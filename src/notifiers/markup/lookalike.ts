const LOOKALIKES: Readonly<Record<string, string>> = {
  '*': '∗',
  _: 'ˍ',
  '~': '∼',
  '`': 'ˋ',
  '<': '‹',
  '>': '›',
  '|': '∣',
  '\\': '∖',
  '[': '［',
  ']': '］',
}

/**
 * One line for apps that read markup and know no escape: signs that mean something become others that look like them, names and addresses
 * end before they begin. For titles alone; the words themselves stand elsewhere, as they were written.
 */
export const lookalike = (raw: string): string =>
  raw
    .replace(/[*_~`<>|\\[\]]/g, (sign) => LOOKALIKES[sign]!)
    .replace(/[@#$]/g, '$&\u200b')
    .replace(/:(?=[^\s\d]|\d+:)/g, ':\u200b')
    .replace(/^(?=[-+]|\d+[.)] )/, '\u200b')
