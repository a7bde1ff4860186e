import type { Group } from './group.js'

/** What needs no language. */
export const anyLanguage: readonly Group[] = [
  { code: 'angry-emoji', complaint: 1.6, phrases: `😡 | 🤬 | 👎 | 😠 | 🤮 | 💩 | 🖕 | 😤 | 🤦 | 🙄` },
  { code: 'sad-emoji', complaint: 0.6, phrases: `😢 | 😭 | ☹ | 😞 | 😩 | 😫 | 💔` },
  {
    code: 'happy-emoji',
    praise: 1.5,
    complaint: -0.5,
    phrases: `❤ | 😍 | 🥰 | 👍 | 👏 | 🙏 | 🎉 | 💪 | 😊 | 🤗 | ♥ | 💚 | 💙 | 💛 | 🧡 | 💜`,
  },
  // Reviews carry their rating so in the title. One star alone makes a complaint of any text, two need a word of it, five want two words.
  { code: 'one-star', rating: true, complaint: 2.2, phrases: `★ ☆ ☆ ☆ ☆` },
  { code: 'two-stars', rating: true, complaint: 1.2, phrases: `★ ★ ☆ ☆ ☆` },
  { code: 'four-stars', rating: true, praise: 0.6, phrases: `★ ★ ★ ★ ☆` },
  { code: 'five-stars', rating: true, complaint: -0.6, praise: 1.4, phrases: `★ ★ ★ ★ ★` },
]
