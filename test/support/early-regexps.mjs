import stringWidth from 'string-width'

// Loaded before anything else in a process that runs many test files (`node --import`). V8 makes poor code of a regular expression that is
// first used when a process holds much compiled code already: the one of this package, a list of all emojis, ran twenty times slower then.
// Twice, for the first time is interpreted; and in both kinds of strings.
for (const text of ['\u00e9', '\u00e9', '\u4e16', '\u4e16']) stringWidth(text)
